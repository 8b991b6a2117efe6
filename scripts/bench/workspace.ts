import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSyntheticArchive } from "../synthetic/write-archive.ts";
import { runMeasured, type Measured } from "./measured-process.ts";
import type { Phase } from "./phases.ts";

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
  const folder = mkdtempSync(join(tmpdir(), `archive-${documents}-`));
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
