import { glob, rm, writeFile } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { writeEngine } from "./engine-files.ts";
import { LANGUAGE } from "./index-part.ts";
import { joinParts } from "./join-parts.ts";
import { clearParts, openPart, preparePartFiles } from "./part-store.ts";

/** Only the documents' own pages are searched: hits are passages of documents. */
export const SEARCHED = "resolutions/*/index.html";
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

interface IndexOptions {
  cache?: string;
  pagesOfPart?: number;
}

/** Writes the search index of the built pages to `<folder>/pagefind/`; returns how many pages it holds. */
export async function indexPages(
  folder: string,
  { cache = findCache(folder), pagesOfPart }: IndexOptions = {},
): Promise<number> {
  const outputPath = join(folder, "pagefind");
  await rm(outputPath, { recursive: true, force: true });
  const entry = await writeEngine(outputPath);
  const pages = await listPages(folder);
  const files = await preparePartFiles(folder, pages, { cache, version: entry.version, pagesOfPart });
  const { name, documents } = await joinParts(
    outputPath,
    entry.version,
    files.map((file) => () => openPart(file)),
  );
  await clearParts(cache, files);
  const languages = { [LANGUAGE]: { ...entry.languages[LANGUAGE], hash: name, page_count: documents } };
  await writeFile(join(outputPath, "pagefind-entry.json"), JSON.stringify({ ...entry, languages }));
  return documents;
}

/** The searched pages, paths with slashes. */
async function listPages(folder: string): Promise<string[]> {
  const pages: string[] = [];
  for await (const page of glob(SEARCHED, { cwd: folder })) pages.push(page.replaceAll(sep, "/"));
  return pages;
}

/** What earlier builds have indexed: a folder for each name of a built site, one for all that lie elsewhere. */
function findCache(folder: string): string {
  const isOurs = !relative(ROOT, resolve(folder)).startsWith("..");
  return join(ROOT, ".cache", "index", isOurs ? basename(folder) : "elsewhere");
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
