import { describe, expect, test } from "vitest";
import { facetIds, indexFacets, undated } from "./facets.ts";
import {
  sampleArchive,
  sampleDate,
  sampleEvent,
  sampleRecommendation,
  sampleResolution,
  sampleTerm,
  sampleUnit,
} from "./sample-archive.ts";

const vocabularies = {
  scopes: [sampleTerm("international"), sampleTerm("regional")],
  roles: [sampleTerm("schools"), sampleTerm("school-heads", "schools")],
  themes: [
    { id: "gifted", label: "Одарённые", patterns: ["одарен*"], scope: "", charted: true },
    { id: "service", label: "Служебная", patterns: ["конференци*"], scope: "", charted: false },
  ],
  series: [{ id: "row", label: "Ряд", continuity: "" }],
};

const dated = (edtf: string, start: string, end: string) => ({ ...sampleDate(start, end), edtf });

const archive = sampleArchive(
  [
    sampleResolution("winter", {
      date: dated("2018-12-30/2019-01-02", "2018-12-30", "2019-01-02"),
      event: sampleEvent({ scope: "regional", series: "row" }),
      units: [sampleUnit("p1", "Одарённые"), sampleUnit("p2", "Одарённость и конференция")],
      recommendations: [sampleRecommendation("winter", "r1", { addressee: "…", roles: ["school-heads"] })],
    }),
    sampleResolution("summer", {
      date: dated("2018-06", "2018-06-01", "2018-06-30"),
      event: sampleEvent({ scope: "international" }),
    }),
    sampleResolution("decade", { date: dated("199X", "1990-01-01", "1999-12-31") }),
    sampleResolution("timeless"),
  ],
  vocabularies,
);

describe("facets", () => {
  const { facets, of } = indexFacets(archive);
  const counts = (facet: (typeof facetIds)[number]) =>
    facets[facet].map(({ value, resolutions }) => [value, resolutions.length]);

  test.each([
    [
      "year",
      [
        ["2019", 1],
        ["2018", 2],
        [undated, 2],
      ],
    ],
    [
      "scope",
      [
        ["international", 1],
        ["regional", 3],
      ],
    ],
    [
      "addressee",
      [
        ["school-heads", 1],
        ["schools", 1],
      ],
    ],
    ["theme", [["gifted", 1]]],
    ["series", [["row", 1]]],
    ["region", []],
  ] as const)("%s: values that occur, documents counted once", (facet, expected) => {
    const found = counts(facet);
    expect(facet === "addressee" ? found.toSorted() : found).toEqual(expected);
  });

  test("the values of one document", () => {
    expect(of("winter")).toMatchObject({ year: ["2019", "2018"], theme: ["gifted"], series: ["row"] });
    expect(of("unknown")).toEqual(Object.fromEntries(facetIds.map((facet) => [facet, []])));
  });

  test("an empty archive has no values", () => {
    const empty = indexFacets(sampleArchive([], vocabularies));
    expect(facetIds.flatMap((facet) => empty.facets[facet])).toEqual([]);
  });
});
