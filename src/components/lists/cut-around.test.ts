import { expect, test } from "vitest";
import { cutAround } from "./cut-around.ts";

const text = "Москвы, Омской, Псковской, Самарской и Челябинской областей";
const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

test.each([
  ["in the middle", "Псковской", 5, "… Омской, |Псковской|, Самарской …"],
  ["at the beginning", "Москвы", 5, "|Москвы|, Омской, …"],
  ["at the end", "областей", 5, "… Челябинской |областей|"],
  [
    "within reach of both ends",
    "Псковской",
    500,
    "Москвы, Омской, |Псковской|, Самарской и Челябинской областей",
  ],
])("%s", (_case, word, reach, expected) => {
  const { before, match, after } = cutAround(text, at(word), reach);
  expect(`${before}|${match}|${after}`).toBe(expected);
});
