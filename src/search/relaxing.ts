import { FEW } from "./lookup.ts";
import type { IndexedDocument, TermLookup } from "./lookup.ts";
import { isVerb, isName } from "./question-words.ts";
import type { Term } from "./question.ts";
import { ENOUGH, shareHeld } from "./ranking.ts";
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

/** How much of a question a document holds. */
interface Held {
  document: IndexedDocument;
  clauses: Set<number>;
  weight: number;
}

/**
 * Where no document holds all of a longer question, the document that holds the most of it tells which clauses to leave
 * out; of equals the one with the rarer clauses, then the one that the index names first. `null` where too little
 * would be left. A question whose words may be missing keeps them all, and is answered by more documents.
 */
export function relaxQuestion(lookup: TermLookup): Relaxed | null {
  const { wanted, byClause, holding } = lookup;
  const asked = wanted.filter(({ clause }) => !clause.negated);
  if (asked.some(({ optional }) => optional === true)) return widen(lookup, asked);
  const least = Math.max(LEAST, Math.ceil(asked.length / 2));
  if (holding.length > 0 || asked.length <= LEAST) return null;
  const held = rankHeld(byClause, asked);
  const [best] = held;
  if (best === undefined || best.clauses.size < least) return null;
  // The ninth conference is not answered by the eighth.
  if (asked.some((one, place) => !best.clauses.has(place) && one.term.words.some(({ whole }) => whole)))
    return null;
  const kept = held.filter(({ clauses }) => [...best.clauses].every((place) => clauses.has(place)));
  return {
    wanted: wanted.filter((one) => one.clause.negated || best.clauses.has(asked.indexOf(one))),
    holding: kept.map(({ document }) => document),
    dropped: asked.filter((_, place) => !best.clauses.has(place)).map(({ term }) => term),
  };
}

/** The few documents that hold most of a question in plain language, where fewer hold all of it. */
function widen({ wanted, byClause, holding }: TermLookup, asked: readonly Wanted[]): Relaxed | null {
  if (holding.length >= FEW) return null;
  // What stands nowhere would weigh most, and a verb that stands nowhere tells nothing.
  const weighed = asked.map((one, place) => {
    if (byClause[place]?.length !== 0) return one;
    const weight = one.term.words.every(isVerb) ? 0 : 1;
    return one.term.words.every(isName) ? { ...one, weight, optional: true } : { ...one, weight };
  });
  const enough = rankHeld(byClause, weighed).filter(
    ({ clauses }) =>
      shareHeld(weighed, (one) => clauses.has(weighed.indexOf(one))) >= ENOUGH &&
      weighed.every(({ optional }, place) => optional === true || clauses.has(place)),
  );
  return {
    wanted: [...weighed, ...wanted.filter(({ clause }) => clause.negated)],
    holding: enough.slice(0, FEW).map(({ document }) => document),
    dropped: [],
  };
}

/** What holds most first, of equals what holds the rarer clauses. */
function rankHeld(
  byClause: readonly (readonly IndexedDocument[])[],
  asked: readonly Wanted[],
): readonly Held[] {
  const held = new Map<string, Held>();
  byClause.forEach((documents, place) => {
    for (const document of documents) {
      const entry = held.get(document.id) ?? { document, clauses: new Set<number>(), weight: 0 };
      entry.clauses.add(place);
      entry.weight += asked[place]?.weight ?? 0;
      held.set(document.id, entry);
    }
  });
  return [...held.values()].sort((a, b) => b.clauses.size - a.clauses.size || b.weight - a.weight);
}
