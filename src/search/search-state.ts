import { FILTERS, forEachFilter } from "./page-fields.ts";
import type { FilterName } from "./page-fields.ts";

/** Values chosen in each filter; any of them will do. */
export type Selection = Record<FilterName, string[]>;

/** All that the search page's URL holds. */
export interface SearchState {
  question: string;
  selection: Selection;
  /** Only items of the recommendations. */
  recommendationsOnly: boolean;
  /** The words as they are typed, and nothing that they may also mean. */
  exact?: true;
}

/** How an answer is laid out: passages by document, passages in one list, or every word in its context. */
export const VIEWS = ["documents", "passages", "kwic"] as const;
export type View = (typeof VIEWS)[number];

/** The orders of each view; the first goes without saying. */
export const SORTS = {
  documents: ["rank", "newest", "oldest"],
  passages: ["rank", "newest", "oldest"],
  kwic: ["right", "left", "newest", "oldest"],
} as const satisfies Record<View, readonly string[]>;
export type Sort = (typeof SORTS)[View][number];

/** What the URL holds of how an answer is shown. */
export interface Display {
  view: View;
  sort: Sort;
}

export function emptySelection(): Selection {
  return forEachFilter(() => []);
}

/** Reads `?q=…&theme=…&theme=…&only=recommendations`; what it does not know it passes over. */
export function decodeState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const selection = emptySelection();
  for (const name of FILTERS) {
    selection[name] = [
      ...new Set(parameters.getAll(name).filter((value) => /^[\w-]{1,80}$/.test(value))),
    ].sort();
  }
  return {
    question: (parameters.get("q") ?? "").trim(),
    selection,
    recommendationsOnly: parameters.get("only") === "recommendations",
    ...(parameters.get("exact") === "1" && { exact: true }),
  };
}

/** Reads `?view=kwic&sort=left`; what a view does not know gives its first order. */
export function decodeDisplay(query: string): Display {
  const parameters = new URLSearchParams(query);
  const view = VIEWS.find((known) => known === parameters.get("view")) ?? "documents";
  const sorts: readonly Sort[] = SORTS[view];
  return { view, sort: sorts.find((known) => known === parameters.get("sort")) ?? SORTS[view][0] };
}

/** The query string, with its `?`; empty for an empty search. The same state always gives the same string. */
export function encodeState(
  { question, selection, recommendationsOnly, exact }: SearchState,
  display?: Display,
): string {
  const parameters = new URLSearchParams();
  if (question.trim() !== "") parameters.set("q", question.trim());
  for (const name of FILTERS) {
    for (const value of [...selection[name]].sort()) parameters.append(name, value);
  }
  if (recommendationsOnly) parameters.set("only", "recommendations");
  if (exact) parameters.set("exact", "1");
  if (display !== undefined && parameters.size > 0) {
    const { view, sort } = display;
    if (view !== "documents") parameters.set("view", view);
    if (sort !== SORTS[view][0]) parameters.set("sort", sort);
  }
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}

/** Whether anything besides words is asked for. */
export function isNarrowed({ selection, recommendationsOnly }: Omit<SearchState, "question">): boolean {
  return recommendationsOnly || FILTERS.some((name) => selection[name].length > 0);
}
