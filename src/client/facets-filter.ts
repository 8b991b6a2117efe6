import type { ListFile, ListRow } from "./facets-file.ts";
import type { FacetState, Sort } from "./facets-state.ts";

/** The rows that a choice leaves, sorted, and how many each value would leave. */
export interface Filtered {
  rows: ListRow[];
  /** By facet and value: documents that fit the choices in all other facets. */
  counts: number[][];
}

/** Values of one facet widen each other, facets narrow each other. One pass over the rows. */
export function filterRows(file: ListFile, { chosen, sort }: FacetState): Filtered {
  const wanted = file.facets.map(({ id, values }) => {
    const own = chosen.get(id);
    return own === undefined ? null : values.map(([value]) => own.has(value));
  });
  const counts = file.facets.map(({ values }) => values.map(() => 0));
  const rows: ListRow[] = [];
  for (const row of file.rows) {
    const failing = wanted.flatMap((marks, facet) =>
      marks === null || row[5][facet]?.some((value) => marks[value]) ? [] : [facet],
    );
    const [only] = failing;
    if (only === undefined) rows.push(row);
    // A row that one facet alone keeps out would come back with another value of that facet.
    if (failing.length > 1) continue;
    for (const [facet, values] of row[5].entries()) {
      const own = counts[facet];
      if (own === undefined || (only !== undefined && only !== facet)) continue;
      for (const value of values) own[value] = (own[value] ?? 0) + 1;
    }
  }
  return { rows: sortRows(rows, sort), counts };
}

function sortRows(rows: ListRow[], sort: Sort): ListRow[] {
  if (sort === "date") return rows;
  if (sort === "attendance") return rows.sort((a, b) => (b[4] ?? -1) - (a[4] ?? -1));
  const { compare } = new Intl.Collator("ru");
  return rows.sort((a, b) => compare(a[2], b[2]));
}
