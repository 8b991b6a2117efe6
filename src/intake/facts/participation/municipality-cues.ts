import { findQuantities } from "../../../russian/quantities.ts";
import { CAME, MET } from "./attending-verbs.ts";
import { kindOf, readCounted } from "./counted.ts";
import { EVENT } from "./event-words.ts";
import { NAMES } from "./municipality-names.ts";
import { WE } from "./statements.ts";
import type { Statement } from "./statements.ts";

/** Says of people that they came, beside the verbs. */
const BROUGHT = new RegExp(
  `представлял\\p{L}*|(?:прислал|направил)[аои]?\\s+(?:\\p{L}+\\s+){0,2}(?:делегаци|представител|участник|педагог)|делегаци\\p{L}*\\s+(?:прислал|направил)|среди\\s+участников|(?:участник|делегат)\\p{L}*(?:\\s+(?:${EVENT})\\p{L}*)?\\s*(?:[:–—-]|из|от)\\s|(?<!\\p{L})географи\\p{L}*\\s+(?:участник|[\\p{L}-]*конференц|форум|съезд|совещан)`,
  "u",
);
/** A line of a form: «Муниципалитеты: Ухта, Печора». */
export const LABELLED =
  /^(?:количество\s+)?(?:муниципалитет(?:ы|ов)|муниципальны[ех]\s+(?:образовани[яй]|район(?:ы|ов)|округ(?:а|ов))|районы|территории)(?:-участни\p{L}+|\s+участни\p{L}+)?\s*[:–—]/u;
const REPRESENTED = /(?<!\p{L})представлен[аоы]?(?!\p{L})/u;
/** «Представлены Кольский и Терский районы» */
const REPRESENTED_BY_NAME = new RegExp(
  `(?<!\\p{L})представлен[аоы]?\\s+(?:на\\s+\\p{L}+\\s+)?(?:(?:школы|сады|детские\\s+сады|учреждения|организации|коллективы|педагоги|учителя|города|музеи|библиотеки)\\s+(?:из\\s+)?(?:г\\.\\s*)?\\p{Lu}|(?:г\\.\\s*|город\\s+)?\\p{Lu}\\p{Ll}+(?:,|\\s+и\\s)|${NAMES})`,
  "u",
);
/** «Коллеги из Кунгура поделились опытом», «свой опыт представили педагоги Уинского района»: it was done there. */
const SHARED =
  /(?<!\p{L})(?:поделил(?:ись|ся|ась)|обменял(?:ись|ось)\s+опытом|(?:свой|свои|опыт)\s+(?:[\p{L}-]+\s+){0,2}(?:представил|показал)|(?:представил|показал)[аи]?\s+(?:свой|свои|опыт))/u;
/** Who are said to have met, and from where: «Учителя из Тары обсудили …». */
const WHO_FROM = /^(?:[\p{L}-]+\s+){0,3}?(?<who>[\p{L}-]+)\s+(?:из|от)\s/u;
/** «Представлены 9 районов», «из 44 районов представлены 40» */
const REPRESENTED_HERE = /(?<!\p{L})представлен[аоы]?\s+(?:все\s+)?$/u;
/** Said of those who came: whose they are, or where they are from. */
const FROM =
  /(?:(?<!\p{L})(?:из|от)|представлен[аоы]?(?:\s+на\s+\p{L}+)?|географи\p{L}*[^.;:]{0,40}[:–—-]|географи\p{L}*\s+(?:[\p{L}-]+\s+){0,3}охват\p{L}+|(?:участни\p{L}+|участие|участвовал[аои]|присутствовал[аои]|прибыл[аои]|приехал[аои])\s*[:–—]|представля(?:л[аои]?|ют)|(?:прислал|направил)[аои]?|делегаци\p{L}*:?|команд[аы]?|организаци[йи]|учреждени[йя]|школ[ыа]?|гимнази[йи]|лицеев|колледжей|библиотек|музеев|сад(?:ов|ы)|сел|деревень|поселков|станиц|(?:работающ|живущ|преподающ|занят)\p{L}*\s+в\s+(?:сельских\s+)?(?:селах|школах|деревнях|поселках|садах|станицах|детских\s+садах|учреждениях|организациях)|администраци[йи]|образовани(?:ем|я)|(?:округ(?:ов|а|ы)?|район(?:ов|а|ы)?|(?<!\p{L})(?:мр|го|мо)),?(?:\s+(?:и|а также))?)\s+(?:(?:соседн|близлежащ|друг|следующ)\p{L}+\s+)?$/u;
const LAST_WORD = /(?<word>[\p{L}-]+)\s+$/u;
/** «из семи муниципальных образований края: города Кунгура, Ординского и …» */
const NAMED = /муниципал\p{L}*[^.;]{0,80}[:(–—][^.;]*$/u;
/** «делегации Ленинградской области, Каслинского района»: what stands before the region is said of both. */
const REGION_BESIDE =
  /(?:[\p{L}-]+(?:ской|ского|цкой|цкого)\s+(?:области|края|республики)|республики\s+[\p{L}-]+)(?:,\s*|\s+и\s+)$/u;
/** So far back it is looked for what a name is said of. */
const REACH = 240;
/** Whether people came from what stands behind these words. */
export function isOrigin(plain: string): boolean {
  const before = plain.slice(-REACH).replace(REGION_BESIDE, "");
  return FROM.test(before) || NAMED.test(before) || isPerson(LAST_WORD.exec(before)?.groups?.["word"] ?? "");
}

/** Also «оленеводы-родители». */
function isPerson(word: string): boolean {
  return word.split("-").some((part) => kindOf(part) === "person" || part.startsWith("родител"));
}

/** Whether a sentence says who came, and municipalities in it may be theirs. */
export function saysWhoCame({ text, plain, about, unit, listed }: Statement): boolean {
  if (about === "other") return false;
  if (listed || plain.search(CAME) >= 0 || BROUGHT.test(plain)) return true;
  if (unit.section === "preamble" && LABELLED.test(plain)) return true;
  const quantities = findQuantities(text);
  const [first] = quantities;
  const isSubject = first?.start === 0 && unit.section === "preamble";
  const begins = unit.section === "preamble" && isPerson(WHO_FROM.exec(plain)?.groups?.["who"] ?? "");
  if (WE.test(plain)) return true;
  if (unit.section === "preamble" && SHARED.test(plain)) return true;
  if (begins && plain.search(MET) >= 0) return true;
  if (isSubject && plain.search(MET) >= 0 && readCounted(plain, text, first.end).kind === "person")
    return true;
  if (!REPRESENTED.test(plain) || (about !== "event" && unit.section !== "preamble")) return false;
  if (REPRESENTED_BY_NAME.test(text)) return true;
  return quantities.some(({ start }) => REPRESENTED_HERE.test(plain.slice(0, start)));
}

/** «Кунгура (20), Лысьвы – 15 чел.; Осы»: how many came from each, and signs that part no more than a comma. */
const COUNTS =
  /(?<aside>\s*(?:\(\d+(?:\s+[\p{L}.]+){0,2}\)|[–—-]\s*\d+(?:\s*(?:чел|педагог|участник|учител|представител|делегат)\p{L}*\.?)?(?=\s*[,.;]|\s*$)))(?<sign>[,;]?)/gu;

/** A list without the numbers of those who came from each place; places stay. */
export function dropCounts(text: string): string {
  const bare = text.replace(COUNTS, (_, aside: string, sign: string) => {
    return (sign === "" ? "" : ",").padEnd(aside.length + sign.length);
  });
  return bare.replaceAll(";", ",");
}
