import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { loadArchive } from "../../src/archive/load.ts";
import { formatPublishedAddresses } from "../../src/archive/published-addresses.ts";
import type { PublishedAddresses } from "../../src/archive/published-addresses.ts";
import { formatPublishedPages } from "../../src/archive/published-pages.ts";
import { ConferencePlanner } from "./conference.ts";
import { writeDocument } from "./document.ts";

const REAL_CONTENT = fileURLToPath(new URL("../../content/", import.meta.url));

/**
 * Writes a content folder of so many synthetic documents with the real vocabularies; their series are added to
 * the real ones. The same files every time, and those of a smaller archive are part of those of a larger one.
 */
export function writeSyntheticArchive(folder: string, documents: number): void {
  mkdirSync(join(folder, "resolutions"), { recursive: true });
  for (const name of ["vocabularies", "settings.yaml"]) {
    cpSync(join(REAL_CONTENT, name), join(folder, name), { recursive: true });
  }
  const { vocabularies } = loadArchive(folder).archive;
  const planner = new ConferencePlanner(vocabularies);
  addSeries(join(folder, "vocabularies", "series.yaml"), planner.listSeries(documents));
  const ids: string[] = [];
  for (let index = 0; index < documents; index += 1) {
    const { id, files } = writeDocument(index, planner, vocabularies);
    ids.push(id);
    const home = join(folder, "resolutions", id);
    mkdirSync(home);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  }
  if (documents > 0) writeHistory(folder, ids);
}

/** What has been moved in the archive's past, the same for an archive of any size. */
function writeHistory(folder: string, [first = ""]: string[]): void {
  const why = "Так вышло при переносе";
  const move = (from: string, to: string) => ({ from, to, date: "2026-10-01", why });
  const addresses = join(folder, "resolutions", first, "addresses.json");
  const recorded = JSON.parse(readFileSync(addresses, "utf8")) as PublishedAddresses;
  writeFileSync(addresses, formatPublishedAddresses({ ...recorded, p99: ["0".repeat(16)] }));
  const moves = {
    addresses: [move(`${first}#p99`, `${first}#p1`)],
    resolutions: [move("renamed", first)],
    series: [move("merged", "synthetic-1")],
    themes: [{ ...move("renamed-theme", "gifted-children"), why: `${why}.` }],
    roles: [move("renamed-role", "schools")],
  };
  writeFileSync(join(folder, "moves.yaml"), stringify(moves));
  const published = {
    resolutions: { renamed: 1 },
    pages: [
      "series/merged",
      "themes/renamed-theme",
      "addressees/renamed-role",
      "addressees/renamed-role/renamed-theme",
      "regions/x-gorod-n",
      "resolutions/year/1980",
      "resolutions/page/9999",
      "themes/renamed-theme/page/2",
    ],
  };
  writeFileSync(join(folder, "published.json"), formatPublishedPages(published));
}

function addSeries(file: string, entries: object[]): void {
  const { series } = parse(readFileSync(file, "utf8")) as { series: object[] };
  writeFileSync(file, stringify({ series: [...series, ...entries] }, { lineWidth: 0 }));
}
