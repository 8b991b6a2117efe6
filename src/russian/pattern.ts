import { normalize, tokenize } from "./words.ts";
import type { Token } from "./words.ts";

/** A place in a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** What one word of a pattern accepts. */
export interface PatternWord {
  /** The normal form; verbatim capitals when `capitals`. */
  form: string;
  /** Written with `*`, which stands for every ending and for none. */
  open: boolean;
  /** Written in capitals: only capitals match. */
  capitals: boolean;
  /** How many other words may stand before it. */
  gap: number;
}

/**
 * A compiled pattern of the vocabularies: words in order; `*` after a stem stands for any ending; `..` for up to
 * three words between; `&` joins parts that must all occur, in any order. ё equals е; hyphens, dashes, spaces
 * and punctuation are equal; case does not matter except for a word in capitals.
 */
export interface Pattern {
  source: string;
  parts: PatternWord[][];
}

const GAP = 3;

function compileWord(source: string, gap: number): PatternWord {
  const open = source.endsWith("*");
  const word = open ? source.slice(0, -1) : source;
  const capitals = /\p{Lu}{2}/u.test(word) && word === word.toUpperCase();
  return { form: capitals ? word.normalize("NFC") : normalize(word), open, capitals, gap };
}

function compilePart(source: string): PatternWord[] {
  const words: PatternWord[] = [];
  let gap = 0;
  for (const piece of source.split(/[\s\-–—]+/).filter((piece) => piece !== "")) {
    if (piece === "..") {
      gap = GAP;
      continue;
    }
    const bare = piece.replace(/\*$/, "");
    if (tokenize(bare).length !== 1 || tokenize(bare)[0]?.text !== bare) {
      throw new SyntaxError(`«${piece}» is no word of a pattern in «${source.trim()}»`);
    }
    words.push(compileWord(piece, words.length === 0 ? 0 : gap));
    gap = 0;
  }
  if (words.length === 0 || gap > 0)
    throw new SyntaxError(`pattern part «${source.trim()}» has no words or ends in «..»`);
  return words;
}

/** Throws a `SyntaxError` on what is no pattern. */
export function compilePattern(source: string): Pattern {
  return { source, parts: source.split("&").map(compilePart) };
}

/** Whether a pattern's word accepts a word of a text. */
export function acceptsWord(word: PatternWord, token: Pick<Token, "text" | "normal">): boolean {
  const form = word.capitals ? token.text : token.normal;
  return word.open ? form.startsWith(word.form) : form === word.form;
}

/** The index of the last token of a match that begins at `at`, or -1. The nearest continuation wins. */
function matchFrom(
  part: readonly PatternWord[],
  words: readonly (Token | null)[],
  at: number,
  next = 1,
): number {
  const expected = part[next];
  if (expected === undefined) return at;
  for (let place = at + 1; place <= at + 1 + expected.gap && place < words.length; place++) {
    const token = words[place];
    if (token === null || token === undefined || !acceptsWord(expected, token)) continue;
    const end = matchFrom(part, words, place, next + 1);
    if (end >= 0) return end;
  }
  return -1;
}

/** The match of one part that begins with the word at `place`, `null` when there is none. */
export function matchPartAt(
  part: readonly PatternWord[],
  words: readonly (Token | null)[],
  place: number,
): Span | null {
  const [first] = part;
  const token = words[place];
  if (first === undefined || token === null || token === undefined || !acceptsWord(first, token)) return null;
  const last = words[matchFrom(part, words, place)];
  return last === null || last === undefined ? null : { start: token.start, end: last.end };
}

function matchPart(part: readonly PatternWord[], words: readonly (Token | null)[]): Span[] {
  return words.flatMap((_, place) => matchPartAt(part, words, place) ?? []);
}

/** Where the pattern stands in a text, in order; empty when any of its parts is missing. */
export function matchPattern(pattern: Pattern, words: readonly (Token | null)[]): Span[] {
  const parts = pattern.parts.map((part) => matchPart(part, words));
  if (parts.some((spans) => spans.length === 0)) return [];
  return parts.flat().sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The words with those under any of the spans struck out: they still count as words between, but match nothing. */
export function strikeOut(
  words: readonly (Token | null)[],
  spans: readonly Span[],
): readonly (Token | null)[] {
  if (spans.length === 0) return words;
  return words.map((word) =>
    word !== null && spans.some((span) => span.start <= word.start && word.end <= span.end) ? null : word,
  );
}
