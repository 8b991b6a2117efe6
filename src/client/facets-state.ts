/** Orders of the list: newest first, by title, by attendance. */
export const sorts = ["date", "title", "attendance"] as const;
export type Sort = (typeof sorts)[number];

/** What the reader has chosen; it stands in the page's query, so that a link repeats it. */
export interface FacetState {
  /** Facet id → chosen values; a facet without a choice is absent. */
  chosen: Map<string, Set<string>>;
  sort: Sort;
  page: number;
}

/** Reads a query; what it does not know it leaves out. */
export function parseState(query: string, facets: readonly string[]): FacetState {
  const parameters = new URLSearchParams(query);
  const chosen = new Map<string, Set<string>>();
  for (const facet of facets) {
    const values = parameters.getAll(facet).filter((value) => value !== "");
    if (values.length > 0) chosen.set(facet, new Set(values));
  }
  const page = Number(parameters.get("page") ?? "1");
  return {
    chosen,
    sort: sorts.find((sort) => sort === parameters.get("sort")) ?? "date",
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The query with its `?`, facets in the order of the page; empty when nothing is chosen. */
export function formatState({ chosen, sort, page }: FacetState, facets: readonly string[]): string {
  const parameters = new URLSearchParams();
  for (const facet of facets) {
    for (const value of [...(chosen.get(facet) ?? [])].sort()) parameters.append(facet, value);
  }
  if (sort !== "date") parameters.set("sort", sort);
  if (page > 1) parameters.set("page", String(page));
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}

/** Adds or removes one value; whatever the page was, the narrowed list begins at its first. */
export function toggleValue(state: FacetState, facet: string, value: string, on: boolean): FacetState {
  const values = new Set(state.chosen.get(facet));
  if (on) values.add(value);
  else values.delete(value);
  const chosen = new Map(state.chosen);
  if (values.size > 0) chosen.set(facet, values);
  else chosen.delete(facet);
  return { ...state, chosen, page: 1 };
}
