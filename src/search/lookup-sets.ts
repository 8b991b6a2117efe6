import type { Fragment } from "./passages.ts";

/** A document in the index; its text comes with `load`. */
export interface IndexedDocument {
  id: string;
  load: () => Promise<Fragment>;
}

/** Documents of any of the lookups, each once, in their order. */
export function unite(lookups: readonly (readonly IndexedDocument[])[]): readonly IndexedDocument[] {
  const found = lookups.filter((documents) => documents.length > 0);
  const [first = [], ...others] = found;
  if (others.length === 0) return first;
  return [...new Map(found.flat().map((document) => [document.id, document])).values()];
}

/** Documents of all the lookups, in the order of the first. */
export function intersect(lookups: readonly (readonly IndexedDocument[])[]): readonly IndexedDocument[] {
  const [first = [], ...others] = lookups;
  if (others.length === 0) return first;
  const sets = others.map((documents) => new Set(documents.map(({ id }) => id)));
  return first.filter(({ id }) => sets.every((ids) => ids.has(id)));
}
