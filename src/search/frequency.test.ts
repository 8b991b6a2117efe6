import { expect, test } from "vitest";
import { countByYear, describeFrequency, describeShare, drawFrequency } from "./frequency.ts";

const count = (found: Record<string, number>, all: Record<string, number>) =>
  countByYear(new Map(Object.entries(found)), new Map(Object.entries(all)));

test("years without documents stand between the others, the undated apart", () => {
  expect(count({ "2017": 2, undated: 1 }, { "2017": 2, "2019": 1, undated: 3 })).toEqual({
    years: [
      { year: "2017", found: 2, all: 2 },
      { year: "2018", found: 0, all: 0 },
      { year: "2019", found: 0, all: 1 },
    ],
    undated: { year: "undated", found: 1, all: 3 },
  });
  expect(count({}, {})).toEqual({ years: [], undated: null });
});

test("a share is never more than the whole", () => {
  expect(count({ "2017": 3 }, { "2017": 2 }).years).toEqual([{ year: "2017", found: 3, all: 3 }]);
});

test("columns are as high as the share, whatever the number of documents", () => {
  const { columns, labels, width } = drawFrequency(
    count({ "2000": 1, "2001": 50 }, { "2000": 2, "2001": 100, "2002": 7 }),
    300,
  );
  expect(columns.map(({ height }) => height)).toEqual([40, 40, 0]);
  expect(columns.map(({ y, height }) => y + height)).toEqual([80, 80, 80]);
  expect(labels.map(({ text }) => text)).toEqual(["2000", "2001", "2002"]);
  expect(width).toBe(132);
});

test("a century fits, with fewer years written", () => {
  const all = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [String(1926 + index), 1]));
  const { columns, labels, width } = drawFrequency(count({ "1930": 1 }, all), 300);
  expect(width).toBeLessThanOrEqual(300);
  expect(columns).toHaveLength(100);
  expect(labels.length).toBeLessThan(9);
});

test("nothing is drawn of nothing", () => {
  expect(drawFrequency(count({}, {}), 300)).toMatchObject({ columns: [], labels: [], width: 0 });
});

test.each<[Record<string, number>, Record<string, number>, string]>([
  [{ "2017": 1 }, { "2017": 2, "2018": 4 }, "Чаще всего — 2017: 1 из 2\u00A0документов (50\u00A0%)."],
  [
    { "2017": 1, "2018": 2 },
    { "2017": 2, "2018": 4 },
    "Чаще всего — годы 2017, 2018: по 50\u00A0% документов.",
  ],
  [{ undated: 1 }, { "2017": 2, undated: 1 }, "Ни в одном документе, у которого есть год, этого нет."],
])("%j of %j in words", (found, all, expected) => {
  expect(describeFrequency(count(found, all))).toBe(expected);
});

test("a year without documents has no share", () => {
  expect(describeShare({ year: "2018", found: 0, all: 0 })).toBe("нет документов");
  expect(describeShare({ year: "2018", found: 1, all: 21 })).toBe("1 из 21\u00A0документа (5\u00A0%)");
});
