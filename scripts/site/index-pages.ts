import { glob, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { ENTRY, writeEngine } from "./engine-files.ts";
import { LANGUAGE } from "./index-part.ts";
import { joinParts } from "./join-parts.ts";
import { clearParts, openPart, preparePartFiles } from "./part-store.ts";

/** Only the documents' own pages are searched: hits are passages of documents. */
export const SEARCHED = "resolutions/*/index.html";
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

interface IndexOptions {
  /** The folder of what earlier builds of this site have indexed. */
  cache?: string | undefined;
  pagesOfPart?: number | undefined;
}

/** Writes the search index of the built pages to `<folder>/pagefind/`; returns how many pages it holds. */
export async function indexPages(
  folder: string,
  { cache = findCache(folder), pagesOfPart }: IndexOptions = {},
): Promise<number> {
  const outputPath = join(folder, "pagefind");
  await rm(outputPath, { recursive: true, force: true });
  const { version, ...entry } = await writeEngine(outputPath);
  const parts = cache ?? (await mkdtemp(join(tmpdir(), "index-")));
  try {
    const files = await preparePartFiles(folder, await listPages(folder), {
      cache: parts,
      version,
      pagesOfPart,
    });
    const open = files.map((file) => () => openPart(file));
    const { name, documents } = await joinParts(outputPath, version, open);
    await clearParts(parts, files);
    const languages = { [LANGUAGE]: { ...entry.languages[LANGUAGE], hash: name, page_count: documents } };
    await writeFile(join(outputPath, ENTRY), JSON.stringify({ version, ...entry, languages }));
    return documents;
  } finally {
    if (cache === undefined) await rm(parts, { recursive: true, force: true });
  }
}

/** The searched pages, paths with slashes. */
async function listPages(folder: string): Promise<string[]> {
  const pages: string[] = [];
  for await (const page of glob(SEARCHED, { cwd: folder })) pages.push(page.replaceAll(sep, "/"));
  return pages;
}

/** One for each name of a built site; sites outside of the project come and go under any name, so they have none. */
function findCache(folder: string): string | undefined {
  const isOurs = !relative(ROOT, resolve(folder)).startsWith("..");
  return isOurs ? join(ROOT, ".cache", "index", basename(folder, ".new")) : undefined;
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
