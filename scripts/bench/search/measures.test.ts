import { expect, it } from "vitest";
import { score, summarize } from "./measures.ts";

const many = ["a#1", "a#2", "a#3", "a#4", "a#5", "a#6", "a#7"];

it.each([
  { answers: ["a#1"], shown: ["a#1"], recall: 1, reciprocal: 1, empty: false },
  { answers: ["a#1"], shown: ["b#1", "a#1"], recall: 1, reciprocal: 0.5, empty: false },
  { answers: ["a#1", "a#2"], shown: ["a#2", "b#1"], recall: 0.5, reciprocal: 1, empty: false },
  { answers: ["a#1"], shown: ["1", "2", "3", "4", "5", "a#1"], recall: 0, reciprocal: 1 / 6, empty: false },
  { answers: ["a#1"], shown: [], recall: 0, reciprocal: 0, empty: true },
  { answers: many, shown: many, recall: 1, reciprocal: 1, empty: false },
  { answers: many, shown: ["a#7", "a#7", "a#7", "a#7", "a#7"], recall: 0.2, reciprocal: 1, empty: false },
  { answers: [], shown: [], recall: 1, reciprocal: 1, empty: false },
  { answers: [], shown: ["a#1"], recall: 0, reciprocal: 0, empty: false },
])("scores $shown for $answers", ({ answers, shown, ...expected }) => {
  expect(score({ answers }, shown)).toEqual(expected);
});

it("takes the means", () => {
  const scores = [
    { recall: 1, reciprocal: 1, empty: false },
    { recall: 0, reciprocal: 0, empty: true },
  ];
  expect(summarize(scores)).toEqual({ queries: 2, recall: 0.5, mrr: 0.5, empty: 0.5 });
  expect(summarize([])).toEqual({ queries: 0, recall: 0, mrr: 0, empty: 0 });
});
