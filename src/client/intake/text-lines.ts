/** About as wide as a letter is in the text field, in pixels. */
const LETTER = 7;

/** Selects a line of a text field and brings it into view. */
export function selectLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  // Long lines take several rows, of which browsers do not tell.
  const rows = lines.map(({ length }) => Math.max(1, Math.ceil((length * LETTER) / field.clientWidth)));
  const countRows = (counted: readonly number[]) => counted.reduce((sum, row) => sum + row, 0);
  const above = countRows(rows.slice(0, line - 1)) / countRows(rows);
  field.scrollTop = field.scrollHeight * above - field.clientHeight / 3;
}

/** The first line that has the words, `null` where none has. */
export function findLine(field: HTMLTextAreaElement, words: string): number | null {
  const line = field.value.split("\n").findIndex((text) => text.includes(words));
  return line < 0 ? null : line + 1;
}
