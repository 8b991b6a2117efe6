import { expect, test } from "vitest";
import { cutExcerpt } from "./excerpt.ts";

const show = (text: string, marks: [number, number][], whole?: number) =>
  cutExcerpt(
    text,
    marks.map(([start, end]) => ({ start, end })),
    whole,
  )
    .map(({ text: run, kind }) => (kind === "marked" ? `[${run}]` : run))
    .join("");

test.each<[string, [number, number][], string]>([
  ["дети и школа", [[0, 4]], "[дети] и школа"],
  [
    "дети и школа",
    [
      [7, 12],
      [0, 4],
    ],
    "[дети] и [школа]",
  ],
  [
    "дети",
    [
      [0, 4],
      [0, 4],
    ],
    "[дети]",
  ],
  ["дети", [], "дети"],
  ["", [], ""],
])("a short text stays whole: %j %j", (text, marks, expected) => {
  expect(show(text, marks)).toBe(expected);
});

test("a long text is cut at words around its marks, and says so", () => {
  const filler = "слово ".repeat(60);
  const text = `${filler}дети ${filler}школа ${filler}конец`;
  const at = (word: string): [number, number] => [text.indexOf(word), text.indexOf(word) + word.length];
  const shown = show(text, [at("дети"), at("школа")]);
  expect(shown).toMatch(/^…слово .*слово \[дети\] слово.*слово…слово .*\[школа\].*слово…$/);
  expect(shown.length).toBeLessThan(500);
  expect(
    shown
      .replaceAll(/[[\]]/g, "")
      .split("…")
      .every((part) => text.includes(part)),
  ).toBe(true);
});

test("the first mark is shown however long it is, further ones as far as there is room", () => {
  const text = `${"а".repeat(300)} ${"б ".repeat(300)}`;
  expect(
    show(
      text,
      [
        [0, 300],
        [500, 501],
      ],
      200,
    ),
  ).toMatch(/^\[а{300}\] б.*…$/);
});

test("a long text without marks shows its beginning", () => {
  expect(show("слово ".repeat(100), [], 20)).toBe("слово слово слово…");
});
