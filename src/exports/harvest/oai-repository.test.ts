import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { canRun } from "../../../scripts/testing/readers.ts";
import { sampleArchive, sampleDate, sampleResolution } from "../../analysis/sample-archive.ts";
import type { Resolution } from "../../archive/model.ts";
import { loadArchive } from "../../archive/load.ts";
import { createPaths } from "../../archive/paths.ts";
import type { Publication } from "../publication.ts";
import { writeOaiRepository } from "./oai-repository.ts";
import { STATIC_REPOSITORY_SCHEMA } from "./static-repository.fixture.ts";

const SITE = "https://example.org/archive/";
const publicationOf = (archive = sampleArchive([])): Publication => ({
  archive,
  paths: createPaths("/archive/"),
  siteUrl: new URL(SITE),
  version: { commit: null, date: "2026-01-01", modified: false },
});
const write = (...resolutions: Resolution[]) => writeOaiRepository(publicationOf(sampleArchive(resolutions)));
const HOSTILE = sampleResolution("hostile", {
  heading: "РЕЗОЛЮЦИЯ <b>и</b> «конференция» & ]]> \u0000 & co",
  date: sampleDate("2017-04-17", "2017-04-20"),
  revised: "2026-02-03",
});

async function listFaults(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml,
    schema: STATIC_REPOSITORY_SCHEMA,
    extension: "relaxng",
    maxMemoryPages: 8192,
  });
  return errors.map(({ message }) => message);
}

describe("the static repository", () => {
  test("of the real archive is valid, with a record for every document", async () => {
    const { archive } = loadArchive("content");
    const xml = writeOaiRepository(publicationOf(archive));
    expect(await listFaults(xml)).toEqual([]);
    expect(xml.match(/<oai:record>/g)).toHaveLength(archive.resolutions.length);
  });

  test("is valid with hostile text", async () => {
    expect(await listFaults(write(HOSTILE, sampleResolution("bare")))).toEqual([]);
  });

  test("of nothing cannot be written in the format", async () => {
    expect(await listFaults(write())).not.toEqual([]);
  });

  test.each<[contact: string | null, written: string]>([
    ["archive@example.org", "archive@example.org"],
    ["https://example.org/write", "nobody@contact.invalid"],
    ["mailto:a@b.org", "nobody@contact.invalid"],
    [null, "nobody@contact.invalid"],
  ])("with the contact %j names %s", async (contact, written) => {
    const archive = sampleArchive([HOSTILE]);
    const settings = { ...archive.settings, contact };
    const xml = writeOaiRepository(publicationOf({ ...archive, settings }));
    expect(xml).toContain(`<oai:adminEmail>${written}</oai:adminEmail>`);
    expect(await listFaults(xml)).toEqual([]);
  });

  test("the schema refuses what the guideline refuses", async () => {
    for (const [from, to] of [
      ["<oai:deletedRecord>no", "<oai:deletedRecord>maybe"],
      ["<oai:datestamp>2026-02-03", "<oai:datestamp>03.02.2026"],
      ["<dc:title>", "<dc:tittle>"],
    ] as const) {
      const broken = write(HOSTILE)
        .replace(from, to)
        .replace("</dc:title>", to === "<dc:tittle>" ? "</dc:tittle>" : "</dc:title>");
      expect((await listFaults(broken)).length, to).toBeGreaterThan(0);
    }
  });
});

/** A line for every record: identifier, day, titles. */
const HARVEST = String.raw`
  use strict; use warnings; use Carp; use HTTP::OAI; use HTTP::OAI::Metadata::OAI_DC;
  binmode STDOUT, ":utf8";
  my $harvester = HTTP::OAI::Harvester->new(baseURL => $ARGV[0]);
  my $identity = $harvester->Identify;
  die $identity->message if $identity->is_error;
  print join("\t", $identity->repositoryName, $harvester->version), "\n";
  my $list = $harvester->ListRecords(metadataPrefix => "oai_dc", handlers => { metadata => "HTTP::OAI::Metadata::OAI_DC" });
  die $list->message if $list->is_error;
  while (my $record = $list->next) {
    my $dc = $record->metadata->dc;
    print join("\t", $record->identifier, $record->datestamp, map { @{ $_ || [] } } @{$dc}{qw(title date)}), "\n";
  }
`;
const PERL = ["-MCarp", "-MHTTP::OAI", "-e"];
const hasHarvester = canRun(["perl", ...PERL, "1"]);

// Debian's libhttp-oai-perl; `npm test` installs it where it can, and says so where it cannot.
describe.skipIf(!hasHarvester)("Debian's harvester", () => {
  const harvest = (xml: string): string[][] => {
    const folder = mkdtempSync(join(tmpdir(), "oai-"));
    try {
      const file = join(folder, "oai.xml");
      writeFileSync(file, xml);
      const { status, stdout, stderr } = spawnSync("perl", [...PERL, HARVEST, pathToFileURL(file).href], {
        encoding: "utf8",
        maxBuffer: 2 ** 28,
      });
      expect([status, stderr]).toEqual([0, ""]);
      return stdout
        .trim()
        .split("\n")
        .map((line) => line.split("\t"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test("recognises a static repository and reads every record", () => {
    const { archive } = loadArchive("content");
    const [identity, ...records] = harvest(writeOaiRepository(publicationOf(archive)));
    expect(identity).toEqual([archive.settings.name, "2.0s"]);
    expect(records.map(([identifier, day]) => [identifier, day])).toEqual(
      archive.resolutions.map(({ id, revised }) => [`${SITE}resolutions/${id}/`, revised]),
    );
  });

  test("reads a text as it is", () => {
    expect(harvest(write(HOSTILE))[1]).toEqual([
      `${SITE}resolutions/hostile/`,
      "2026-02-03",
      expect.stringContaining("<b>и</b> «конференция» & ]]>"),
      "2017-04-17",
    ]);
  });

  test("reads a thousand documents", () => {
    const many = Array.from({ length: 1000 }, (_, index) => sampleResolution(`d${String(index)}`));
    expect(harvest(write(...many))).toHaveLength(1001);
  });
});
