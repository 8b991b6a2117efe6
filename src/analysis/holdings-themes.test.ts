import { expect, test } from "vitest";
import { loadArchive } from "../archive/load.ts";
import { compareClaims } from "./claims.ts";
import { indexThemes } from "./themes.ts";

const { archive } = loadArchive("content");
const index = indexThemes(archive);

/** The documents whose units a librarian read and counted. */
const DOCUMENTS = [
  "2017-chelyabinsk-standards",
  "2017-chelyabinsk-gifted",
  "undated-mytishchi-quality",
  "2022-lysva-august",
  "2018-smolensk-quality",
];

test.each<[theme: string, ...units: number[]]>([
  ["gifted-children", 0, 13, 2, 2, 0],
  ["education-quality", 4, 0, 6, 7, 15],
  ["assessment", 0, 2, 0, 7, 0],
  ["standards", 10, 2, 1, 6, 0],
  ["upbringing", 1, 0, 2, 12, 0],
  ["patriotism", 0, 0, 0, 6, 0],
  ["functional-literacy", 0, 2, 1, 3, 0],
  ["digital", 0, 4, 2, 2, 2],
  ["inclusion", 0, 2, 1, 1, 0],
  ["teacher-development", 5, 4, 2, 3, 0],
  ["mentoring", 0, 0, 0, 1, 0],
  ["methodical-work", 5, 2, 1, 5, 0],
  ["practice-sharing", 6, 6, 6, 3, 4],
  ["networking", 0, 3, 0, 1, 8],
  ["family-and-community", 0, 0, 0, 3, 3],
  ["low-performing-schools", 0, 0, 0, 1, 3],
  ["extracurricular", 0, 1, 0, 9, 2],
  ["research-projects", 0, 5, 1, 0, 0],
  ["career-guidance", 0, 1, 0, 2, 0],
  ["safety-and-wellbeing", 0, 0, 0, 8, 0],
  ["preschool-and-continuity", 1, 2, 0, 1, 0],
  ["psychological-support", 1, 4, 0, 0, 0],
  ["national-projects", 1, 1, 0, 8, 2],
  ["conference-follow-up", 2, 3, 1, 0, 1],
])("%s", (theme, ...units) => {
  const passages = index.byTheme.get(theme) ?? [];
  const count = (id: string) => passages.filter(({ resolution }) => resolution.id === id).length;
  expect(DOCUMENTS.map(count)).toEqual(units);
});

test("114 units and every recommendation of the five speak of a theme, and each can show its words", () => {
  const resolutions = archive.resolutions.filter(({ id }) => DOCUMENTS.includes(id));
  const speaking = resolutions.flatMap(({ id, units }) =>
    units.filter(({ address }) => index.of(id, address).length > 0).map((unit) => ({ id, unit })),
  );
  const silent = resolutions.flatMap(({ id, recommendations }) =>
    recommendations.filter(({ address }) => index.of(id, address).length === 0),
  );
  expect(speaking).toHaveLength(114);
  expect(silent).toEqual([]);
  for (const { id, unit } of speaking) {
    for (const theme of index.of(id, unit.address)) expect(index.mark(unit.text, theme)).not.toEqual([]);
  }
});

test("what the five claim and what they list", () => {
  const findings = archive.resolutions
    .filter(({ id }) => DOCUMENTS.includes(id))
    .flatMap((resolution) =>
      compareClaims(resolution).map(({ subject, kind, claim, listed }) => [
        resolution.id,
        subject,
        claim.count,
        listed,
        kind,
      ]),
    );
  expect(findings).toEqual([
    ["2018-smolensk-quality", "regions", 6, 0, "none-listed"],
    ["2017-chelyabinsk-standards", "regions", 26, 26, "agrees"],
    ["2017-chelyabinsk-gifted", "regions", 12, 12, "agrees"],
    ["2017-chelyabinsk-gifted", "municipalities", 25, 27, "bound-holds"],
  ]);
});
