import type { Address, Redaction } from "./model.ts";

/**
 * Personal data that is hidden in a text which was published already. The address stays; the text that stood there is
 * forgotten, its fingerprints too: who knows all the other words would find a telephone number or a name by trying.
 */

const mark = /^hidden-\d{4}-\d\d-\d\d$/;

/** Stands in `addresses.json` where the fingerprints of a text with personal data stood. */
function markHidden(date: string): string {
  return `hidden-${date}`;
}

export function isHiddenMark(entry: string): boolean {
  return mark.test(entry);
}

/** Marks of what was hidden at an address after its text was published and is not on record yet. */
export function listNewMarks(at: Address, redactions: Redaction[], known: readonly string[]): string[] {
  const marks = redactions.flatMap((redaction) =>
    redaction.at === at && redaction.date !== null ? [markHidden(redaction.date)] : [],
  );
  return [...new Set(marks)].filter((entry) => !known.includes(entry)).sort();
}
