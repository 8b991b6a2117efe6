import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { close, createIndex } from "pagefind";
import { LANGUAGE } from "./index-part.ts";
import { SEARCHED } from "./index-pages.ts";

/** The index of the built pages as Pagefind makes it, to compare with ours. */
export async function writeStockIndex(folder: string, outputPath: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    const read = await index.addDirectory({ path: folder, glob: SEARCHED });
    if (read.errors.length > 0)
      throw new Error(`Pagefind could not read the pages: ${read.errors.join("; ")}`);
    await rm(outputPath, { recursive: true, force: true });
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) {
      throw new Error(`Pagefind could not write its index: ${written.errors.join("; ")}`);
    }
    await waitUntilWritten(outputPath);
    return read.page_count;
  } finally {
    await close();
  }
}

/**
 * Pagefind 1.4.0 says that its files are written while the system is still writing them, and `close` ends it at once:
 * now and then a file stayed empty.
 */
async function waitUntilWritten(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let empty = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (let attempt = 0; empty.length > 0; attempt += 1) {
    const sizes = await Promise.all(empty.map(async (file) => (await stat(file)).size));
    empty = empty.filter((_, index) => sizes[index] === 0);
    if (empty.length > 0 && attempt > 200) throw new Error(`Pagefind left empty files: ${empty.join(", ")}`);
    if (empty.length > 0) await wait(50);
  }
}
