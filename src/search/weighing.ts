import { findPlaces } from "./passages.ts";
import type { SearchedPage } from "./passages.ts";
import { VERB } from "./ranking.ts";
import { isVerb } from "./question-words.ts";
import { isSaidOtherwise } from "./signs.ts";
import type { Wanted } from "./understanding/reading.ts";

/** How much rarer a clause is than the commonest of the question: 1 for that, growing with the logarithm. */
export function weighClause(documents: number, most: number): number {
  return 1 + Math.log2((1 + most) / (1 + documents)) / 2;
}

/**
 * Where words may be missing, what each tells is told better by how few passages hold it than by how few documents:
 * «конференция» stands in every document and in many passages of each. What stands in none keeps its weight.
 */
export function weighInPassages(wanted: readonly Wanted[], pages: readonly SearchedPage[]): Wanted[] {
  if (wanted.every(({ optional }) => optional !== true)) return [...wanted];
  const passages = pages.flatMap((page) => page.passages);
  const held = wanted.map(
    (one) => passages.filter(({ searched }) => findPlaces(one, searched).length > 0).length,
  );
  const most = Math.max(...held.filter((_, place) => wanted[place]?.clause.negated === false));
  return wanted.map((one, place) => {
    const count = held[place] ?? 0;
    if (one.clause.negated || count === 0) return one;
    const typed = passages.filter(({ searched }) => {
      return findPlaces(one, searched).length > 0 && isSaidOtherwise(one, searched) === null;
    }).length;
    const weight = weighWanted(one, count, most);
    return { ...one, weight, typedWeight: typed === 0 ? weight : weighWanted(one, typed, most) };
  });
}

/** What a clause tells of all that is asked. */
export function weighWanted({ optional, term }: Wanted, documents: number, most: number): number {
  const verb = optional === true && term.words.every(isVerb);
  return weighClause(documents, most) * (verb ? VERB : 1);
}
