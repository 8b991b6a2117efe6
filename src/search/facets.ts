import { FILTERS, forEachFilter } from "./page-fields.ts";
import type { FilterName } from "./page-fields.ts";
import { selectPassages } from "./passages.ts";
import type { Narrowing, SearchedPage } from "./passages.ts";
import type { SearchState, Selection } from "./search-state.ts";
import type { Wanted } from "./understanding/reading.ts";

/** Documents by filter and value. */
export type Counts = Record<FilterName, Map<string, number>>;

type Choice = Omit<SearchState, "question">;

/** The passages that a choice of filters lets through. */
export function narrowingOf({ selection, recommendationsOnly }: Choice): Narrowing {
  return { recommendationsOnly, roles: selection.addressee, themes: selection.theme };
}

/** Whether a document has one of the chosen values in every filter. */
export function isChosen(page: SearchedPage, selection: Selection): boolean {
  return FILTERS.every((name) => {
    const chosen = selection[name];
    return chosen.length === 0 || chosen.some((value) => page.filters[name]?.includes(value));
  });
}

/**
 * How many documents would answer with a value chosen: values of one filter add up, filters narrow each other, so
 * each filter is counted without its own choice.
 */
export function countDocuments(
  pages: readonly SearchedPage[],
  wanted: readonly Wanted[],
  choice: Choice,
): Counts {
  const counts = emptyCounts();
  for (const name of FILTERS) {
    const others = { ...choice, selection: { ...choice.selection, [name]: [] } };
    for (const page of pages) {
      if (!isChosen(page, others.selection)) continue;
      for (const value of page.filters[name] ?? []) {
        const narrowed = narrowingOf({ ...others, selection: { ...others.selection, [name]: [value] } });
        if (selectPassages(page, wanted, narrowed) === null) continue;
        counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

export function emptyCounts(): Counts {
  return forEachFilter(() => new Map());
}
