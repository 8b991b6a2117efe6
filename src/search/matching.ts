import { makeNumeral } from "../russian/numerals.ts";
import type { Span } from "../russian/pattern.ts";
import { findDates } from "../russian/text-dates.ts";
import type { FoundDate } from "../russian/text-dates.ts";
import { tokenize } from "../russian/words.ts";
import type { Token } from "../russian/words.ts";
import { findCoordinated } from "./coordination.ts";
import { formKey } from "./forms.ts";
import type { QuestionWord } from "./question.ts";
import type { Reading } from "./understanding/reading.ts";

/** A word of a text with what its forms share. */
export interface SearchedWord extends Token {
  key: string;
}

/** A text ready to be searched again and again. */
export interface SearchedText {
  text: string;
  words: SearchedWord[];
}

export function prepareText(text: string): SearchedText {
  return { text, words: tokenize(text).map((token) => ({ ...token, key: formKey(token.normal) })) };
}

/** Every place where a reading of a term stands, in order. */
export function findReading(reading: Reading, searched: SearchedText): Span[] {
  const { kind, words, days } = reading;
  if (days !== null) {
    const dayOf = (date: string) => (days.yearly === true ? date.slice(5) : date);
    return datesOf(searched).filter(
      ({ from, to, precision }) =>
        dayOf(from) <= dayOf(days.to) &&
        dayOf(days.from) <= dayOf(to) &&
        (precision === "day" || days.precision === "month"),
    );
  }
  const [only] = words;
  const begins = kind === "beginning";
  if ((kind === "abbreviation" || kind === "synonym") && words.length > 1) {
    const isAt = (place: number, token: SearchedWord) => {
      const word = words[place];
      return word !== undefined && answers(word, token);
    };
    return findCoordinated(words.length, isAt, searched);
  }
  const spans = findWords(words, searched, begins);
  if (/\d%$/.test(reading.text)) return spans.filter(({ end }) => PERCENTAGE.test(searched.text.slice(end)));
  if (only?.key === PERCENT && words.length === 1 && !only.whole) spans.push(...findSigns("%", searched));
  if (only === undefined || words.length > 1 || only.whole || begins) return spans;
  return joinSpans([...spans, ...compoundsOf(searched).filter((compound) => answers(only, compound))]);
}

const PERCENT = formKey("процент");
const PERCENTAGE = /^\s?(?:%|процент)/;

function findSigns(sign: string, { text }: SearchedText): Span[] {
  return [...text.matchAll(new RegExp(sign, "g"))].map(({ index }) => ({ start: index, end: index + 1 }));
}

/** Where words stand side by side; `begins`: also words that only begin like them. */
function findWords(wanted: readonly QuestionWord[], { text, words }: SearchedText, begins: boolean): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index + wanted.length <= words.length; index++) {
    const first = words[index];
    const last = words[index + wanted.length - 1];
    if (first === undefined || last === undefined) break;
    if (!wanted.every((word, offset) => answers(word, words[index + offset], begins))) continue;
    if (isWithinNumber(text, first, words[index - 1], last, words[index + wanted.length])) continue;
    spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

/** Spans in order, overlapping and touching ones joined. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Whether a text's word answers a question's; «500+» answers 500, but 500 does not answer «500+». */
function answers(
  word: QuestionWord,
  token: Pick<SearchedWord, "normal" | "key"> | undefined,
  begins = false,
): boolean {
  if (token === undefined) return false;
  if (token.normal === word.normal) return true;
  if (word.whole) return token.normal === `${word.normal}+`;
  if (begins) return token.normal.startsWith(word.normal);
  return token.key === word.key;
}

const DIGITS = /^\d+$/;

/** Whether the words are only a part of a number: the 79 of «79,89», the 000 of «5 000», the пяти of «двадцати пяти». */
function isWithinNumber(
  text: string,
  first: Token,
  before: Token | undefined,
  last: Token,
  after: Token | undefined,
): boolean {
  return makeOneNumber(text, before, first) || makeOneNumber(text, last, after);
}

function makeOneNumber(text: string, left: Token | undefined, right: Token | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  if (makeNumeral(left.normal, right.normal)) return true;
  if (!DIGITS.test(left.normal) || !DIGITS.test(right.normal)) return false;
  const between = text.slice(left.end, right.start);
  return (
    between === "," || (/^[ \u00A0\u202F]$/.test(between) && left.text.length < 4 && right.text.length === 3)
  );
}

/** Words that hyphens or dashes part and that may be one: «он-лайн», «научно – практическая». */
interface Compound extends Span {
  normal: string;
  key: string;
}

const MOST_PARTS = 4;
const compounds = new WeakMap<SearchedText, Compound[]>();

function compoundsOf(searched: SearchedText): Compound[] {
  let found = compounds.get(searched);
  if (found === undefined) {
    found = listCompounds(searched);
    compounds.set(searched, found);
  }
  return found;
}

function listCompounds({ text, words }: SearchedText): Compound[] {
  const found: Compound[] = [];
  words.forEach((first, index) => {
    let normal = first.normal;
    let before = first;
    for (const next of words.slice(index + 1, index + MOST_PARTS)) {
      if (!/^ ?[-‐‑–—] ?$/.test(text.slice(before.end, next.start))) break;
      if (!/^[а-яa-z]+$/.test(before.normal + next.normal)) break;
      normal += next.normal;
      found.push({ normal, key: formKey(normal), start: first.start, end: next.end });
      before = next;
    }
  });
  return found;
}

/** «26 августа» counts nothing. */
export function dropDated(spans: readonly Span[], searched: SearchedText): Span[] {
  const found = datesOf(searched);
  return spans.filter((span) => !found.some(({ start, end }) => start <= span.start && span.end <= end));
}

const dates = new WeakMap<SearchedText, FoundDate[]>();

/** The dates that a text names, looked for once. */
export function datesOf(searched: SearchedText): FoundDate[] {
  let found = dates.get(searched);
  if (found === undefined) {
    found = findDates(searched.text);
    dates.set(searched, found);
  }
  return found;
}
