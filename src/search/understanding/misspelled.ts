import { suggestWords } from "../../russian/spelling.ts";
import { formKey } from "../forms.ts";
import { createPhrase, createTerm } from "../question.ts";
import type { Term } from "../question.ts";
import { createReading } from "./create-reading.ts";
import type { Reading } from "./reading.ts";

/** How many words are offered for one. */
const OFFERED = 3;
/** So many ways to put a quotation right are looked for: of a misspelled word the form matters too. */
const MOST_WAYS = 24;
const FORMS_OF_WORD = 6;

/** What may have been meant, the likeliest first: of a word, or of the words that a hyphen joins. */
export function readMisspelled(term: Term, list: readonly string[]): Reading[] {
  if (term.quoted) return correctPhrase(term, list);
  if (term.exact || term.words.some(({ normal }) => !/^[а-я]+$/.test(normal))) return [];
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

/** A quotation with the words put right that the archive does not have. */
function correctPhrase(term: Term, list: readonly string[]): Reading[] {
  const known = new Set(list);
  const options = term.words.map(({ normal, text }) =>
    /^[а-я]{4,}$/.test(normal) && !known.has(normal) ? suggestWords(normal, list, FORMS_OF_WORD) : [text],
  );
  return combine(options)
    .map((words) => words.join(" "))
    .filter((text) => text !== term.words.map((word) => word.text).join(" "))
    .map((text) => createReading("spelling", term, `«${text}»`, createPhrase(text)?.words ?? []));
}

/** One word of each, the likeliest together first. */
function combine(options: readonly (readonly string[])[]): string[][] {
  let ways: { words: string[]; rank: number }[] = [{ words: [], rank: 0 }];
  for (const words of options) {
    ways = ways.flatMap((way) =>
      words.map((word, at) => ({ words: [...way.words, word], rank: way.rank + at })),
    );
    ways = ways.sort((a, b) => a.rank - b.rank).slice(0, MOST_WAYS);
  }
  return ways.map(({ words }) => words);
}

function correct(term: Term, text: string): Reading {
  return createReading("spelling", term, text, createTerm(text)?.words ?? []);
}
