import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sitemap, { type SitemapItem } from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";

/** As much of a page as holds what its head says to robots. */
const HEAD_BYTES = 4096;
const NOT_LISTED = '<meta name="robots" content="noindex';
/** The format allows 50,000. */
const MOST_IN_A_FILE = 45_000;

/** What a sitemap says of pages, by URL. */
interface Remarks {
  /** Pages that ask not to be listed. */
  hidden: Set<string>;
  /** Days on which documents were last revised. */
  revised: Map<string, string>;
}

/** `/sitemap-index.xml` and its parts at the end of every build: all pages but those that ask not to be listed. */
export function siteMap(): AstroIntegration[] {
  const remarks: Remarks = { hidden: new Set(), revised: new Map() };
  let home = "";
  const reader: AstroIntegration = {
    name: "sitemap-reader",
    hooks: {
      "astro:config:done": ({ config }) => {
        home = new URL(config.base, config.site).href;
      },
      "astro:build:done": async ({ dir, pages }) => {
        const paths = pages.map(({ pathname }) => pathname.replace(/^\//, ""));
        await readRemarks(fileURLToPath(dir), home, paths, remarks);
      },
    },
  };
  const serialize = (item: SitemapItem) => describePage(item, remarks);
  const namespaces = { news: false, xhtml: false, image: false, video: false };
  return [reader, sitemap({ entryLimit: MOST_IN_A_FILE, namespaces, serialize })];
}

/** `undefined` keeps a page out. */
export function describePage({ url }: SitemapItem, { hidden, revised }: Remarks): SitemapItem | undefined {
  if (hidden.has(url)) return undefined;
  const lastmod = revised.get(url);
  return lastmod === undefined ? { url } : { url, lastmod };
}

/** Reads a built site; `paths` are those of its pages below the home page. */
export async function readRemarks(
  folder: string,
  home: string,
  paths: readonly string[],
  { hidden, revised }: Remarks,
): Promise<void> {
  for (const path of paths) {
    if (await asksNotToBeListed(join(folder, decodeURIComponent(path), "index.html")))
      hidden.add(home + path);
  }
  const published = await readFile(join(folder, "data", "resolutions.json"), "utf8");
  for (const { status, revised: day, url } of JSON.parse(published) as Published[]) {
    if (status === "withdrawn") hidden.add(url);
    if (day !== null) revised.set(url, day);
  }
}

interface Published {
  status: string;
  revised: string | null;
  url: string;
}

async function asksNotToBeListed(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString("utf8", 0, bytesRead).includes(NOT_LISTED);
  } finally {
    await file.close();
  }
}
