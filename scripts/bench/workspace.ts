import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "../site/build-site.ts";
import { writeSyntheticArchive } from "../synthetic/write-archive.ts";
import { runMeasured, type Measured } from "./measured-process.ts";
import type { Phase } from "./phases.ts";

export const BENCH = join(ROOT, ".cache", "bench");
const SCRIPT = fileURLToPath(new URL("../bench.ts", import.meta.url));

/** A synthetic archive and the folder it is built into; deleted behind the work unless it is kept. */
export interface Workspace {
  content: string;
  out: string;
  /** Runs one phase of the build over the archive. */
  run: (phase: Phase) => Promise<Measured>;
}

export async function inWorkspace(
  documents: number,
  keep: boolean,
  work: (workspace: Workspace) => Promise<boolean>,
): Promise<boolean> {
  // Inside the project: builds into folders outside of it share one place for what they prepare.
  mkdirSync(BENCH, { recursive: true });
  const folder = mkdtempSync(join(BENCH, `archive-${documents}-`));
  const [content, out] = [join(folder, "content"), join(folder, "site")];
  try {
    console.error(`Writing ${documents} synthetic documents to ${folder}…`);
    writeSyntheticArchive(content, documents);
    return await work({
      content,
      out,
      run: (phase) => {
        console.error(`Phase ${phase}…`);
        return runMeasured(SCRIPT, ["phase", phase, out], { ARCHIVE_CONTENT: content, BASE_PATH: "/" });
      },
    });
  } finally {
    if (keep) console.error(`Kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}
