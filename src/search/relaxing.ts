import type { IndexedDocument, TermLookup } from "./lookup.ts";
import type { Term } from "./question.ts";
import type { Wanted } from "./understanding/reading.ts";

/** So many clauses must be left, and at least half of all. */
const LEAST = 2;

/** A question without the clauses that are in the way. */
export interface Relaxed {
  wanted: Wanted[];
  holding: IndexedDocument[];
  /** What is not looked for; the reader is told. */
  dropped: Term[];
}

/**
 * Where no document holds all of a longer question, the document that holds the most of it tells which clauses to leave
 * out; of equals the one with the rarer clauses, then the one that the index names first. `null` where too little
 * would be left.
 */
export function relaxQuestion({ wanted, byClause, holding }: TermLookup): Relaxed | null {
  const asked = wanted.filter(({ clause }) => !clause.negated);
  const least = Math.max(LEAST, Math.ceil(asked.length / 2));
  if (holding.length > 0 || asked.length <= LEAST) return null;
  const held = new Map<string, { document: IndexedDocument; clauses: Set<number>; weight: number }>();
  byClause.forEach((documents, place) => {
    for (const document of documents) {
      const entry = held.get(document.id) ?? { document, clauses: new Set<number>(), weight: 0 };
      entry.clauses.add(place);
      entry.weight += asked[place]?.weight ?? 0;
      held.set(document.id, entry);
    }
  });
  const [best] = [...held.values()].sort((a, b) => b.clauses.size - a.clauses.size || b.weight - a.weight);
  if (best === undefined || best.clauses.size < least) return null;
  const kept = [...held.values()].filter(({ clauses }) =>
    [...best.clauses].every((place) => clauses.has(place)),
  );
  return {
    wanted: wanted.filter((one) => one.clause.negated || best.clauses.has(asked.indexOf(one))),
    holding: kept.map(({ document }) => document),
    dropped: asked.filter((_, place) => !best.clauses.has(place)).map(({ term }) => term),
  };
}
