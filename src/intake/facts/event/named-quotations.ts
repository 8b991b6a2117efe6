import { maskQuotations } from "./quotations.ts";

/** What stands in quotation marks after these words is the name of somebody, not a theme. */
const NAME_BEFORE =
  /(?:институт\p{L}*|университет\p{L}*|академи\p{L}*|школ(?:а|ы|е|у|ой)|лице\p{L}*|гимнази\p{L}*|центр\p{L}*|проект\p{L}*|программ\p{L}*|сад\p{L}*|учреждени\p{L}*|колледж\p{L}*|техникум\p{L}*|парти\p{L}*|ассоциаци\p{L}*|союз\p{L}*|парк\p{L}*|комплекс\p{L}*|дворц\p{L}*|дом\p{L}*|общества|организации|организаций|движени\p{L}*|издательств\p{L}*|газет\p{L}*|журнал\p{L}*)\s*(?:№\s?\d+\s*)?$/iu;
/** «МБОУ», «СОШ № 5»; in a heading in capitals only what is known for a legal form. */
const ABBREVIATED = /\p{Lu}{3,}(?:\s\p{Lu}{2,})*\s*(?:№\s?\d+\s*)?$/u;
const LEGAL_FORM =
  /(?:^|\P{L})(?:(?:ФГ|Г|М|К|О|Ч)?[БАК]?(?:ДОУ|ОУ|ПОУ|У)|СОШ|АНО|НОУ|ООО|ВПО|ДПО|ДОД|НПО|СПО)\s*(?:№\s?\d+\s*)?$/u;

/** «СЪЕЗДА УЧИТЕЛЕЙ МАТЕМАТИКИ»: words in capitals that are no abbreviations, whatever stands behind the quotation. */
const SHOUTED = /(?:\p{Lu}{6,}\s+(?:\p{Lu}+\s+){0,2}\p{Lu}{3,}|\p{Lu}{9,})\s*(?:№\s?\d+\s*)?$/u;

/** «Руководителей образовательных организаций «…»»: of many none is named. */
const MANY =
  /(?:организаций|учреждений|колледжей|техникумов|лицеев|гимназий|садов|центров|институтов|университетов|домов)\s*$/iu;

/** Whether the words before a quotation make it the name of somebody. */
export function isNamed(heading: string, from: number): boolean {
  const before = heading.slice(0, from);
  const plain = maskQuotations(heading);
  const isCapitals = plain === plain.toUpperCase() || SHOUTED.test(before);
  const abbreviated = isCapitals ? LEGAL_FORM : ABBREVIATED;
  return (NAME_BEFORE.test(before) && !MANY.test(before)) || abbreviated.test(before);
}
