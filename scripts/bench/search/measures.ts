import type { Judged } from "./judged.ts";

/** How many passages a reader is thought to look at. */
export const LOOK = 5;

/** How well a list of passages answers. */
export interface Score {
  /** Of the passages that answer, or of the first five of them, how many are among the first five. */
  recall: number;
  /** 1 / the place of the first passage that answers. */
  reciprocal: number;
  /** Nothing was shown although something answers. */
  empty: boolean;
}

/** Where nothing answers, nothing is the right answer, and anything else is wrong. */
export function score({ answers }: Pick<Judged, "answers">, shown: readonly string[]): Score {
  if (answers.length === 0) {
    const right = shown.length === 0 ? 1 : 0;
    return { recall: right, reciprocal: right, empty: false };
  }
  const wanted = new Set(answers);
  const found = new Set(shown.slice(0, LOOK).filter((passage) => wanted.has(passage)));
  const first = shown.findIndex((passage) => wanted.has(passage));
  return {
    recall: found.size / Math.min(LOOK, wanted.size),
    reciprocal: first === -1 ? 0 : 1 / (first + 1),
    empty: shown.length === 0,
  };
}

/** Means of scores: recall@5, MRR and the share of empty answers. */
export interface Summary {
  queries: number;
  recall: number;
  mrr: number;
  empty: number;
}

export function summarize(scores: readonly Score[]): Summary {
  const mean = (valueOf: (score: Score) => number) =>
    scores.reduce((sum, one) => sum + valueOf(one), 0) / Math.max(1, scores.length);
  return {
    queries: scores.length,
    recall: mean(({ recall }) => recall),
    mrr: mean(({ reciprocal }) => reciprocal),
    empty: mean(({ empty }) => Number(empty)),
  };
}
