import type { PdfRun } from "./engines.ts";
import type { Line } from "./pdf-columns.ts";

/** Notes at the foot of a page, and their raised marks in its words. */

const MARK = /^(?:\d{1,2}|\*{1,3})$/;

function isRaised(run: PdfRun, { y, size }: Line): boolean {
  return MARK.test(run.text.trim()) && run.size < size * 0.8 && run.y > y + size * 0.1;
}

/** The mark that a line begins with, raised, or plain as LibreOffice prints it. */
function readMark(line: Line): string | null {
  const [first, second] = line.runs;
  if (first === undefined) return null;
  const text = first.text.trim();
  if (MARK.test(text)) return second !== undefined && /^\s*\p{L}/u.test(second.text) ? text : null;
  return /^(?:\d{1,2}|\*{1,3})(?=\s?\p{Lu})/u.exec(text)?.[0] ?? null;
}

/**
 * The lines that begin a note, by its mark. The marks are taken out of the words, where they would be taken for
 * figures of these; a page of which no line begins with its mark keeps it.
 */
export function separateNotes(lines: Line[]): Map<Line, string> {
  const raised = new Set(
    lines.flatMap((line) => line.runs.filter((run, index) => index > 0 && isRaised(run, line))),
  );
  const marks = new Set([...raised].map(({ text }) => text.trim()));
  const notes = new Map(
    lines.flatMap((line) => {
      const mark = readMark(line);
      return mark !== null && marks.has(mark) ? [[line, mark] as const] : [];
    }),
  );
  const told = new Set(notes.values());
  for (const line of lines)
    line.runs = line.runs.filter((run) => !(raised.has(run) && told.has(run.text.trim())));
  return notes;
}
