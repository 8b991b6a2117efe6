import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { ContentFolder } from "../../../src/archive/content-folder.ts";
import type { DocumentOrder } from "../../../src/archive/load.ts";
import type { Ground, Publishing } from "./document-task.ts";

/** The code that decides how a document is read and how its files are written: what `exports` and we may import. */
const CODE = [
  ...["russian", "tables", "archive", "analysis", "citation", "exports", "publishing"].map(
    (name) => `src/${name}`,
  ),
  "scripts/site",
  "package-lock.json",
];

/** Of the bytes, not of the times: a fresh copy of the project has the same. */
export function digestCode(root: string): string {
  const hash = createHash("sha256").update(JSON.stringify([process.version, process.arch]));
  for (const path of CODE.flatMap((name) => listFiles(join(root, name))).sort())
    hash.update(`\n${relative(root, path)} ${digest(readFileSync(path))}`);
  return hash.digest("hex");
}

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Hashes all that the reading of a document depends on. */
export function createDocumentKey(ground: Ground): (order: DocumentOrder) => string {
  const { contentFolder, code, vocabularies } = ground;
  const folder = new ContentFolder(contentFolder);
  // Reports name files, so that the folder's own name counts.
  const common = digest(JSON.stringify([code, contentFolder, vocabularies]));
  return ({ name, ...order }) => {
    const files = folder.list("resolutions", name).map((file) => {
      const report = folder.reportOn("resolutions", name, file);
      const bytes = folder.readBytes(report.file, report, "required");
      return [file, report.problems, bytes === null ? null : digest(bytes)];
    });
    return digest(JSON.stringify([common, name, order, files]));
  };
}

/**
 * Hashes all that the files of a document depend on besides the document as it was read, whose own key holds the code and
 * the vocabularies.
 */
export function keyFiles(
  documentKey: string,
  { site, base, settings, date }: Publishing,
  dated: boolean,
): string {
  return digest(JSON.stringify([documentKey, site, base, settings, dated ? date : null]));
}
