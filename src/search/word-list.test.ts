import { expect, test } from "vitest";
import { listWords } from "./word-list.ts";

test("words in their forms, the commonest first, without numbers and short words", () => {
  expect(listWords(["Дети и школы, школы", "детей 2017 год; Ребёнок, ДЕТИ ipk74"])).toEqual([
    "дети",
    "школы",
    "детей",
    "ребенок",
  ]);
});
