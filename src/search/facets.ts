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
 * How many documents would answer with a value chosen, and with how many passages: values of one filter add up, filters
 * narrow each other, so each filter is counted without its own choice.
 */
export function countValues(
  name: FilterName,
  pages: readonly SearchedPage[],
  wanted: readonly Wanted[],
  choice: Choice,
): { documents: Map<string, number>; passages: Map<string, number> } {
  const documents = new Map<string, number>();
  const passages = new Map<string, number>();
  const add = (counts: Map<string, number>, value: string, more: number) =>
    counts.set(value, (counts.get(value) ?? 0) + more);
  const others = { ...choice, selection: { ...choice.selection, [name]: [] } };
  // Only these two choose passages; the other filters choose documents.
  const narrows = name === "addressee" || name === "theme";
  for (const page of pages) {
    if (!isChosen(page, others.selection)) continue;
    const all = narrows ? null : selectPassages(page, wanted, narrowingOf(others));
    for (const value of page.filters[name] ?? []) {
      const narrowed = { ...others, selection: { ...others.selection, [name]: [value] } };
      const finding = narrows ? selectPassages(page, wanted, narrowingOf(narrowed)) : all;
      if (finding === null) continue;
      add(documents, value, 1);
      add(passages, value, finding.hits.length);
    }
  }
  return { documents, passages };
}

/** The documents of `countValues` for every filter. */
export function countDocuments(
  pages: readonly SearchedPage[],
  wanted: readonly Wanted[],
  choice: Choice,
): Counts {
  return forEachFilter((name) => countValues(name, pages, wanted, choice).documents);
}

export function emptyCounts(): Counts {
  return forEachFilter(() => new Map());
}
