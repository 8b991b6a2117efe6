import { emptyCounts } from "./facets.ts";
import type { Counts } from "./facets.ts";
import type { IndexedDocument } from "./lookup-sets.ts";
import { FILTERS, forEachFilter } from "./page-fields.ts";
import type { FilterName } from "./page-fields.ts";
import type { Selection } from "./search-state.ts";

/**
 * The file beside the index: by filter and value the rows of its documents, in rising order, each as the distance from
 * the row before, the first from 0. Rows are the places of documents in the index, the newest first.
 */
export interface FacetFile {
  documents: number;
  filters: Partial<Record<FilterName, Record<string, number[]>>>;
}

/** `documents` in the order of the index, each with its values. */
export function tabulateFacets(
  documents: readonly Readonly<Record<string, readonly string[] | undefined>>[],
): FacetFile {
  const filters = forEachFilter((name) => {
    const distances = new Map<string, number[]>();
    const last = new Map<string, number>();
    documents.forEach((document, row) => {
      for (const value of new Set(document[name])) {
        const before = distances.get(value) ?? [];
        distances.set(value, before);
        before.push(row - (last.get(value) ?? 0));
        last.set(value, row);
      }
    });
    return Object.fromEntries([...distances].sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return { documents: documents.length, filters };
}

/** Which documents have which values of the filters. */
export interface FacetTable {
  rows: ReadonlyMap<IndexedDocument["id"], number>;
  /** Rows by value. */
  values: Record<FilterName, ReadonlyMap<string, readonly number[]>>;
}

/** `all` are the documents of the index in its order; throws when the file belongs to another index. */
export function readFacetTable(
  { documents, filters }: FacetFile,
  all: readonly IndexedDocument[],
): FacetTable {
  if (documents !== all.length) {
    throw new Error(`the facets know ${documents} documents, the index ${all.length}`);
  }
  return {
    rows: new Map(all.map(({ id }, row) => [id, row])),
    values: forEachFilter((name) => {
      const values = Object.entries(filters[name] ?? {});
      return new Map(values.map(([value, distances]) => [value, sumUp(distances)]));
    }),
  };
}

function sumUp(distances: readonly number[]): number[] {
  let row = 0;
  return distances.map((distance) => (row += distance));
}

/** Documents that have one of the chosen values in every filter. */
export function chooseDocuments(
  table: FacetTable,
  selection: Selection,
  documents: readonly IndexedDocument[],
): IndexedDocument[] {
  const passed = markChosen(table, selection);
  return documents.filter(({ id }) => passed[table.rows.get(id) ?? -1] === FILTERS.length);
}

/**
 * How many of the documents each value would leave: values of one filter add up, filters narrow each other, so each
 * filter is counted without its own choice.
 */
export function countByFacet(
  table: FacetTable,
  selection: Selection,
  documents: readonly IndexedDocument[],
): Counts {
  const among = new Uint8Array(table.rows.size);
  for (const { id } of documents) among[table.rows.get(id) ?? -1] = 1;
  const counts = emptyCounts();
  for (const name of FILTERS) {
    const passed = markChosen(table, { ...selection, [name]: [] });
    for (const [value, rows] of table.values[name]) {
      let count = 0;
      for (const row of rows) if (among[row] === 1 && passed[row] === FILTERS.length) count += 1;
      if (count > 0) counts[name].set(value, count);
    }
  }
  return counts;
}

/** By row, how many of the filters let a document through. */
function markChosen({ rows, values }: FacetTable, selection: Selection): Uint8Array {
  const passed = new Uint8Array(rows.size);
  FILTERS.forEach((name, before) => {
    const chosen = selection[name];
    if (chosen.length === 0) {
      for (let row = 0; row < passed.length; row += 1) if (passed[row] === before) passed[row] = before + 1;
    }
    for (const value of chosen) {
      for (const row of values[name].get(value) ?? []) if (passed[row] === before) passed[row] = before + 1;
    }
  });
  return passed;
}
