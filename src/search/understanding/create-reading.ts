import type { QuestionWord, Term } from "../question.ts";
import type { Reading, ReadingKind } from "./reading.ts";

export function createReading(
  kind: ReadingKind,
  term: Term,
  text: string,
  words: QuestionWord[],
  days: Reading["days"] = null,
): Reading {
  return { kind, term, asked: term.text, text, words, days };
}
