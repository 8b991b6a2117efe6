import { FILTERS } from "./page-fields.ts";
import type { FilterName } from "./page-fields.ts";

/** Values chosen in each filter; any of them will do. */
export type Selection = Record<FilterName, string[]>;

/** All that the search page's URL holds. */
export interface SearchState {
  question: string;
  selection: Selection;
  /** Only items of the recommendations. */
  recommendationsOnly: boolean;
}

export function emptySelection(): Selection {
  return { year: [], region: [], theme: [], addressee: [], scope: [], series: [] };
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
  };
}

/** The query string, with its `?`; empty for an empty search. The same state always gives the same string. */
export function encodeState({ question, selection, recommendationsOnly }: SearchState): string {
  const parameters = new URLSearchParams();
  if (question.trim() !== "") parameters.set("q", question.trim());
  for (const name of FILTERS) {
    for (const value of [...selection[name]].sort()) parameters.append(name, value);
  }
  if (recommendationsOnly) parameters.set("only", "recommendations");
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}

/** Whether anything besides words is asked for. */
export function isNarrowed({ selection, recommendationsOnly }: Omit<SearchState, "question">): boolean {
  return recommendationsOnly || FILTERS.some((name) => selection[name].length > 0);
}
