import { expect, test } from "vitest";
import { braceTex, escapeTex, formatTexEntry } from "./tex.ts";

/** Readers forgive what TeX itself does not: each sign as it has to be written. */
test.each([
  ["100 % & № 5_б #1 $", String.raw`100 \% \& № 5\_б \#1 \$`],
  [String.raw`{a}\~^`, String.raw`\{a\}\textbackslash{}\textasciitilde{}\textasciicircum{}`],
  ["«ёлки» – и ‘палки’", "«ёлки» – и ‘палки’"],
])("%j is written %j", (text, written) => {
  expect(escapeTex(text)).toBe(written);
  expect(braceTex(text)).toBe(`{${written}}`);
});

test("what is not known has no field", () => {
  expect(
    formatTexEntry("misc", "a", [
      ["title", "А"],
      ["year", null],
    ]),
  ).toBe("@misc{a,\n  title = {А},\n}\n");
});
