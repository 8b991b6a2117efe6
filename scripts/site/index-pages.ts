import { glob, readdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";
import { SORT } from "../../src/search/page-fields.ts";
import { repackIndex } from "./repack-index.ts";

/** Only the documents' own pages are searched: hits are passages of documents. */
const SEARCHED = "resolutions/*/index.html";
const SORT_KEY = new RegExp(` data-pagefind-sort="${SORT}:([^"]*)"`);
/** Pagefind's ready-made interface, which the site does not use. */
const UNUSED = [
  "pagefind-ui.js",
  "pagefind-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-modular-ui.css",
  "pagefind-highlight.js",
];

/** Writes the search index of the built pages to `<folder>/pagefind/`; returns how many pages it holds. */
export async function indexPages(folder: string): Promise<number> {
  const outputPath = join(folder, "pagefind");
  const pages = await writeStockIndex(folder, outputPath);
  await repackIndex(outputPath, await readSortKeys(folder));
  for (const name of UNUSED) await rm(join(outputPath, name), { force: true });
  return pages;
}

/** By the URL of a page within the site what its template gives Pagefind to sort by, which its index does not hold. */
async function readSortKeys(folder: string): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for await (const file of glob(SEARCHED, { cwd: folder })) {
    const [, key] = SORT_KEY.exec(await readFile(join(folder, file), "utf8")) ?? [];
    keys.set(`/${dirname(file)}/`, key ?? "");
  }
  return keys;
}

/** The index as Pagefind makes it. */
export async function writeStockIndex(folder: string, outputPath: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: "ru" });
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

/** Indexes the pages at the end of every `astro build`. */
export function searchIndex(): AstroIntegration {
  return {
    name: "search-index",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const pages = await indexPages(fileURLToPath(dir));
        logger.info(`${String(pages)} documents are searchable`);
      },
    },
  };
}
