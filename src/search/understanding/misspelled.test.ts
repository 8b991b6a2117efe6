import { expect, test } from "vitest";
import { parseQuestion } from "../question.ts";
import { readMisspelled } from "./misspelled.ts";

const LIST = ["качество", "качества", "образования", "образование", "единое", "пространство", "детей"];

test.each<[question: string, first: string | undefined]>([
  ["качевство", "качество"],
  ["«качество обрзования»", "«качество образования»"],
  ["«еденое пространство»", "«единое пространство»"],
  ["«еденое прастранство»", "«единое пространство»"],
  ["«качество образования»", undefined],
  ["«500 обрзования»", "«500 образования»"],
  ["«качество абракадабры»", undefined],
  ["дити", "детей"],
  ["дома", undefined],
  ["=качевство", undefined],
])("%s is put right as %s", (question, first) => {
  const [term] = parseQuestion(question).terms;
  expect(term && readMisspelled(term, LIST)[0]?.text).toBe(first);
});
