import { normalize } from "../../russian/words.ts";
import { createTerm, isFunctionWord } from "../question.ts";
import type { Clause, Term } from "../question.ts";
import { createReading } from "./create-reading.ts";
import type { Knowledge, Reading } from "./reading.ts";

/** Abbreviations both ways: the full name for what is typed short, the short for what is typed in full. */
export function readAbbreviations(clauses: readonly Clause[], { abbreviations }: Knowledge): Reading[] {
  const terms = clauses.map(plainTerm);
  const keys = terms.map((term) => term?.words.map(({ key }) => key) ?? [null]);
  return abbreviations.flatMap(({ short, full, search, after }): Reading[] => {
    const name = normalize(short);
    const fullWords = createTerm(full)?.words ?? [];
    const shortWords = createTerm(short)?.words ?? [];
    // What explains itself with itself («проект «500+»…») is no other name.
    if (shortWords.length !== 1 || fullWords.some(({ normal }) => normal === name)) return [];
    const readings: Reading[] = [];
    terms.forEach((term, place) => {
      if (term?.words.length !== 1 || term.words[0]?.normal !== name) return;
      const before = terms[place - 1]?.words.at(-1)?.normal ?? "";
      const isMeant = after === null ? search : after.some((word) => normalize(word) === before);
      if (isMeant) readings.push(createReading("abbreviation", term, full, fullWords));
    });
    if (!search) return readings;
    const told = fullWords.filter((word) => !isFunctionWord(word)).map(({ key }) => key);
    for (const run of findRuns(keys, told)) {
      const own = run.flatMap((place) => terms[place] ?? []);
      const asked = own.map(({ text }) => text).join(" ");
      readings.push(
        ...own.map((term) => ({ ...createReading("abbreviation", term, short, shortWords), asked })),
      );
    }
    return readings;
  });
}

/** Places of the clauses whose words together are those of a name, in order. */
function findRuns(keys: readonly (readonly (string | null)[])[], name: readonly string[]): number[][] {
  return keys.flatMap((_, start) => {
    const run: number[] = [];
    let matched = 0;
    for (let place = start; place < keys.length && matched < name.length; place++) {
      const words = keys[place] ?? [];
      if (!words.every((key, offset) => key === name[matched + offset])) return [];
      matched += words.length;
      run.push(place);
    }
    return matched === name.length && run.length > 0 ? [run] : [];
  });
}

function plainTerm({ negated, alternatives: [term, ...others] }: Clause): Term | null {
  return negated || others.length > 0 || term.quoted || term.exact ? null : term;
}
