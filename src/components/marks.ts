/** A stretch of a unit's text, `end` exclusive, in UTF-16 positions. */
export interface Span {
  start: number;
  end: number;
}

/** Cuts a text at the borders of the marked spans; overlapping spans are joined, what lies outside is dropped. */
export function splitMarks(text: string, marks: readonly Span[]): { text: string; marked: boolean }[] {
  const runs: { text: string; marked: boolean }[] = [];
  let position = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, position);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > position) runs.push({ text: text.slice(position, from), marked: false });
    const last = runs.at(-1);
    if (last?.marked && from === position) last.text += text.slice(from, to);
    else runs.push({ text: text.slice(from, to), marked: true });
    position = to;
  }
  if (position < text.length) runs.push({ text: text.slice(position), marked: false });
  return runs;
}
