import { expect, test } from "vitest";
import { toRoman } from "./conference-notes.ts";

test.each([
  [1, "I"],
  [4, "IV"],
  [8, "VIII"],
  [24, "XXIV"],
  [25, "XXV"],
  [49, "XLIX"],
  [99, "XCIX"],
  [100, "C"],
])("%i is written %s", (number, roman) => {
  expect(toRoman(number)).toBe(roman);
});
