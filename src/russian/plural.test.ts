import { expect, test } from "vitest";
import { counted, formatNumber, plural } from "./plural.ts";
import type { Forms } from "./plural.ts";

const RESOLUTIONS: Forms = ["резолюция", "резолюции", "резолюций"];

test.each([
  [0, "резолюций"],
  [1, "резолюция"],
  [2, "резолюции"],
  [5, "резолюций"],
  [11, "резолюций"],
  [12, "резолюций"],
  [21, "резолюция"],
  [22, "резолюции"],
  [111, "резолюций"],
  [1001, "резолюция"],
  [1.5, "резолюции"],
])("%d %s", (count, form) => {
  expect(plural(count, RESOLUTIONS)).toBe(form);
});

test("a number and its noun never part", () => {
  expect(counted(5, RESOLUTIONS)).toBe("5\u00A0резолюций");
  expect(counted(12_345, RESOLUTIONS)).toBe("12\u00A0345\u00A0резолюций");
});

test("four digits stay together", () => {
  expect([formatNumber(5000), formatNumber(10_000), formatNumber(1.5)]).toEqual([
    "5000",
    "10\u00A0000",
    "1,5",
  ]);
});
