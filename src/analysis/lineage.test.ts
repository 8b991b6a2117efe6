import { describe, expect, test } from "vitest";
import type { Announcement, Predecessor } from "../archive/model.ts";
import { indexLineages, lineageOf } from "./lineage.ts";
import { sampleArchive, sampleDate, sampleEvent, sampleResolution } from "./sample-archive.ts";

const series = [
  { id: "a", label: "Ряд А", continuity: "номер" },
  { id: "b", label: "Ряд Б", continuity: "название" },
];

const announcement = (facts: Partial<Announcement>): Announcement => ({
  title: null,
  edition: null,
  when: null,
  host: null,
  evidence: [],
  inferred: null,
  ...facts,
});

const predecessor = (when: string | null): Predecessor => ({
  what: "прошедшая конференция",
  when,
  evidence: [],
  inferred: null,
});

const conference = (
  id: string,
  edition: number | null,
  start: string | null,
  announces: Announcement[] = [],
) =>
  sampleResolution(id, {
    event: sampleEvent({ series: "a", edition }),
    date: start === null ? null : sampleDate(start),
    announces,
  });

describe("lineage", () => {
  test("holds its conferences oldest first, undated last", () => {
    const archive = sampleArchive(
      [
        conference("new", 8, "2018-04-02"),
        conference("old", 7, "2017-04-17"),
        conference("undated", null, null),
      ],
      { series },
    );
    expect(lineageOf(archive, "a")?.held.map((resolution) => resolution.id)).toEqual([
      "old",
      "new",
      "undated",
    ]);
    expect(lineageOf(archive, "b")?.held).toEqual([]);
    expect(lineageOf(archive, "none")).toBeNull();
  });

  test.each([
    ["by its number, whatever the year", announcement({ edition: 8, when: "2019" }), "new"],
    [
      "a number that is not in the archive, though the year is",
      announcement({ edition: 9, when: "2018-04" }),
      null,
    ],
    ["by the year when no number is printed", announcement({ when: "2018" }), "new"],
    ["the announcing conference never fulfils itself", announcement({ when: "2017" }), null],
    ["neither number nor year", announcement({}), null],
  ])("an announced conference is found: %s", (_case, announces, expected) => {
    const archive = sampleArchive(
      [conference("new", 8, "2018-04-02"), conference("old", 7, "2017-04-17", [announces])],
      { series },
    );
    const [found] = lineageOf(archive, "a")?.announced ?? [];
    expect(found?.by.id).toBe("old");
    expect(found?.held?.id ?? null).toBe(expected);
  });

  test("a mentioned conference is linked when the archive holds it", () => {
    const later = {
      ...conference("new", 8, "2018-04-02"),
      follows: [predecessor("2017"), predecessor("2010")],
    };
    const archive = sampleArchive([later, conference("old", 7, "2017-04-17")], { series });
    expect(lineageOf(archive, "a")?.mentioned.map((entry) => entry.held?.id ?? null)).toEqual(["old", null]);
  });

  test("is computed once per archive and leaves the archive's order alone", () => {
    const archive = sampleArchive([conference("new", 8, "2018-04-02"), conference("old", 7, "2017-04-17")], {
      series,
    });
    expect(indexLineages(archive)).toBe(indexLineages(archive));
    expect(archive.resolutions.map((resolution) => resolution.id)).toEqual(["new", "old"]);
  });
});
