import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** A folder for what a build prepares. */
export interface CacheFolder {
  path: string;
  /** To be called at the end of the build. */
  release: () => void;
}

/**
 * What builds of a site keep for the next one: a folder for each name of a built site. Sites outside of the project come
 * and go under any name, so theirs is gone at the end of the build.
 */
export function openCache(kind: string, outFolder: string, given?: string): CacheFolder {
  const isOurs = !relative(PROJECT, resolve(outFolder)).startsWith("..");
  const path = given ?? (isOurs ? join(PROJECT, ".cache", kind, basename(outFolder, ".new")) : null);
  if (path !== null) return { path, release: () => undefined };
  const passing = mkdtempSync(join(tmpdir(), `${kind}-`));
  const release = () => {
    rmSync(passing, { recursive: true, force: true });
  };
  return { path: passing, release };
}
