import { expect, test } from "vitest";
import { isLabelled, readLabel } from "./labels.ts";

test.each([
  ["п. 4.2", "4.2"],
  ["п.13", "13"],
  ["пункт 1.1.2", "1.1.2"],
  ["Пункте № 3", "3"],
  ["пп. 2", "2"],
  ["13 пункт", "13"],
  ["населённый пункт", null],
  ["пункт", null],
  ["4.2", null],
  ["п. 2018-2019", null],
])("%s names the item %s", (text, label) => {
  expect(readLabel(text)).toBe(label);
});

test.each([
  ["r4.2", "4.2", true],
  ["r1.13", "13", true],
  ["f13", "13", true],
  ["p3.4", "3.4", true],
  ["r4.2-2", "4.2", true],
  ["r14.2", "4.2", false],
  ["r1.13", "3", false],
  ["rp1", "1", false],
  ["h1", "1", false],
])("%s is the item %s: %s", (address, label, is) => {
  expect(isLabelled(address, label)).toBe(is);
});
