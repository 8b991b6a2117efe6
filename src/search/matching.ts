import type { Span } from "../russian/pattern.ts";
import { tokenize } from "../russian/words.ts";
import type { Token } from "../russian/words.ts";
import { formKey } from "./forms.ts";
import type { QuestionWord, Term } from "./question.ts";

/** How a term's words are compared: in all their forms, or, where that finds nothing, by their beginnings. */
export type Mode = "forms" | "beginnings";

/** A word of a text with what its forms share. */
interface SearchedWord extends Token {
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

/** Every place where a term stands, in order. */
export function findTerm(term: Term, { words }: SearchedText, mode: Mode = "forms"): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index + term.words.length <= words.length; index++) {
    const first = words[index];
    const last = words[index + term.words.length - 1];
    if (first === undefined || last === undefined) break;
    if (term.words.every((word, offset) => answers(word, words[index + offset], mode))) {
      spans.push({ start: first.start, end: last.end });
    }
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
function answers(word: QuestionWord, token: SearchedWord | undefined, mode: Mode): boolean {
  if (token === undefined) return false;
  if (token.normal === word.normal) return true;
  if (word.whole) return token.normal === `${word.normal}+`;
  if (mode === "beginnings") return token.normal.startsWith(word.normal);
  return token.key === word.key;
}
