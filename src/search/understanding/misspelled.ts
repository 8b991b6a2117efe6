import { suggestWords } from "../../russian/spelling.ts";
import { formKey } from "../forms.ts";
import { createTerm } from "../question.ts";
import type { Term } from "../question.ts";
import { createReading } from "./create-reading.ts";
import type { Reading } from "./reading.ts";

/** How many words are offered for one. */
const OFFERED = 3;

/** What may have been meant, the likeliest first: of a word, or of the words that a hyphen joins. */
export function readMisspelled(term: Term, list: readonly string[]): Reading[] {
  if (term.quoted || term.exact || term.words.some(({ normal }) => !/^[а-я]+$/.test(normal))) return [];
  const [only, ...more] = term.words;
  if (only === undefined) return [];
  if (more.length === 0) {
    const words = suggestWords(only.normal, list, OFFERED * 3);
    const others = words.filter(
      (word, at) => words.findIndex((one) => formKey(one) === formKey(word)) === at,
    );
    return others.slice(0, OFFERED).map((word) => correct(term, word));
  }
  const words = term.words.map(({ normal }) =>
    list.includes(normal) ? normal : suggestWords(normal, list, 1)[0],
  );
  return words.includes(undefined) ? [] : [correct(term, words.join("-"))];
}

function correct(term: Term, text: string): Reading {
  return createReading("spelling", term, text, createTerm(text)?.words ?? []);
}
