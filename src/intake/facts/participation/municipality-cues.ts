import { findQuantities } from "../../../russian/quantities.ts";
import { CAME, MET } from "./attending-verbs.ts";
import { kindOf, readCounted } from "./counted.ts";
import { EVENT } from "./event-words.ts";
import { NAMES } from "./municipality-names.ts";
import type { Statement } from "./statements.ts";

/** Says of people that they came, beside the verbs. */
const BROUGHT = new RegExp(
  `представлял\\p{L}*|среди\\s+участников|(?:участник|делегат)\\p{L}*(?:\\s+(?:${EVENT})\\p{L}*)?\\s*(?:[:–—-]|из|от)\\s|(?<!\\p{L})географи\\p{L}*\\s+(?:участник|[\\p{L}-]*конференц|форум|съезд|совещан)`,
  "u",
);
/** A line of a form: «Муниципалитеты: Ухта, Печора». */
export const LABELLED =
  /^(?:количество\s+)?(?:муниципалитет(?:ы|ов)|муниципальны[ех]\s+(?:образовани[яй]|район(?:ы|ов)|округ(?:а|ов))|районы|территории)(?:-участни\p{L}+|\s+участни\p{L}+)?\s*[:–—]/u;
const REPRESENTED = /(?<!\p{L})представлен[аоы]?(?!\p{L})/u;
/** «Представлены Кольский и Терский районы» */
const REPRESENTED_BY_NAME = new RegExp(`(?<!\\p{L})представлен[аоы]?\\s+(?:на\\s+\\p{L}+\\s+)?${NAMES}`, "u");
/** «Представлены 9 районов», «из 44 районов представлены 40» */
const REPRESENTED_HERE = /(?<!\p{L})представлен[аоы]?\s+(?:все\s+)?$/u;
/** Said of those who came: whose they are, or where they are from. */
const FROM =
  /(?:(?<!\p{L})(?:из|от)|представлен[аоы]?(?:\s+на\s+\p{L}+)?|географи\p{L}*[^.;:]{0,40}[:–—-]|участни\p{L}+\s+[:–—]|делегаци\p{L}*:?|команд[аы]?|организаци[йи]|учреждени[йя]|школ[ыа]?|гимнази[йи]|лицеев|колледжей|библиотек|музеев|сад(?:ов|ы)|администраци[йи]|образовани(?:ем|я)|(?:округ(?:ов|а|ы)?|район(?:ов|а|ы)?|(?<!\p{L})(?:мр|го|мо)),?(?:\s+(?:и|а также))?)\s+(?:(?:соседн|близлежащ|друг|следующ)\p{L}+\s+)?$/u;
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
  return (
    FROM.test(before) ||
    NAMED.test(before) ||
    kindOf(LAST_WORD.exec(before)?.groups?.["word"] ?? "") === "person"
  );
}

/** Whether a sentence says who came, and municipalities in it may be theirs. */
export function saysWhoCame({ text, plain, about, unit, listed }: Statement): boolean {
  if (about === "other") return false;
  if (listed || plain.search(CAME) >= 0 || BROUGHT.test(plain)) return true;
  if (unit.section === "preamble" && LABELLED.test(plain)) return true;
  const quantities = findQuantities(text);
  const [first] = quantities;
  if (first?.start === 0 && plain.search(MET) >= 0 && readCounted(plain, text, first.end).kind === "person")
    return true;
  if (!REPRESENTED.test(plain) || (about !== "event" && unit.section !== "preamble")) return false;
  if (REPRESENTED_BY_NAME.test(text)) return true;
  return quantities.some(({ start }) => REPRESENTED_HERE.test(plain.slice(0, start)));
}
