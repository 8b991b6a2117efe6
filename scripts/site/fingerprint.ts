import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";

/** Everything that a build reads, apart from the content folder. */
const INPUTS = ["src", "public", "scripts/site", "astro.config.mjs", "package-lock.json", "tsconfig.json"];

async function listFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * A digest of the names, sizes and times of all that a build depends on: equal digests mean that a
 * build would give what is already there.
 */
export async function fingerprintInputs(
  root: string,
  contentFolder: string,
  settings: string[],
): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([process.version, ...settings]));
  const lists = await Promise.all(
    [...INPUTS.map((input) => join(root, input)), contentFolder].map(listFiles),
  );
  for (const path of lists.flat().sort()) {
    const { size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    hash.update(`\n${relative(root, path)} ${String(size)} ${String(mtimeNs)} ${String(ctimeNs)}`);
  }
  return hash.digest("hex");
}
