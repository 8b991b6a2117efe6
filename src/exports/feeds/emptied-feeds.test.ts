import { expect, test } from "vitest";
import { sampleArchive, sampleRecommendation, sampleResolution } from "../../analysis/sample-archive.ts";
import { noMoves } from "../../archive/moves.ts";
import { createPaths } from "../../archive/paths.ts";
import { listEmptiedFeeds } from "./emptied-feeds.ts";

const pages = [
  "addressees/schools",
  "addressees/schools/reading",
  "addressees/teachers",
  "addressees/gymnasia",
  "addressees/lecturers",
  "themes/reading",
  "themes/reading-aloud",
  "regions/x-gorod",
  "series/readers",
  "recommendations/theme/reading",
];

function list(kind: "addressees" | "themes" | "regions") {
  const item = sampleRecommendation("2018-a", "r1", { roles: ["schools"] });
  const entry = (from: string, to: string) => ({ from, to, date: "2026-12-01", why: "Так надо" });
  const archive = {
    ...sampleArchive([sampleResolution("2018-a", { recommendations: [item] })]),
    moves: {
      ...noMoves(),
      roles: [entry("gymnasia", "schools"), entry("lecturers", "teachers")],
      themes: [entry("reading-aloud", "reading")],
    },
    published: { resolutions: {}, pages },
  };
  return [...listEmptiedFeeds(kind, { archive, paths: createPaths("/archive/") })];
}

test("a page that lists nothing keeps its feed, also where it moved before it was emptied", () => {
  const feed = (path: string, title: string) => ({ title, page: `/archive/${path}/`, resolutions: [] });
  expect(list("addressees")).toEqual([
    ["teachers", feed("addressees/teachers", "teachers")],
    ["lecturers", feed("addressees/lecturers", "teachers")],
  ]);
  expect(list("themes")).toEqual([
    ["reading", feed("themes/reading", "reading")],
    ["reading-aloud", feed("themes/reading-aloud", "reading")],
  ]);
  expect(list("regions")).toEqual([["x-gorod", feed("regions/x-gorod", "x-gorod")]]);
});
