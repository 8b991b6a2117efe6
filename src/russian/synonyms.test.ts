import { expect, test } from "vitest";
import { SYNONYMS } from "./synonyms.ts";

const othersOf = (name: string) =>
  SYNONYMS.filter(({ asked }) => asked === name).flatMap(({ others }) => others);

test("each of equals stands for the others, and what only answers does not ask", () => {
  expect(othersOf("ученик")).toContain("обучающийся");
  expect(othersOf("обучающийся")).toContain("ученик");
  expect(othersOf("экзамен")).toContain("ГИА");
  expect(othersOf("ГИА")).toEqual([]);
});

test("no line is empty, none names a word twice or the word itself", () => {
  for (const { asked, others } of SYNONYMS) {
    expect([asked, others.length > 0 && others.every((name) => name !== "")]).toEqual([asked, true]);
    expect([asked, others.includes(asked)]).toEqual([asked, false]);
    expect([asked, new Set(others).size]).toEqual([asked, others.length]);
  }
});
