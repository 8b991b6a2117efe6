import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { vi } from "vitest";

/** What the tests use of Pagefind's script. */
export interface Pagefind {
  options: (options: { basePath: string }) => Promise<void>;
  preload: (words: string) => Promise<void>;
  search: (query: string | null) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/** Pagefind's own engine over the index in `folder`, in Node; `vi.unstubAllGlobals()` ends it. */
export async function startEngine(folder: string): Promise<Pagefind> {
  // What the browser would give the engine.
  vi.stubGlobal("window", { location: { origin: "http://archive" } });
  vi.stubGlobal("document", { querySelector: () => ({ getAttribute: () => "ru" }) });
  vi.stubGlobal("location", { href: "http://archive/" });
  vi.stubGlobal("fetch", async (url: URL | string) => {
    const path = new URL(url, "http://archive/").pathname.replace("/pagefind/", "");
    const content = await readFile(join(folder, path)).catch(() => null);
    return content === null ? new Response(null, { status: 404 }) : new Response(new Uint8Array(content));
  });
  // Node takes a script for a module by its ending.
  const scripts = await mkdtemp(join(tmpdir(), "engine-"));
  const script = join(scripts, "pagefind.mjs");
  await writeFile(script, await readFile(join(folder, "pagefind.js")));
  const pagefind = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as Pagefind;
  await rm(scripts, { recursive: true });
  await pagefind.options({ basePath: "http://archive/pagefind/" });
  return pagefind;
}

/** The pages of an answer in its order. */
export async function listUrls(pagefind: Pagefind, query: string | null): Promise<string[]> {
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.map((result) => result.data()));
  return pages.map(({ url }) => url);
}
