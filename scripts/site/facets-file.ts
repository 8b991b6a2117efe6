import { FILTERS, type FilterName } from "../../src/search/page-fields.ts";

/**
 * Which documents have which values. The engine's own filters are counted anew, all of them, on every lookup, and take
 * a dozen times the bytes. A document is its row, its place in the index; rows rise, each written as the distance from
 * the one before, the first from 0.
 */
interface FacetsFile {
  documents: number;
  filters: Record<FilterName, Record<string, number[]>>;
}

/** `documents` in the order of the index, each with its values. */
export function tabulateFacets(
  documents: readonly Readonly<Record<string, readonly string[] | undefined>>[],
): FacetsFile {
  const filters = FILTERS.map((name) => {
    const rowsOf = new Map<string, number[]>();
    documents.forEach((document, row) => {
      for (const value of new Set(document[name])) {
        const rows = rowsOf.get(value);
        if (rows === undefined) rowsOf.set(value, [row]);
        else rows.push(row);
      }
    });
    const values = [...rowsOf].sort(([a], [b]) => (a < b ? -1 : 1));
    return [name, Object.fromEntries(values.map(([value, rows]) => [value, parted(rows)]))] as const;
  });
  return { documents: documents.length, filters: Object.fromEntries(filters) as FacetsFile["filters"] };
}

function parted(rows: readonly number[]): number[] {
  return rows.map((row, place) => row - (rows[place - 1] ?? 0));
}
