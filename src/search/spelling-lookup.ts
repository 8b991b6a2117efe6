import { FEW, loadPages, lookUpClauses } from "./lookup.ts";
import type { Engine, TermLookup } from "./lookup.ts";
import { findReading } from "./matching.ts";
import { readMisspelled } from "./understanding/misspelled.ts";
import type { Reading, Wanted } from "./understanding/reading.ts";

/**
 * Corrects the words that stand nowhere, those of quotations too, where a question finds nothing because of them: the
 * likeliest are looked for if that finds something, the others are offered. The list of words is loaded only then.
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
    if (!lost.has(wanted.term)) continue;
    const readings = wanted.clause.alternatives.flatMap((term) => readMisspelled(term, list));
    const words = readings.filter(({ term }) => !term.quoted);
    suggested.set(wanted, [...words, ...(await keepStanding(engine, wanted, readings))]);
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

/** Of corrected quotations those that stand somewhere. */
async function keepStanding(
  engine: Engine,
  wanted: Wanted,
  readings: readonly Reading[],
): Promise<Reading[]> {
  const standing: Reading[] = [];
  for (const reading of readings.filter(({ term }) => term.quoted)) {
    const { holding } = await lookUpClauses(engine, [{ ...wanted, readings: [reading] }], {
      fallbacks: false,
    });
    const pages = await loadPages(holding.slice(0, FEW));
    const stands = ({ passages }: (typeof pages)[number]) =>
      passages.some(({ searched }) => findReading(reading, searched).length > 0);
    if (pages.some(stands)) standing.push(reading);
  }
  return standing;
}
