import type { GrammaticalCase } from "../../../russian/noun-phrases.ts";
import type { Span } from "../../../russian/pattern.ts";
import { findWrittenDates } from "./dates.ts";
import { beginsInstitution } from "./institutions.ts";
import { findQuotations } from "./quotations.ts";

/** Texts without full stops are cut here. */
const LONGEST_LIST = 4_000;

/** Phrases behind the names of institutions that say of the meeting how, when, why and for whom it was held. */
const CIRCUMSTANCES = [
  "при\\s+(?:\\p{L}+\\s+)?(?:поддержке|содействии|участии)",
  "под\\s+(?:эгидой|патронатом|девизом|лозунгом|названием|руководством|председательством)",
  "на\\s+(?:базе|площадк\\p{L}+|платформе|тем[уе])|по\\s+теме",
  "в\\s+рамках|с\\s+(?:целью|участием|использованием|применением|привлечением|приглашением)",
  "совместно\\s+со?|в\\s+(?:партн[её]рстве|сотрудничестве)\\s+со?",
  "по\\s+(?:инициативе|приглашению|итогам|плану|программе)",
  "по\\s+(?:[\\p{L}-]+\\s+){0,2}(?:направлениям|секциям)",
  "во?\\s+(?:[\\p{L}-]+\\s+){0,2}(?:формат|режим)\\p{L}*|в\\s+(?:[\\p{L}-]+\\s+){0,2}(?:форме|виде)",
  "во?\\s+(?:целях|соответствии|исполнение|течение|период|ходе|связи|честь|преддверии|канун|год|день|дни)",
  "для\\s+(?:[\\p{L}-]+\\s+){0,2}(?:педагогов|учителей|воспитателей|преподавателей|специалистов|руководителей|работников|участников)",
  "за\\s+\\p{L}+\\s+д(?:ня|ней)|согласно|благодаря|дистанционно|(?:очно|заочно|онлайн|удал[её]нно)(?=\\s*[.,;])",
];
const VERBS =
  "проход(?:ит|ят)|состоя(?:л|в)\\p{L}+|прош(?:[её]л|л[аои])|проходил\\p{L}*|провед[её]н\\p{L}*|организова\\p{L}+|(?:отмеча|счита|рекоменд|предлага|констатир|обсуди)\\p{L}+|провел\\p{L}*|пров[её]л|был[аио]?|(?:при|съ)(?:был|ехал)\\p{L}+|участвовал\\p{L}*|приня\\p{L}+\\s+участие|собра[лв]\\p{L}*|открыл\\p{L}*|начал\\p{L}*|выступил\\p{L}*|оказал\\p{L}*|стал[аио]?|явля\\p{L}+";
const PARTS =
  "(?:(?:информационн|генеральн|официальн|стратегическ|социальн)\\p{L}+\\s+)?(?:партн[её]р|спонсор)(?:ами|ом|ы)?|со-?организатор\\p{L}*|организатор\\p{L}*|(?:со)?учредител\\p{L}*|инициатор\\p{L}*";

/** Where a list of institutions ends though its sentence goes on. */
const STOP = new RegExp(
  [
    "[.!?](?=\\s|$)(?<!(?:\\s|^|[^\\p{L}])(?:\\p{L}|им|гг|ул|обл|р-н)\\.)",
    "[:)]|\\((?=[^()]*(?:\\d|[^()]{80}))",
    // «…, собравшись в столице края», «…, собрав 200 участников».
    ",\\s+\\p{L}{2,}(?:[аеиоуыя]вш\\p{L}+|[аия]в(?=\\s)|ясь(?!\\p{L}))",
    // «Институт, объединил 600 участников»: a verb in the past behind a comma.
    ",\\s+(?!журнал|портал|филиал|канал|телеканал)\\p{Ll}{3,}(?:[аеиуыя]л[аои]?|л[аои]сь|лся)(?!\\p{L})",
    // «издательство «А», финансовую поддержку оказал фонд», «…, информационную – газета».
    ",\\s+(?:финансов|материальн|информационн|организационн|техническ|методическ|научн)(?:ую|ая)\\s+(?:и\\s+\\p{L}+\\s+)?(?:поддержк[ау]|помощь|[–—-])",
    // «Институт; чтения прошли», «Университет и представители школ»: what is said next is of others.
    "[,;]\\s+(?:конференция|форум|съезд|совещание|семинар|чтения|слушания|сессия|мероприятие|он[аои]?)\\s+(?=\\p{Ll})",
    "(?<=(?:,|\\sи|также)\\s+)(?:представител(?:и|ей|ями)|делегат(?:ы|ов|ами)|гост(?:и|ей|ями)|эксперт(?:ы|ов|ами))(?!\\p{L})",
    `(?<![\\p{L}\\p{N}])(?:${[
      VERBS,
      PARTS,
      ...CIRCUMSTANCES,
      "котор\\p{L}+|где",
      "(?:VI{0,3}|IV|IX|X+[IV]*)\\s+\\p{L}+",
    ].join("|")})(?!\\p{L})`,
    "(?<![\\p{L}\\p{N}]|правам\\s\\p{L}{3,20}\\s)(?:во?\\s+(?=г\\.|город|\\p{Lu})|с\\s+(?=\\d))",
  ].join("|"),
  "u",
);

function maskMarks(text: string): string {
  return findQuotations(text)
    .reduce((masked, { from, to }) => masked.slice(0, from) + "■".repeat(to - from) + masked.slice(to), text)
    .replace(/\([^()\d]{0,80}\)/gu, (inside) => "■".repeat(inside.length));
}

/**
 * The institutions that a text enumerates from a place on, all in the given case; none where the first words are no
 * institution. Commas and «и» within a name («образования, науки и молодёжной политики») part nothing.
 */
export function listInstitutions(text: string, from: number, cases: readonly GrammaticalCase[]): Span[] {
  const start = from + (/^[\s:–—-]*/u.exec(text.slice(from))?.[0].length ?? 0);
  const rest = text.slice(start, start + LONGEST_LIST);
  if (!beginsInstitution(rest, cases)) return [];
  const masked = maskMarks(rest);
  const stop = STOP.exec(masked.slice(1));
  const date = findWrittenDates(masked)[0]?.start ?? masked.length;
  const last = Math.min(stop === null ? masked.length : stop.index + 1, date);
  const end = findOtherMatter(rest, masked.slice(0, last), cases);
  const spans: Span[] = [];
  let begin = 0;
  for (const match of masked
    .slice(0, end)
    .matchAll(/\s*[,;]\s+(?:(?:а\s+также|и)\s+)?|\s+(?:и|а\s+также)\s+/gu)) {
    const next = match.index + match[0].length;
    if (!beginsInstitution(rest.slice(next, end), cases)) continue;
    // «Областная юношеская и детская библиотека» is one.
    if (/^\s+и\s+$/u.test(match[0]) && !beginsInstitution(rest.slice(begin, match.index), cases)) continue;
    spans.push({ start: begin, end: match.index });
    begin = next;
  }
  spans.push({ start: begin, end });
  return spans
    .map((span) => trimSpan(rest, span))
    .filter((span) => span.end - span.start > 2 && span.end - span.start < 400)
    .map((span) => ({ start: start + span.start, end: start + span.end }));
}

/** «Музей и библиотека; двери открыла гимназия»: behind a semicolon something else may be told. */
function findOtherMatter(text: string, masked: string, cases: readonly GrammaticalCase[]): number {
  for (const { index, 0: sign } of masked.matchAll(/;\s+(?:(?:а\s+также|и)\s+)?/gu))
    if (!beginsInstitution(text.slice(index + sign.length, masked.length), cases)) return index;
  return masked.length;
}

const TAILS = [
  // «центр «Кром» города Костромы»
  /(?<=[»"”])\s+(?:города|г\.|села|посёлка|станицы)\s+\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?$/u,
  /\s*\(\p{Lu}[\p{L}-]{1,12}\p{Lu}\)$/u,
  // «(Монголия)» tells where it is; «Саха (Якутия)» is a name.
  /(?<!Саха\s?)\s*\(\p{Lu}\p{Ll}{3,}(?:[ -]\p{Lu}\p{Ll}+)?\)$/u,
  /,\s*(?:г\.|город|пос\.|с\.)\s*\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)?$/u,
  // «…; чтения» that went on with a verb.
  /[,;]\s*(?:(?:сам[аио]?|эт[аио]|наш[аи]?)\s+)?(?:чтения|слушания|форум|конференция|семинар|съезд|слёт|слет|совещание|встреча|конгресс|мероприятие)$/iu,
  /[\s,;:–—.(-]+$/u,
  /\s+(?:и|а|также)$/u,
  /\s*\((?:г\.|город|с\.|пос\.)[^()]*\)$/u,
  /\s*\([^()]*$/u,
  /\s*\((?:(?:и\.\s?о\.\s*)?(?:директор|ректор|зав|рук|начальник|председатель|президент|декан|глав)\p{L}*|очно|заочно|дистанционно|онлайн|далее)(?!\p{L})[^()]*\)$/iu,
];

/** Without what parts it from its neighbours, and without the town in brackets. */
function trimSpan(text: string, { start, end }: Span): Span {
  const lead = /^[\s,;–—-]*/u.exec(text.slice(start, end))?.[0].length ?? 0;
  let words = text.slice(start + lead, end);
  for (let before = ""; before !== words;) {
    before = words;
    for (const tail of TAILS) words = words.replace(tail, "");
  }
  return { start: start + lead, end: start + lead + words.length };
}
