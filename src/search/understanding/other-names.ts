import { PLACE_NAMES, SYNONYMS } from "../../russian/other-names.ts";
import { listVerbalNouns } from "../../russian/verbal-nouns.ts";
import { isVerb } from "../question-words.ts";
import { createTerm } from "../question.ts";
import type { Clause, Term } from "../question.ts";
import { createReading } from "./create-reading.ts";
import type { Reading } from "./reading.ts";

const readFamilies = (families: readonly (readonly string[])[]): Term[][] =>
  families.map((names) => names.flatMap((name) => createTerm(name) ?? []));
const PLACES = readFamilies(PLACE_NAMES);
const WORDS = readFamilies(SYNONYMS);

/** «Беларусь» for «Белоруссия», whichever of its names a place is asked by. */
export function readPlaces(clauses: readonly Clause[]): Reading[] {
  const terms = clauses.map(plainTerm);
  return PLACES.flatMap((names) =>
    names.flatMap((name) =>
      findRuns(terms, name).flatMap((run) => {
        const asked = run.map(({ text }) => text).join(" ");
        return run.flatMap((term) =>
          names
            .filter((other) => other !== name)
            .map(({ text, words }) => ({ ...createReading("place", term, text, words), asked })),
        );
      }),
    ),
  );
}

/**
 * «Обучающийся» for «ученик», «оценка» for «оценить»: only in plain language, or where no document holds the words as
 * typed.
 */
export function readSynonyms(term: Term): Reading[] {
  const [word, ...more] = term.words;
  if (word === undefined || more.length > 0 || word.whole || term.quoted || term.exact) return [];
  const families = WORDS.flatMap((names) => {
    if (!names.some(({ words }) => words.length === 1 && words[0]?.key === word.key)) return [];
    return names.filter(({ words }) => words.length > 1 || words[0]?.key !== word.key);
  });
  const actions = isVerb(word) ? listVerbalNouns(word.normal).flatMap((noun) => createTerm(noun) ?? []) : [];
  return [...families, ...actions].map(({ text, words }) => createReading("synonym", term, text, words));
}

/** Terms that follow each other and are together a name in any form. */
function findRuns(terms: readonly (Term | null)[], { words: name }: Term): Term[][] {
  return terms.flatMap((_, start) => {
    const run: Term[] = [];
    let matched = 0;
    for (const term of terms.slice(start)) {
      if (matched === name.length || term === null) break;
      if (!term.words.every(({ key }, at) => key === name[matched + at]?.key)) return [];
      matched += term.words.length;
      run.push(term);
    }
    return matched === name.length ? [run] : [];
  });
}

function plainTerm({ negated, alternatives: [term, ...others] }: Clause): Term | null {
  return negated || others.length > 0 || term.quoted || term.exact ? null : term;
}
