import { arrangeFindings, placeByDate } from "../search/arrangement.ts";
import type { Answer } from "../search/answer.ts";
import type { Engine } from "../search/lookup.ts";
import type { Display } from "../search/search-state.ts";
import { countPassages, isWhole } from "../search/whole-answer.ts";
import type { PassageCounts } from "../search/whole-answer.ts";
import type { ShowList, Shown } from "./search-view.ts";

/** Everything that showing an answer needs, so that showing it takes one step. */
export interface Prepared {
  shown: Shown;
  showList: ShowList | null;
  /** Once all is loaded. */
  passages: PassageCounts | null;
}

/** Passages or lines that are shown at once. */
export const PAGE = 100;

export async function prepareAnswer(
  engine: Engine,
  answer: Answer,
  display: Display,
  limit: number,
): Promise<Prepared> {
  const { view, sort } = display;
  const byDate = sort === "newest" || sort === "oldest";
  const places = byDate ? await placeByDate(engine, answer) : new Map<never, never>();
  // Most readers stay with documents: the other views are loaded when they are asked for.
  const lists = view === "documents" ? null : await import("./search-lists.ts");
  return {
    shown: { answer, display, findings: arrangeFindings(answer.findings, sort, places), limit },
    showList: lists === null ? null : view === "kwic" ? lists.showConcordance : lists.showPassages,
    passages: isWhole(answer) ? await countPassages(answer) : null,
  };
}
