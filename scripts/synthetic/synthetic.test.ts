import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { indexThemes } from "../../src/analysis/themes.ts";
import { loadArchive } from "../../src/archive/load.ts";
import type { Resolution } from "../../src/archive/model.ts";
import { formatProblem } from "../../src/archive/problems.ts";
import { writeSyntheticArchive } from "./write-archive.ts";

const scratch = mkdtempSync(join(tmpdir(), "synthetic-"));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function write(name: string, documents: number): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeSyntheticArchive(folder, documents);
  return folder;
}

/** Every file of a folder by its path. */
function readAll(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), "latin1")]),
  );
}

const first = write("first", 200);
const { archive, problems, fixes } = loadArchive(first);
const { resolutions } = archive;

function share(condition: (resolution: Resolution) => boolean): number {
  return resolutions.filter(condition).length / resolutions.length;
}

function average(measure: (resolution: Resolution) => number): number {
  return resolutions.reduce((sum, resolution) => sum + measure(resolution), 0) / resolutions.length;
}

describe("a synthetic archive", () => {
  it("loads without a problem and with every address recorded", () => {
    expect(problems.map(formatProblem)).toEqual([]);
    expect(fixes).toEqual([]);
  });

  it("has the size of real documents", () => {
    const countWords = ({ units }: Resolution) => units.flatMap(({ text }) => text.split(" ")).length;
    expect(average(({ units }) => units.length)).toBeGreaterThan(38);
    expect(average(({ units }) => units.length)).toBeLessThan(48);
    expect(average(countWords)).toBeGreaterThan(1350);
    expect(average(countWords)).toBeLessThan(1650);
  });

  it("is published but for drafts and withdrawn documents", () => {
    expect(archive.withdrawn).toHaveLength(1);
    expect(archive.withdrawn[0]?.addresses.length).toBeGreaterThan(1);
    expect(resolutions).toHaveLength(200 - 1 - 2);
  });

  it.each<[string, (resolution: Resolution) => boolean]>([
    ["date", ({ date }) => date !== null],
    ["place", ({ place }) => place !== null],
    ["region of the place", ({ place }) => place?.region != null],
    ["organizers", ({ organizers }) => organizers.length > 0],
    ["attendance", ({ attendance }) => attendance.length > 0],
    ["regions", ({ regions }) => regions !== null],
    ["region without a code", ({ regions }) => regions?.listed.some(({ id }) => id === null) ?? false],
    ["claimed regions", ({ regions }) => regions?.claimed != null],
    ["countries", ({ countries }) => countries !== null],
    ["municipalities", ({ municipalities }) => municipalities !== null],
    ["announcements", ({ announces }) => announces.length > 0],
    ["predecessors", ({ follows }) => follows.length > 0],
    ["mentions", ({ mentions }) => mentions.length > 0],
    ["notes", ({ notes }) => notes.length > 0],
    ["corrections", ({ corrections }) => corrections.length > 0],
    ["repairs", ({ repairs }) => repairs.length > 0],
    ["series", ({ event }) => event.series !== null],
    ["edition", ({ event }) => event.edition !== null],
    ["inferred scope", ({ event }) => event.scopeSource !== null],
    ["participation", ({ event }) => event.participation.length > 0],
    ["sessions", ({ event }) => event.sessions.length > 0],
    ["source", ({ source }) => source.url !== null],
    ["recommendations", ({ recommendations }) => recommendations.length > 0],
    ["addressees", ({ recommendations }) => recommendations.some(({ roles }) => roles.length > 0)],
    ["findings", ({ sections }) => sections.some(({ name }) => name === "findings")],
    ["closing", ({ sections }) => sections.some(({ name }) => name === "closing")],
    ["table", ({ units }) => units.some(({ kind }) => kind === "table")],
    ["deeper items", ({ recommendations }) => recommendations.some(({ parts }) => parts.length > 0)],
  ])("has documents with and without %s", (_field, present) => {
    expect(share(present)).toBeGreaterThan(0);
    expect(share(present)).toBeLessThan(1);
  });

  it("spreads over years, themes, roles, regions and scopes", { timeout: 30_000 }, () => {
    const years = new Set(resolutions.map(({ date }) => date?.start?.slice(0, 4)));
    const roles = new Set(
      resolutions.flatMap(({ recommendations }) => recommendations.flatMap((item) => item.roles)),
    );
    expect(years.size).toBeGreaterThan(25);
    expect(roles.size).toBe(archive.vocabularies.roles.length);
    expect(new Set(resolutions.map(({ place }) => place?.region)).size).toBeGreaterThan(40);
    expect(new Set(resolutions.map(({ event }) => event.scope)).size).toBeGreaterThan(4);
    const silent = [...indexThemes(archive).byTheme].filter(([, passages]) => passages.length === 0);
    expect(silent).toEqual([]);
  });
});

it("is the same every time, and part of a larger one", { timeout: 30_000 }, () => {
  const small = readAll(write("small", 60));
  expect([...readAll(write("again", 60))]).toEqual([...small]);
  const large = readAll(first);
  small.delete(join("vocabularies", "series.yaml"));
  for (const [name, text] of small) expect([name, large.get(name)]).toEqual([name, text]);
});
