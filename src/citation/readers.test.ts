import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { canRun } from "../../scripts/testing/readers.ts";
import { loadArchive } from "../archive/load.ts";
import { formatBiblatex } from "./biblatex.ts";
import { formatBibtex } from "./bibtex.ts";
import { citeResolution, citeUnit } from "./cited.ts";
import type { Cited } from "./cited.ts";
import { CITED } from "./cited.fixture.ts";
import { formatDatasetBibtex } from "./dataset.ts";
import { describeLocators } from "./locators.ts";
import { formatRis } from "./ris.ts";

/*
 * The programs that librarians and TeX run, on every document of the archive and a place of each. `npm test` installs
 * them where it can; elsewhere these tests are skipped, and the tally says how many.
 */

const { archive } = loadArchive("content");
const held = archive.resolutions.flatMap((one): Cited[] => {
  const cited = citeResolution(one, archive, `https://example.org/resolutions/${one.id}/`);
  const [address = "", locator = ""] = [...describeLocators(one)].at(-2) ?? [];
  return [cited, citeUnit(cited, { address, locator })];
});
const hostile: Cited = {
  ...CITED,
  id: "hostile",
  title: String.raw`100 % & № 5_б #1 $ {a} \b ~ ^ «x» „y“ @z, and "q"`,
  organizers: ["Институт №1 {филиал} & Ко, отдел 5_б", "Школы and Лицеи"],
};
const references = [...held, hostile];
const DATASET = {
  archive: archive.settings.name,
  keeper: archive.settings.keeper,
  version: { commit: "9ae1bc309483", date: "2026-11-22" },
  url: "https://example.org/data/",
};
const undated = references
  .filter(({ date }) => date === null)
  .map(({ id, unit }) => id + (unit ? `:${unit.address}` : ""));

const folder = mkdtempSync(join(tmpdir(), "references-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe.skipIf(!canRun(["biber", "--version"]))("biber", () => {
  test.each([
    ["BibLaTeX", formatBiblatex],
    ["BibTeX", formatBibtex],
  ])("finds %s valid, but for the year of the undated", (name, format) => {
    const input = put(`${name}.bib`, `${format(references)}\n${formatDatasetBibtex(DATASET)}`);
    const output = join(folder, `${name}.out.bib`);
    const args = ["--tool", "--validate-datamodel", "--output-encoding=utf8", "--output-file", output, input];
    const { stdout, stderr, status } = spawnSync("biber", args, { encoding: "utf8", cwd: folder });
    expect([status, stderr]).toEqual([0, ""]);
    const complaints = stdout.split("\n").filter((line) => /^(?:WARN|ERROR)/.test(line));
    expect(complaints).toEqual(
      undated.map(
        (key) =>
          `WARN - Datamodel: Entry '${key}' (${input}): Missing mandatory field - one of 'date, year' must be defined`,
      ),
    );
    const written = readFileSync(output, "utf8");
    for (const { title } of held) expect(written).toContain(title);
  });

  test("would complain of a wrong one", () => {
    const input = put("wrong.bib", formatBiblatex([CITED]).replace("date = {2018", "date = {вчера 2018"));
    const args = ["--tool", "--validate-datamodel", "--output-file", join(folder, "wrong.out.bib"), input];
    expect(spawnSync("biber", args, { encoding: "utf8", cwd: folder }).stdout).toMatch(/^WARN/m);
  });
});

describe.skipIf(!canRun(["pybtex", "--version"]))("pybtex", () => {
  interface Entry {
    type: string;
    title: string;
    year?: string;
    url: string;
    author: { last: string; first?: string }[];
  }

  test("reads every record and keeps institutions whole", () => {
    const input = put("pybtex.bib", formatBibtex(references));
    const output = join(folder, "pybtex.yaml");
    execFileSync("pybtex-convert", ["--strict", "--encoding=utf-8", input, output]);
    const { entries } = parse(readFileSync(output, "utf8")) as { entries: Record<string, Entry> };
    expect(Object.keys(entries)).toEqual(
      references.map(({ id, unit }) => id + (unit ? `:${unit.address}` : "")),
    );
    for (const { id, title, organizers, conference, url } of held.filter(({ unit }) => unit === null)) {
      const entry = entries[id];
      expect(entry).toMatchObject({ title: `{${title}}`, url });
      const bodies = organizers.length > 0 ? organizers : [conference];
      expect(entry?.author).toEqual(bodies.map((last) => ({ last: `{${String(last)}}` })));
    }
    expect(entries["hostile"]?.author).toHaveLength(2);
  });

  test("sets them in type, but for the year of the undated", () => {
    const dated = references.filter(({ date }) => date !== null);
    const input = put("typeset.bib", formatBibtex(dated));
    const output = join(folder, "typeset.txt");
    execFileSync("pybtex-format", ["--strict", "--encoding=utf-8", "--style=plain", input, output]);
    const text = readFileSync(output, "utf8").replaceAll(/\s+/g, " ");
    for (const { title, id } of held.filter(({ date }) => date !== null)) {
      expect(text).toContain(title);
      expect(text).toContain(`https://example.org/resolutions/${id}/`);
    }
    // TeX's escapes are gone: the reader took them for what they are.
    expect(text).toContain("100 % & № 5_б #1");
  });
});

describe.skipIf(!canRun(["bib2xml", "--version"]))("bibutils", () => {
  const convert = (command: string, input: string) => {
    const xml = execFileSync(command, [input], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    const records = xml.split("<mods ").slice(1);
    const pick = (record: string, pattern: RegExp) =>
      (pattern.exec(record)?.[1] ?? "")
        .replaceAll("&amp;", "&")
        .replaceAll("&lt;", "<")
        .replaceAll("&quot;", '"');
    return records.map((record) => ({
      id: pick(record, /ID="([^"]*)"/),
      title: [pick(record, /<title>([^<]*)/), pick(record, /<subTitle>([^<]*)/)].filter(Boolean).join(": "),
      genre: pick(record, /<genre authority="marcgt">([^<]*)/),
      year: pick(record, /<dateIssued>(\d*)/),
      publisher: pick(record, /<publisher>([^<]*)/),
      place: pick(record, /<placeTerm type="text">([^<]*)/),
      url: pick(record, /<url>([^<]*)/),
      names: record.match(/<name[ >]/g)?.length ?? 0,
    }));
  };

  test.each([
    ["bib2xml", "bib", formatBibtex],
    ["ris2xml", "ris", formatRis],
  ])("%s makes MODS of every record", (command, extension, format) => {
    const records = convert(command, put(`bibutils.${extension}`, format(held)));
    expect(records).toHaveLength(held.length);
    for (const [index, { id, unit, title, date, place, url, organizers }] of held.entries()) {
      expect(records[index]).toMatchObject({
        id: id + (unit ? `:${unit.address}` : ""),
        title,
        genre: "technical report",
        year: date?.edtf.slice(0, 4) ?? "",
        place: place?.city ?? "",
        url,
        names: organizers.length === 0 && command === "bib2xml" ? 1 : organizers.length,
      });
      if (organizers[0] !== undefined) expect(records[index]?.publisher).toBe(organizers[0]);
    }
  });
});
