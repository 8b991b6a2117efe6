import type { Unit } from "../../../archive/model.ts";
import type { WrittenDate } from "./dates.ts";

const LINE_WORD =
  /^(?:\p{Lu}\p{L}*|г|гор|город|село|с|пос|п|ст|д|рп|пгт|года?|на|край|края|област[ьи]|обл|район|района|округ|округа|республика|дата|место|время|сроки?|и|о|муниципальный|городской|городского|проведения|эфир|эфира|трансляция|трансляции|начало|часов|час|ч|мск|время|времени|по|московскому|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|онлайн|дистанционно|очно|заочно|формат|форма)$/u;

/** «Всемирный день ребёнка», «День учителя»: what day it is beside its date. */
const HOLIDAY =
  /(?<=^|[,(–—-]\s?|\s)(?:(?:Всемирн|Международн|Всероссийск|Национальн)\p{L}+\s+)?[Дд]ень\s+(?:\p{Ll}+(?:\s+и\s+\p{Ll}+)?|\p{Lu}\p{L}+)(?:\s+(?:в|на|языка|культуры|письменности|просвещения|работника)(?:\s+\p{L}+)?)?(?=\s*[,.;)]|\s+\p{Lu}|\s*$)/u;

/** A line that holds a date and a place, nothing more: «г. Лысьва, 26 августа 2022 г.». */
export function isDateLine(text: string, date: WrittenDate): boolean {
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`;
  const words = rest.replace(HOLIDAY, " ").match(/\p{L}+/gu) ?? [];
  return words.length <= 8 && words.every((word) => LINE_WORD.test(word));
}

const LINE_YEAR = /\p{Lu}[\p{L}-]+[\s,.–—-]+(?<year>(?:19[89]|20[0-4])\d)\P{L}*$/gu;
/** «Стратегия – 2030», «Образование 2025» are names of plans. */
const PLAN = /(?:ние|ция|гия|ект|мма|ость|ство|план)[\s,.–—-]+\d{4}/iu;
const BRACKETED_YEAR = /\((?:(?:г\.\s?)?\p{Lu}[\p{L} -]+[,.]\s*)?(?<year>(?:19[89]|20[0-4])\d)\)/gu;

/** «Тула – 2011», «(Тула, 2011)»: a year without «год» that stands beside a place alone. */
export function findLineYears(unit: Unit, text: string): WrittenDate[] {
  const heading = unit.section === "heading";
  if (!heading && (text.length > 100 || PLAN.test(text))) return [];
  return [...text.matchAll(heading ? BRACKETED_YEAR : LINE_YEAR)].flatMap(({ index, 0: words, groups }) => {
    const year = groups?.["year"] ?? "";
    const start = index + words.lastIndexOf(year);
    const date: WrittenDate = {
      start,
      end: start + 4,
      year,
      from: null,
      to: null,
      fromYear: null,
      precision: "year",
    };
    return heading || isDateLine(text, date) ? [date] : [];
  });
}
