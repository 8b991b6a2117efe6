import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";

/** Only the documents' own pages are searched: hits are passages of documents. */
const SEARCHED = "resolutions/*/index.html";
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
  const { index, errors } = await createIndex({ forceLanguage: "ru" });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    const read = await index.addDirectory({ path: folder, glob: SEARCHED });
    if (read.errors.length > 0)
      throw new Error(`Pagefind could not read the pages: ${read.errors.join("; ")}`);
    const outputPath = join(folder, "pagefind");
    await rm(outputPath, { recursive: true, force: true });
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) {
      throw new Error(`Pagefind could not write its index: ${written.errors.join("; ")}`);
    }
    for (const name of UNUSED) await rm(join(outputPath, name), { force: true });
    return read.page_count;
  } finally {
    await close();
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
