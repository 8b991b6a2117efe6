import type { FactSheet } from "../../analysis/facts.ts";
import type { Resolution } from "../../archive/model.ts";
import type { Cited } from "../../citation/cited.ts";
import { describeEventDate } from "../../citation/event-date.ts";

/**
 * The facts of an undated document, begun with the years between which it must have met, in the words of its
 * references. The text still names no date, so what it leaves out stays as it was.
 */
export function addDating(sheet: FactSheet, { dating }: Resolution, cited: Cited): FactSheet {
  const text = describeEventDate(cited);
  if (dating === null || text === null) return sheet;
  const bound = { text, at: null, page: null, inferred: dating.why, listed: [] };
  return { ...sheet, facts: [{ term: "Дата", values: [bound] }, ...sheet.facts] };
}
