import type { Span } from "../../../russian/pattern.ts";

/** What stands in the outermost quotation marks; the span is of the words inside. */
export interface Quoted extends Span {
  /** Place of the opening mark. */
  from: number;
  /** Place after the closing mark, or the end of the text where it is missing. */
  to: number;
  closed: boolean;
}

interface Mark {
  at: number;
  opens: boolean;
}

/** The marks of a text as opening or closing ones: the straight `"` and the ambiguous `“` say it by their neighbours. */
function readMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let low = 0;
  for (const { 0: mark, index: at } of text.matchAll(/[«»„“”"]/gu)) {
    const before = at === 0 || /[\s([«„"–—-]/u.test(text.charAt(at - 1));
    const after = /[\p{L}\p{N}«„"]/u.test(text.charAt(at + 1));
    let opens = mark === "«" || mark === "„";
    if (mark === "“" || mark === '"' || mark === "”") opens = before && after && !(mark === "“" && low > 0);
    if (mark === "„") low++;
    if (mark === "“" && low > 0) low--;
    marks.push({ at, opens });
  }
  return marks;
}

/**
 * The outermost quotations of a text. Where marks are nested and one closing mark is missing («АО «Компания «Свет»),
 * the mark that is followed by no other closing one closes them all.
 */
export function findQuotations(text: string): Quoted[] {
  return findOutermost(text).filter(({ start, end }) => !ROUND_TABLE.test(text.slice(start, end)));
}

/** «Круглый стол»: a kind of meeting, which is often put in marks, and no theme. */
const ROUND_TABLE = /^\s*кругл\p{L}+\s+стол\p{L}*\s*$/iu;

function findOutermost(text: string): Quoted[] {
  const marks = readMarks(text);
  let missing = marks.filter(({ opens }) => opens).length - marks.filter(({ opens }) => !opens).length;
  const found: Quoted[] = [];
  let depth = 0;
  let from = 0;
  for (const [place, { at, opens }] of marks.entries()) {
    if (opens) {
      if (depth === 0) from = at;
      depth++;
      continue;
    }
    if (depth === 0) {
      missing++;
      continue;
    }
    const next = marks[place + 1];
    if (missing > 0 && depth > 1 && next?.opens !== false) {
      missing -= depth - 1;
      depth = 1;
    }
    depth--;
    if (depth === 0) found.push({ from, to: at + 1, start: from + 1, end: at, closed: true });
  }
  if (depth > 0) found.push({ from, to: text.length, start: from + 1, end: text.length, closed: false });
  return found;
}

/** Words that stood in quotation marks, to stand in ours: marks inside become „…“. */
export function softenQuotations(words: string): string {
  const letters = words.trim().split("");
  const marks = readMarks(words.trim());
  for (const { at, opens } of marks) letters[at] = opens ? "„" : "“";
  const result = letters.join("");
  const open = marks.filter(({ opens }) => opens).length - marks.filter(({ opens }) => !opens).length;
  return open > 0 ? result + "“".repeat(open) : result;
}

/** The text with what stands in quotation marks blanked, so that places stay. */
export function maskQuotations(text: string): string {
  const pieces: string[] = [];
  let place = 0;
  for (const { from, to } of findQuotations(text)) {
    pieces.push(text.slice(place, from), " ".repeat(to - from));
    place = to;
  }
  return pieces.join("") + text.slice(place);
}
