import type { Fragment } from "./passages.ts";

/** A document in the index; its text comes with `load`. */
export interface IndexedDocument {
  id: string;
  load: () => Promise<Fragment>;
}

/** What the index answers. */
export interface Lookup {
  /** Best first; without words the newest first. */
  documents: IndexedDocument[];
  /** Documents by filter and value; of several lookups together, how many there may be at most. */
  counts: Record<string, Record<string, number>>;
}

const NOTHING: Lookup = { documents: [], counts: {} };

/** Documents of any of the lookups, each once, in their order. */
export function unite(lookups: readonly Lookup[]): Lookup {
  const found = lookups.filter(({ documents }) => documents.length > 0);
  const [first = NOTHING, ...others] = found;
  if (others.length === 0) return first;
  const documents = new Map(found.flatMap((lookup) => lookup.documents.map((one) => [one.id, one])));
  const add = (before: number, next: number) => before + next;
  return {
    documents: [...documents.values()],
    counts: found.map(({ counts }) => counts).reduce(combine(add)),
  };
}

/** Documents of all the lookups, in the order of the first. */
export function intersect(lookups: readonly Lookup[]): Lookup {
  const [first = NOTHING, ...others] = lookups;
  if (others.length === 0) return first;
  const sets = others.map(({ documents }) => new Set(documents.map(({ id }) => id)));
  const documents = first.documents.filter(({ id }) => sets.every((ids) => ids.has(id)));
  const least = (before: number, next: number) => Math.min(before, next);
  return { documents, counts: lookups.map(({ counts }) => counts).reduce(combine(least)) };
}

function combine(join: (before: number, next: number) => number) {
  return (before: Lookup["counts"], next: Lookup["counts"]): Lookup["counts"] => {
    const names = new Set([...Object.keys(before), ...Object.keys(next)]);
    return Object.fromEntries(
      [...names].map((name) => {
        const [one = {}, other = {}] = [before[name], next[name]];
        const values = new Set([...Object.keys(one), ...Object.keys(other)]);
        return [
          name,
          Object.fromEntries([...values].map((value) => [value, join(one[value] ?? 0, other[value] ?? 0)])),
        ];
      }),
    );
  };
}
