import type { Span } from "../russian/pattern.ts";
import { joinSpans } from "./matching.ts";

/** A stretch of an excerpt. `gap` stands for words that were left out. */
export interface Run {
  text: string;
  kind: "plain" | "marked" | "gap";
}

/** A passage up to this length is shown whole. */
const WHOLE = 420;
/** What is shown on either side of a mark in a longer one. */
const CONTEXT = 90;

/** The text cut at the borders of its marks; a long one is cut down to the surroundings of the first marks. */
export function cutExcerpt(text: string, marks: readonly Span[], whole = WHOLE): Run[] {
  const spans = joinSpans(marks);
  const windows = text.length <= whole ? [{ start: 0, end: text.length }] : chooseWindows(text, spans, whole);
  const runs: Run[] = [];
  let reached = 0;
  for (const { start, end } of windows) {
    if (start > reached) runs.push({ text: "…", kind: "gap" });
    runs.push(...splitMarks(text, spans, start, end));
    reached = end;
  }
  if (reached < text.length) runs.push({ text: "…", kind: "gap" });
  return runs;
}

function chooseWindows(text: string, spans: Span[], whole: number): Span[] {
  if (spans.length === 0) return [{ start: 0, end: wordBorder(text, whole, -1) }];
  const windows = joinSpans(
    spans.map(({ start, end }) => ({
      start: wordBorder(text, start - CONTEXT, 1),
      end: wordBorder(text, end + CONTEXT, -1),
    })),
  );
  let length = 0;
  return windows.filter((window, index) => {
    length += window.end - window.start;
    return index === 0 || length <= whole;
  });
}

/** The nearest border of a word from `from` in the direction given. */
function wordBorder(text: string, from: number, step: 1 | -1): number {
  if (from <= 0) return 0;
  if (from >= text.length) return text.length;
  let place = from;
  while (place > 0 && place < text.length && text.charAt(step === 1 ? place - 1 : place) !== " ")
    place += step;
  return place;
}

function splitMarks(text: string, spans: Span[], from: number, to: number): Run[] {
  const runs: Run[] = [];
  let place = from;
  for (const { start, end } of spans) {
    if (end <= from || start >= to) continue;
    if (start > place) runs.push({ text: text.slice(place, start), kind: "plain" });
    runs.push({ text: text.slice(Math.max(start, place), Math.min(end, to)), kind: "marked" });
    place = Math.min(end, to);
  }
  if (place < to) runs.push({ text: text.slice(place, to), kind: "plain" });
  return runs;
}
