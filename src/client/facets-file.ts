/** What `/resolutions/list.json` holds: enough to filter, sort and show every resolution without its page. */
export interface ListFile {
  /** Facets in the order of the page, each with its values: `[value, label]`. */
  facets: { id: string; values: [value: string, label: string][] }[];
  /** Newest first, undated last. */
  rows: ListRow[];
}

/** A tuple, because ten thousand of them travel together. */
export type ListRow = [
  id: string,
  when: string,
  title: string,
  facts: string,
  /** The main figure without its bound, for sorting only; `null` when the text has none. */
  attendance: number | null,
  /** For each facet the places of this row's values in the facet's list. */
  values: number[][],
];
