import type { Answer } from "./answer.ts";
import { countDocuments, countValues, emptyCounts, isChosen, narrowingOf } from "./facets.ts";
import type { Counts } from "./facets.ts";
import { loadPages } from "./lookup.ts";
import { FILTERS } from "./page-fields.ts";
import type { FilterName } from "./page-fields.ts";
import { orderFindings, selectPassages } from "./passages.ts";
import type { SearchedPage } from "./passages.ts";
import { isNarrowed } from "./search-state.ts";
import type { SearchState } from "./search-state.ts";

/** Documents that are loaded at once. */
const AT_ONCE = 12;

/** Passages by filter and value. A filter is missing where documents that it would need are not loaded. */
export type PassageCounts = Partial<Counts>;

/** Whether nothing more can come. */
export function isWhole({ loaded, candidates }: Answer): boolean {
  return loaded >= candidates.length;
}

/** Loads every document that may answer; `null` when `isWanted` says that nobody waits for it any more. */
export async function loadWhole(
  answer: Answer,
  onProgress: (loaded: number, all: number) => void,
  isWanted: () => boolean,
): Promise<Answer | null> {
  const { candidates } = answer;
  for (let loaded = 0; loaded < candidates.length; loaded += AT_ONCE) {
    onProgress(loaded, candidates.length);
    await loadPages(candidates.slice(loaded, loaded + AT_ONCE));
    if (!isWanted()) return null;
  }
  return tally(answer, await loadPages(candidates));
}

/** The same question under other conditions, without asking the index: for an answer that is whole and exact. */
export async function narrowWhole(answer: Answer, state: SearchState): Promise<Answer> {
  return tally({ ...answer, state }, await loadPages(answer.candidates));
}

/** The passages behind each value of the filters, for an answer that is whole. */
export async function countPassages(answer: Answer): Promise<PassageCounts> {
  const { state, wanted } = answer;
  const pages = await loadPages(answer.candidates);
  const counts: PassageCounts = {};
  for (const name of FILTERS) {
    if (canCount(answer, name)) counts[name] = countValues(name, pages, wanted, state).passages;
  }
  return counts;
}

/** Documents of other values of a filter that is in use are known only where the filters chose none of them. */
function canCount({ exact, state }: Answer, name: FilterName): boolean {
  return exact || state.selection[name].length === 0;
}

function tally(answer: Answer, pages: SearchedPage[]): Answer {
  const { state, wanted } = answer;
  const narrowing = narrowingOf(state);
  const findings = pages.flatMap((page) =>
    isChosen(page, state.selection) ? (selectPassages(page, wanted, narrowing) ?? []) : [],
  );
  const exact = answer.exact || FILTERS.every((name) => state.selection[name].length === 0);
  const whole = { ...answer, exact, loaded: pages.length, findings: orderFindings(findings) };
  const counted = countDocuments(pages, wanted, state);
  const counts = emptyCounts();
  for (const name of FILTERS) counts[name] = (canCount(whole, name) ? counted : answer.counts)[name];
  const unfiltered = isNarrowed(state) ? answer.unfiltered : findings.length;
  return { ...whole, counts, unfiltered };
}
