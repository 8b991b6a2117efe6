import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { loadArchive } from "../../src/archive/load.ts";
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
  for (let index = 0; index < documents; index += 1) {
    const { id, files } = writeDocument(index, planner, vocabularies);
    const home = join(folder, "resolutions", id);
    mkdirSync(home);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  }
}

function addSeries(file: string, entries: object[]): void {
  const { series } = parse(readFileSync(file, "utf8")) as { series: object[] };
  writeFileSync(file, stringify({ series: [...series, ...entries] }, { lineWidth: 0 }));
}
