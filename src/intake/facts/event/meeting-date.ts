import type { Unit } from "../../../archive/model.ts";
import type { Described } from "../../../archive/schema.ts";
import type { Span } from "../../../russian/pattern.ts";
import { sentenceAt } from "../../../russian/sentences.ts";
import type { Doubt, ReadText } from "../../model.ts";
import { findWrittenDates, toEdtf } from "./dates.ts";
import type { WrittenDate } from "./dates.ts";
import {
  ACT,
  ADOPTED,
  ATTENDED,
  isOfAnother,
  LEADING,
  LIMIT,
  passageOf,
  RECALLS,
  WE,
  YEAR_OF,
} from "./date-candidate.ts";
import type { Candidate } from "./date-candidate.ts";
import { findLineYears, isDateLine } from "./date-line.ts";
import { doubtsOf } from "./date-doubts.ts";
import { checkCalendar, completeYear } from "./meeting-year.ts";
import { doubt, quotePassages } from "./evidence.ts";
import { maskQuotations } from "./quotations.ts";
import { findMentions } from "./mention.ts";
import { HELD, openingUnits } from "./own-event.ts";

const SURE = 40;
/** Sentences of documents are shorter; only a text without full stops is longer. */
const NEAR = 1_500;
/** Units of documents hold fewer dates. */
const MOST = 100;

// «Во исполнение плана» and «в целях реализации проекта» tell why this meeting was held.
const OTHER_MEETING =
  /(?:следующ|предыдущ|предшествующ|первоначальн|продолж(?:ил|ает|ают|ени)|провести|запланир|планиру|организовать|подготовить|(?<!во\s)исполнени|выполнени|(?<!(?:цел(?:ях|ью)|рамках|соответствии\s+с\s+планом)\s)реализаци)\p{L}*[^.]*$/iu;
/** The day of the meeting in EDTF with its words; what the text says of other days is left alone. */
export function recogniseDate(
  text: ReadText,
  edition: number | null,
): { date?: NonNullable<Described["date"]>; doubts: Doubt[] } {
  const candidates = rankCandidates(text, edition);
  const sure = candidates.filter(({ score }) => score >= SURE);
  for (const candidate of sure) {
    const complete = completeYear(candidate, text, sure);
    if (complete === null) continue;
    const finer = refineDate(candidate, complete.edtf, sure);
    const { edtf } = finer ?? complete;
    const passages = [passageOf(finer?.candidate ?? candidate), ...complete.passages];
    if (finer?.candidate.date.year === null) passages.push(passageOf(candidate));
    const date = { edtf, ...quotePassages(text, passages) };
    return { date, doubts: doubtsOf(finer?.candidate ?? candidate, edtf, sure) };
  }
  const [best] = candidates;
  if (best === undefined)
    return {
      doubts: [doubt("date", "дата мероприятия не найдена; если её нет в документе, оставьте поле пустым")],
    };
  const why =
    best.score >= SURE
      ? "у этого дня нет года: найдите год и впишите дату"
      : "похоже на дату, но не сказано, что мероприятие было тогда; проверьте и впишите, если это так";
  return { doubts: [doubt("date", why, passageOf(best))] };
}

/** «Март 2017 года» in the heading, «12–14 марта с. г.» below: the days within. */
function refineDate(
  { date }: Candidate,
  edtf: string,
  sure: readonly Candidate[],
): { candidate: Candidate; edtf: string } | null {
  if (date.precision === "day") return null;
  for (const candidate of sure) {
    const days = candidate.date.precision === "day" ? toEdtf(candidate.date, date.year) : null;
    if (days?.startsWith(edtf) === true && checkCalendar(days, []) !== null) return { candidate, edtf: days };
  }
  return null;
}

function rankCandidates(text: ReadText, edition: number | null): Candidate[] {
  const opening = openingUnits(text);
  const lastLines = text.units.slice(-3);
  const [heading] = text.units.filter(({ section }) => section === "heading");
  const own = heading === undefined ? null : (findMentions(heading.text)[0]?.noun.nominative ?? null);
  const found = text.units.flatMap((unit) => {
    const themed = maskThemes(unit.text);
    const dates = [...findWrittenDates(themed), ...findLineYears(unit, themed)].slice(0, MOST);
    return dates.flatMap((date): Candidate[] => {
      const last = lastLines.includes(unit);
      const score = scoreDate(unit, themed, date, opening.includes(unit), last, edition, own);
      const late = unit.section !== "heading" && !opening.includes(unit);
      return score === null ? [] : [{ unit, date, score, late }];
    });
  });
  found.sort((a, b) => b.score - a.score);
  const [first] = found;
  // «Принята 26 апреля» above «25–26 апреля»: the day of a stamp is one of the meeting's.
  const whole = found.find((other) => first !== undefined && other.score >= SURE && isWithin(first, other));
  return whole === undefined ? found : [whole, ...found.filter((other) => other !== whole)];
}

/** Whether the one is a day, and the other the days around it. */
function isWithin(one: Candidate, other: Candidate): boolean {
  const [day, days] = [toEdtf(one.date), toEdtf(other.date)];
  const [from, to] = days?.split("/") ?? [];
  return (
    day !== null &&
    from !== undefined &&
    to !== undefined &&
    from <= day &&
    day <= to &&
    day.length === from.length
  );
}

/** The text without what long quotations say: «26» in marks is a day, «Образование-2030» a name. */
function maskThemes(text: string): string {
  return restoreDays(text, maskQuotations(text));
}

function restoreDays(text: string, masked: string): string {
  let result = masked;
  for (const { index, 0: day } of text.matchAll(
    /[«"“„]\s?\d{1,2}(?:\s?[-–—]\s?\d{1,2})?\s?[»"”“](?=\s*(?:\p{L}|[-–—,]\s*[«"“„]?\s?\d))/gu,
  )) {
    result = result.slice(0, index) + day + result.slice(index + day.length);
  }
  return result;
}

/** The sentence of a date; of one without end, what is near. */
function sentenceAround(text: string, date: WrittenDate): Span {
  const from = Math.max(0, date.start - NEAR);
  const window = text.slice(from, date.end + NEAR);
  const { start, end } = sentenceAt(window, date.start - from);
  return { start: start + from, end: end + from };
}

function scoreDate(
  unit: Unit,
  text: string,
  date: WrittenDate,
  opening: boolean,
  last: boolean,
  edition: number | null,
  own: string | null,
): number | null {
  const { start, end } = sentenceAround(text, date);
  const before = text.slice(start, date.start);
  const after = text.slice(date.end, end);
  // «Протокол № 2 от 25.11.2021» under the heading is the day of a council's minutes.
  if (
    opening &&
    /^(?:протокол\s*)?(?:№\s*\d+\s+)?от$/iu.test(before.trim()) &&
    /^[.\s]*(?:№\s*\d+)?$/u.test(after)
  )
    return 80;
  if (ACT.test(before.slice(-130)) && /(?:от|№|\d)\s*$/u.test(before)) return null;
  if (/^\s*(?:г\.?\s*)?(?:№|N\s?\d)/u.test(after) && /от\s*$/iu.test(before)) return null;
  if (
    date.precision === "year" &&
    (YEAR_OF.test(before) || /^\s*(?:-|–|—|и)?\s*(?:учебн|\d{4})/u.test(after))
  )
    return null;
  if (LIMIT.test(before) || /учебн/iu.test(after.slice(0, 12)) || /\d{4}\s?[-–/]\s?$/u.test(before))
    return null;
  const precision =
    { day: 5, month: 0, year: -15 }[date.precision] -
    (/(?:^|[^\p{L}])заочн\p{L}*[^,;]{0,30}$/iu.test(before) ? 20 : 0);
  if (unit.section === "heading") return 95 + precision - (date.precision === "year" ? 35 : 0);
  if (OTHER_MEETING.test(before)) return null;
  if (isDateLine(text, date))
    return (opening ? 85 : last && unit.section !== "recommendations" ? 45 : 25) + precision;
  if (opening && LEADING.test(after) && date.precision === "day" && text.slice(0, date.start).trim() === "")
    return 70 + precision;
  const base = opening ? 0 : -60;
  const sentence = text.slice(start, end);
  const inSentence = { ...date, start: date.start - start, end: date.end - start };
  if (opening && isDateLine(sentence, inSentence)) return 75 + precision;
  if (isOtherEdition(sentence, edition) || RECALLS.test(sentence)) return null;
  if (isOfAnother(before, own)) return null;
  if (HELD.test(sentence) && (findMentions(sentence).length > 0 || /мероприяти/iu.test(sentence)))
    return 90 + base + precision;
  if ((ATTENDED.test(sentence) && findMentions(sentence).length > 0) || WE.test(sentence))
    return 65 + base + precision;
  if (ADOPTED.test(sentence))
    return (opening ? 60 : last && unit.section !== "recommendations" ? 45 : 15) + precision;
  if (HELD.test(sentence) || findMentions(sentence).length > 0) return 45 + base + precision;
  return 15 + base + precision;
}

/** «Первый форум состоялся в 2008 году»: another of the row. */
function isOtherEdition(sentence: string, edition: number | null): boolean {
  const numbers = findMentions(sentence).flatMap((mention) => mention.edition?.value ?? []);
  return edition !== null && numbers.length > 0 && !numbers.includes(edition);
}
