import type { Unit } from "../../../archive/model.ts";
import { parseEdtf } from "../../../archive/edtf.ts";
import { sentenceAt } from "../../../russian/sentences.ts";
import type { ReadText } from "../../model.ts";
import { ACT, LIMIT, passageOf, YEAR_OF } from "./date-candidate.ts";
import type { Candidate } from "./date-candidate.ts";
import { toEdtf } from "./dates.ts";
import type { WrittenDate } from "./dates.ts";
import type { Passage } from "./evidence.ts";
import { maskQuotations } from "./quotations.ts";
import { openingUnits } from "./own-event.ts";

interface Completed {
  edtf: string;
  passages: Passage[];
}

/** The year of a day may stand elsewhere: in the heading, in the line of the place, beside the meeting's name. */
export function completeYear(
  candidate: Candidate,
  text: ReadText,
  sure: readonly Candidate[],
): Completed | null {
  const { date } = candidate;
  if (date.year !== null) return checkCalendar(toEdtf(date), []);
  const nearby = sure.find(
    ({ date: other, unit }) => other.year !== null && other.from === null && unit === candidate.unit,
  );
  if (nearby?.date.year != null) return checkCalendar(toEdtf(date, nearby.date.year), [passageOf(nearby)]);
  const beside = sure.some(isWhole) ? undefined : sure.find((other) => isOfSameYear(candidate, other));
  if (beside?.date.year != null) return checkCalendar(toEdtf(date, beside.date.year), [passageOf(beside)]);
  for (const unit of [
    candidate.unit,
    ...text.units.filter(({ section }) => section === "heading"),
    ...openingUnits(text),
  ]) {
    const year = findBareYear(unit, unit === candidate.unit ? date : null);
    if (year !== null)
      return checkCalendar(toEdtf(date, unit.text.slice(year.start, year.start + 4)), [year]);
  }
  return null;
}

/** «12–14 марта с. г.», where the document is of «14 марта 2016 года»; a day within the meeting's tells without «с. г.» too. */
function isOfSameYear({ unit, date }: Candidate, { date: other }: Candidate): boolean {
  if (other.year === null || other.precision !== "day") return false;
  if (/^\s*(?:[ст]\.\s?г|сего\s|текущего\s)/iu.test(unit.text.slice(date.end))) return true;
  const [from, to = from] = toEdtf(date, other.year)?.split("/") ?? [];
  const day = toEdtf(other);
  return from !== undefined && to !== undefined && day !== null && from <= day && day <= to;
}

/** Days with their year: where the text has them, those without are of a part of the meeting. */
const isWhole = ({ date }: Candidate) => date.year !== null && toEdtf(date)?.includes("/") === true;

/** A year that belongs to the meeting: «конференции 2017 года», «– 2017» in the heading. */
function findBareYear(unit: Unit, beside: WrittenDate | null): Passage | null {
  const masked = maskQuotations(unit.text);
  for (const { index } of masked.matchAll(
    /(?<![\d.-])(?:19[89]|20[0-4])\d(?![\d-])(?:\s*г(?:ода|оду|од|\.)?(?!\p{L}))?/gu,
  )) {
    const before = masked.slice(0, index);
    const end =
      index + (/^\d{4}(?:\s*г(?:ода|оду|од|\.)?(?!\p{L}))?/u.exec(masked.slice(index))?.[0].length ?? 4);
    if (unit.section === "heading" && !YEAR_OF.test(before)) return { unit, start: index, end };
    if (
      beside !== null &&
      sentenceAt(masked, index).start === sentenceAt(masked, beside.start).start &&
      !ACT.test(before) &&
      !LIMIT.test(before) &&
      !YEAR_OF.test(before)
    )
      return { unit, start: index, end };
    if (/(?:конференци|форум|съезд|совещани|семинар|чтени|педсовет)\p{L}*\s+$/iu.test(before))
      return { unit, start: index, end };
  }
  return null;
}

export function checkCalendar(edtf: string | null, passages: Passage[]): Completed | null {
  if (edtf === null) return null;
  try {
    parseEdtf(edtf);
    return { edtf, passages };
  } catch {
    return null;
  }
}
