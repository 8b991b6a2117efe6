import { expect, test } from "vitest";
import { fromRoman, toRoman } from "./numerals.ts";

test.each([
  [4, "IV"],
  [8, "VIII"],
  [24, "XXIV"],
  [49, "XLIX"],
  [99, "XCIX"],
  [101, "CI"],
])("%i is written %s, and read back", (number, roman) => {
  expect(toRoman(number)).toBe(roman);
  expect(fromRoman(roman)).toBe(number);
});

test("what the Cyrillic keyboard gives is read too", () => {
  expect(fromRoman("ХХІV")).toBe(24);
});

test.each(["", "IIII", "VX", "iv", "L", "С", "ИВ", "XXIV2"])("%j is no numeral", (text) => {
  expect(fromRoman(text)).toBeNull();
});
