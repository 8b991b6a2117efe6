import { expect, test } from "vitest";
import { replaceValues } from "./moved-values.ts";

const moved = { theme: { parents: "family" }, addressee: { gymnasia: "schools" } };

test.each([
  ["?theme=parents", "?theme=family"],
  [
    "?q=parents+%D1%88&theme=reading&theme=parents&addressee=gymnasia&page=2",
    "?q=parents+%D1%88&theme=reading&theme=family&addressee=schools&page=2",
  ],
  // Another name, another case, and nothing at all stay as they were written.
  ["?addressee=parents&q=a%20b", "?addressee=parents&q=a%20b"],
  ["?theme=Parents", "?theme=Parents"],
  ["?theme=constructor&toString=parents", "?theme=constructor&toString=parents"],
  ["", ""],
])("%s becomes %s", (query, expected) => {
  expect(replaceValues(query, moved)).toBe(expected);
});
