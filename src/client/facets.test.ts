import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ListFile, ListRow } from "./facets-file.ts";
import { filterRows } from "./facets-filter.ts";
import { formatState, parseState, toggleValue } from "./facets-state.ts";

const facets = ["year", "theme"];

const file: ListFile = {
  facets: [
    {
      id: "year",
      values: [
        ["2018", "2018"],
        ["2017", "2017"],
      ],
    },
    {
      id: "theme",
      values: [
        ["gifted", "Одарённые"],
        ["quality", "Качество"],
      ],
    },
  ],
  rows: [
    ["a", "2018", "Ясли", "", 120, [[0], [1]]],
    ["b", "2017", "Ёлка", "", 800, [[1], [0, 1]]],
    ["c", "2017", "Жизнь", "", null, [[1], []]],
    ["d", "без даты", "Арка", "", null, [[], [0]]],
  ],
};

const filter = (query: string) => {
  const { rows, counts } = filterRows(file, parseState(query, facets));
  return { ids: rows.map(([id]) => id).join(""), counts };
};

describe("filtering", () => {
  test.each([
    [
      "",
      "abcd",
      [
        [1, 2],
        [2, 2],
      ],
    ],
    [
      "?year=2017",
      "bc",
      [
        [1, 2],
        [1, 1],
      ],
    ],
    [
      "?year=2017&year=2018",
      "abc",
      [
        [1, 2],
        [1, 2],
      ],
    ],
    [
      "?theme=gifted",
      "bd",
      [
        [0, 1],
        [2, 2],
      ],
    ],
    [
      "?year=2017&theme=gifted",
      "b",
      [
        [0, 1],
        [1, 1],
      ],
    ],
    [
      "?year=2018&theme=gifted",
      "",
      [
        [0, 1],
        [0, 1],
      ],
    ],
    [
      "?year=1999",
      "",
      [
        [1, 2],
        [0, 0],
      ],
    ],
    [
      "?unknown=1",
      "abcd",
      [
        [1, 2],
        [2, 2],
      ],
    ],
  ])("%s leaves %j", (query, ids, counts) => {
    expect(filter(query)).toEqual({ ids, counts });
  });

  test.each([
    ["?sort=title", "dbca"],
    ["?sort=attendance", "bacd"],
    ["?sort=nonsense", "abcd"],
  ])("%s orders %s", (query, ids) => {
    expect(filter(query).ids).toBe(ids);
  });

  test("a count is what choosing that value alone in its facet would leave", () => {
    const row = fc.tuple(fc.subarray([0, 1, 2]), fc.subarray([0, 1, 2]));
    const choice = fc.subarray(["0", "1", "2"]);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), choice, choice, (values, years, themes) => {
        const some: ListFile = {
          facets: facets.map((id) => ({ id, values: ["0", "1", "2"].map((value) => [value, value]) })),
          rows: values.map((own, place): ListRow => [String(place), "", "", "", null, own]),
        };
        const query = new URLSearchParams([
          ...years.map((value) => ["year", value]),
          ...themes.map((value) => ["theme", value]),
        ]);
        const state = parseState(query.toString(), facets);
        const { counts } = filterRows(some, state);
        for (const [facet, id] of facets.entries()) {
          for (const value of [0, 1, 2]) {
            const alone = { ...state, chosen: new Map(state.chosen).set(id, new Set([String(value)])) };
            expect(counts[facet]?.[value]).toBe(filterRows(some, alone).rows.length);
          }
        }
      }),
    );
  });
});

describe("the query", () => {
  test.each([
    ["", ""],
    ["?theme=gifted&year=2018&year=2017", "?year=2017&year=2018&theme=gifted"],
    ["?year=2017&year=2017", "?year=2017"],
    ["?sort=date&page=1&year=", ""],
    ["?page=3&sort=title", "?sort=title&page=3"],
    ["?page=-1&sort=<b>", ""],
    ["?page=1e9999", ""],
    ["?year=%D0%B0%26", "?year=%D0%B0%26"],
  ])("%s is written %s", (given, expected) => {
    expect(formatState(parseState(given, facets), facets)).toBe(expected);
  });

  test("a change starts the list anew and leaves the old state alone", () => {
    const before = parseState("?year=2017&page=4", facets);
    const after = toggleValue(before, "theme", "gifted", true);
    expect(formatState(after, facets)).toBe("?year=2017&theme=gifted");
    expect(formatState(toggleValue(after, "year", "2017", false), facets)).toBe("?theme=gifted");
    expect(formatState(before, facets)).toBe("?year=2017&page=4");
  });
});
