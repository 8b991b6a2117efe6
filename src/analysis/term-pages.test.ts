import { expect, test } from "vitest";
import { loadArchive } from "../archive/load.ts";
import { parseTermPage, recordPages } from "../archive/published-pages.ts";
import { listTermPages } from "./term-pages.ts";

const { archive, recorded } = loadArchive("content");
const pages = listTermPages(archive);

test("every page of a term has a path that can be taken apart", () => {
  expect(pages.filter((path) => parseTermPage(path) === null)).toEqual([]);
  expect(new Set(pages).size).toBe(pages.length);
});

test("years and items without an addressee have pages too", () => {
  expect(pages).toEqual(
    expect.arrayContaining([
      "resolutions/year/2022",
      "resolutions/year/undated",
      "recommendations/unaddressed",
    ]),
  );
});

test("everything that has a page is on record in published.json", () => {
  expect(recordPages(archive.published, { resolutions: recorded, pages })).toBe(archive.published);
});

test("a page nobody has recorded is noticed", () => {
  const updated = recordPages(archive.published, { resolutions: recorded, pages: [...pages, "themes/new"] });
  expect(updated.pages).toContain("themes/new");
});
