import { lookUpClauses } from "./lookup.ts";
import type { Engine, TermLookup } from "./lookup.ts";
import { readMisspelled } from "./understanding/misspelled.ts";
import type { Reading, Wanted } from "./understanding/reading.ts";

/**
 * Corrects the words that stand nowhere, where a question finds nothing because of them: the likeliest words are looked
 * for if that finds something, the others are offered. The list of words is loaded only then.
 */
export async function correctSpelling(
  engine: Engine,
  lookup: TermLookup,
): Promise<{ lookup: TermLookup; offered: Reading[] }> {
  const nothing = { lookup, offered: [] };
  const lost = new Set(lookup.spread.filter(({ documents }) => documents === 0).map(({ term }) => term));
  if (lost.size === 0 || engine.words === undefined) return nothing;
  const list = await engine.words();
  const suggested = new Map<Wanted, Reading[]>();
  for (const wanted of lookup.wanted) {
    if (lost.has(wanted.term))
      suggested.set(
        wanted,
        wanted.clause.alternatives.flatMap((term) => readMisspelled(term, list)),
      );
  }
  const readings = [...suggested.values()].flat();
  if (readings.length === 0) return nothing;
  const corrected = await lookUpClauses(
    engine,
    lookup.wanted.map((wanted) => {
      const [best] = suggested.get(wanted) ?? [];
      return best === undefined ? wanted : { ...wanted, readings: [...wanted.readings, best] };
    }),
    { fallbacks: false },
  );
  if (corrected.holding.length === 0) return { lookup, offered: readings };
  const applied = new Set([...suggested.values()].flatMap(([best]) => best ?? []));
  return {
    lookup: { ...corrected, nowhere: lookup.nowhere.filter((term) => corrected.nowhere.includes(term)) },
    offered: readings.filter((reading) => !applied.has(reading)),
  };
}
