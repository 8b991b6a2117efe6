import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "astro";
import { BrokenArchiveError } from "../../src/archive/problems.ts";
import { offerPrepared, takePrepared } from "../../src/publishing/prepared.ts";
import { fingerprintInputs } from "./fingerprint.ts";
import { readContentFolder, readPlace } from "./place.ts";

/** The project's folder. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Where `npm run build` writes. */
export const DIST = join(ROOT, "dist");
/** Remembers from what `dist/` was built; outside of it, so that it is not published. */
const RECORD = join(ROOT, ".cache", "dist.txt");

function fingerprint(): Promise<string> {
  const { site, base } = readPlace(process.env);
  const content = readContentFolder(process.env);
  return fingerprintInputs(ROOT, resolve(ROOT, content), [site, base, content]);
}

/** Whether `dist/` is what a build would give now. */
export async function isBuilt(): Promise<boolean> {
  if (!existsSync(join(DIST, "index.html"))) return false;
  const recorded = await readFile(RECORD, "utf8").catch(() => null);
  return recorded !== null && recorded === (await fingerprint());
}

/**
 * Checks the archive, then builds and indexes the site; `false` when the archive is broken, after saying
 * how. The working folder must be the project's.
 */
export async function buildSite(outFolder: string, { quiet = false } = {}): Promise<boolean> {
  const isDist = resolve(outFolder) === DIST;
  if (isDist) await rm(RECORD, { force: true });
  const before = await fingerprint();
  // A build that fails leaves the site that is there untouched.
  const staged = `${resolve(outFolder)}.new`;
  try {
    await build({ root: ROOT, outDir: staged, logLevel: quiet ? "warn" : "info" });
    await rm(outFolder, { recursive: true, force: true });
    await rename(staged, outFolder);
  } catch (error) {
    await takePrepared()?.abandon();
    offerPrepared(undefined);
    await rm(staged, { recursive: true, force: true });
    // The pages have a class of their own; the name is what both share.
    if (!(error instanceof Error) || error.name !== BrokenArchiveError.name) throw error;
    console.error(error.message);
    return false;
  }
  if (isDist) {
    await mkdir(dirname(RECORD), { recursive: true });
    await writeFile(RECORD, before);
  }
  return true;
}
