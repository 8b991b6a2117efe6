import { suggestWords } from "../russian/spelling.ts";
import { formKey } from "./forms.ts";
import { lookUpClauses } from "./lookup.ts";
import type { Engine, TermLookup } from "./lookup.ts";
import { createTerm } from "./question.ts";
import type { Term } from "./question.ts";
import { createReading } from "./understanding/create-reading.ts";
import type { Reading, Wanted } from "./understanding/reading.ts";

/** How many words are offered for one. */
const OFFERED = 3;

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
        wanted.clause.alternatives.flatMap((term) => suggest(term, list)),
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

/** What may have been meant, the likeliest first: of a word, or of the words that a hyphen joins. */
function suggest(term: Term, list: readonly string[]): Reading[] {
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
