import { glob, rm, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { openCache } from "./cache-folder.ts";
import { ENTRY, writeEngine } from "./engine-files.ts";
import { LANGUAGE } from "./index-part.ts";
import { joinParts } from "./join-parts.ts";
import { clearKept } from "./kept-file.ts";
import { openPart, preparePartFiles } from "./part-store.ts";

/** Only the documents' own pages are searched: hits are passages of documents. */
export const SEARCHED = "resolutions/*/index.html";

interface IndexOptions {
  /** The folder of what earlier builds of this site have indexed. */
  cache?: string | undefined;
  pagesOfPart?: number | undefined;
}

/** Writes the search index of the built pages to `<folder>/pagefind/`; returns how many pages it holds. */
export async function indexPages(
  folder: string,
  { cache: given, pagesOfPart }: IndexOptions = {},
): Promise<number> {
  const outputPath = join(folder, "pagefind");
  await rm(outputPath, { recursive: true, force: true });
  const { version, ...entry } = await writeEngine(outputPath);
  const { path: cache, release } = openCache("index", folder, given);
  try {
    const files = await preparePartFiles(folder, await listPages(folder), {
      cache,
      version,
      pagesOfPart,
    });
    const open = files.map((file) => () => Promise.resolve(openPart(file)));
    const { name, documents } = await joinParts(outputPath, version, open);
    clearKept(cache, files);
    const languages = { [LANGUAGE]: { ...entry.languages[LANGUAGE], hash: name, page_count: documents } };
    await writeFile(join(outputPath, ENTRY), JSON.stringify({ version, ...entry, languages }));
    return documents;
  } finally {
    release();
  }
}

/** The searched pages, paths with slashes. */
async function listPages(folder: string): Promise<string[]> {
  const pages: string[] = [];
  for await (const page of glob(SEARCHED, { cwd: folder })) pages.push(page.replaceAll(sep, "/"));
  return pages;
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
