import fc from "fast-check";
import { expect, test } from "vitest";
import { FILTERS } from "./page-fields.ts";
import { decodeDisplay, decodeState, emptySelection, encodeState, isNarrowed } from "./search-state.ts";

test.each<[string, string]>([
  ["", ""],
  ["?q=+", ""],
  ["?q=дети&utm_source=x", `?q=${encodeURIComponent("дети")}`],
  ["?theme=b&theme=a&theme=b&only=recommendations", "?theme=a&theme=b&only=recommendations"],
  ["?only=all&year=2017", "?year=2017"],
  ["?q=x&exact=1&view=kwic", "?q=x&exact=1"],
  ["?q=x&exact=yes", "?q=x"],
  ["?region=%3Cscript%3E&region=ru-che", "?region=ru-che"],
])("%s is read and written as %s", (query, expected) => {
  expect(encodeState(decodeState(query))).toBe(expected);
});

test.each<[string, string]>([
  ["?q=x", "?q=x"],
  ["?q=x&view=kwic&sort=left", "?q=x&view=kwic&sort=left"],
  ["?q=x&view=kwic&sort=right", "?q=x&view=kwic"],
  ["?q=x&view=kwic&sort=rank", "?q=x&view=kwic"],
  ["?q=x&view=documents&sort=left", "?q=x"],
  ["?q=x&view=passages&sort=oldest", "?q=x&view=passages&sort=oldest"],
  ["?q=x&view=javascript:alert(1)&sort=__proto__", "?q=x"],
  ["?view=kwic", ""],
])("%s is shown as %s", (query, expected) => {
  expect(encodeState(decodeState(query), decodeDisplay(query))).toBe(expected);
});

test("what is written is read back the same", () => {
  const values = fc.uniqueArray(fc.stringMatching(/^[a-z\d][a-z\d-]{0,20}$/)).map((list) => list.sort());
  const selections = fc.record(Object.fromEntries(FILTERS.map((name) => [name, values])));
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      selections,
      fc.boolean(),
      (text, chosen, recommendationsOnly) => {
        const selection = { ...emptySelection(), ...chosen };
        const state = { question: text.toWellFormed().trim(), selection, recommendationsOnly };
        expect(decodeState(encodeState(state))).toEqual(state);
      },
    ),
  );
});

test("a state is narrowed by any filter", () => {
  expect(isNarrowed(decodeState("?q=x"))).toBe(false);
  expect(isNarrowed(decodeState("?scope=regional"))).toBe(true);
  expect(isNarrowed(decodeState("?only=recommendations"))).toBe(true);
});
