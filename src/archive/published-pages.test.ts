import { expect, test } from "vitest";
import { noMoves } from "./moves.ts";
import { createReport } from "./problems.ts";
import {
  formatPublishedPages,
  movePage,
  noPages,
  parsePublishedPages,
  parseTermPage,
  recordPages,
} from "./published-pages.ts";

const terms = (path: string) => parseTermPage(path)?.terms.map(({ vocabulary, id }) => [vocabulary, id]);

test.each([
  ["themes/reading", [["themes", "reading"]]],
  [
    "addressees/schools/reading",
    [
      ["roles", "schools"],
      ["themes", "reading"],
    ],
  ],
  ["regions/x-gorod-n", [["regions", "x-gorod-n"]]],
  ["recommendations/act/request", [["acts", "request"]]],
  ["resolutions/scope/regional", [["scopes", "regional"]]],
])("%s is a page of terms", (path, expected) => {
  expect(terms(path)).toEqual(expected);
  expect(parseTermPage(path)?.label).toBeNull();
});

test.each([
  ["resolutions/year/2018", "Резолюции 2018 года"],
  ["resolutions/year/undated", "Резолюции без года"],
  ["recommendations/unaddressed", "Адресат не назван"],
])("%s is under no term and says itself what it is", (path, label) => {
  expect(parseTermPage(path)).toEqual({ kind: path, terms: [], label, page: 1 });
});

test.each([
  "",
  "themes",
  "themes/",
  "themes/Чтение",
  "themes/reading/schools",
  "resolutions/2018-reading",
  "resolutions/year",
  "resolutions/year/18",
  "resolutions/year/2018/reading",
  "recommendations/unaddressed/page",
  "resolutions",
  "themes/reading/page/1",
  "themes/reading/page/02",
  "themes/reading/page/2/page/2",
  "themes/page/2",
  "2018-reading/page/2",
])("«%s» is no page of the registry", (path) => {
  expect(parseTermPage(path)).toBeNull();
});

test.each([
  ["themes/reading/page/2", "themes", null, 2],
  ["resolutions/year/2018/page/10", "resolutions/year/2018", "Резолюции 2018 года", 10],
  ["resolutions/page/200", "resolutions", "Резолюции", 200],
  ["recommendations/page/2", "recommendations", "Рекомендации", 2],
])("%s is a further page of a list", (path, kind, label, page) => {
  expect(parseTermPage(path)).toMatchObject({ kind, label, page });
});

test("moves concern the terms of a page, and nothing that is called like them", () => {
  const entry = (from: string, to: string) => ({ from, to, date: "2026-12-01", why: "Так надо" });
  const moves = { ...noMoves(), themes: [entry("reading", "books"), entry("2018", "books")] };
  expect(movePage("addressees/schools/reading", moves)).toBe("addressees/schools/books");
  expect(movePage("addressees/schools/reading/page/3", moves)).toBe("addressees/schools/books/page/3");
  expect(movePage("resolutions/year/2018", moves)).toBe("resolutions/year/2018");
  expect(movePage("resolutions/page/2", moves)).toBe("resolutions/page/2");
});

test("what is recorded is read back, years among it", () => {
  const current = { resolutions: { "2018-a": 3 }, pages: ["themes/reading", "resolutions/year/2018"] };
  const published = recordPages(noPages(), current);
  const report = createReport("published.json");
  expect(parsePublishedPages(formatPublishedPages(published), report)).toEqual({
    ...published,
    pages: ["resolutions/year/2018", "themes/reading"],
  });
  expect(report.problems).toEqual([]);
  expect(recordPages(published, current)).toBe(published);
});
