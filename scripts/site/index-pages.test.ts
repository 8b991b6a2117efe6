import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { listUrls, startEngine } from "./engine.fixture.ts";
import { indexPages } from "./index-pages.ts";

const YEARS = 20;
const PAGES_OF_PART = 3;

let folder: string;
let site: string;
let cache: string;

async function writePage(year: number, letter: string, text: string): Promise<void> {
  const page = join(site, "resolutions", `${String(year)}-${letter}`);
  await mkdir(page, { recursive: true });
  await writeFile(
    join(page, "index.html"),
    `<html lang="ru"><body><main data-pagefind-body><span data-pagefind-sort="date:${String(year)}-05-01"></span>` +
      `<span data-pagefind-filter="year:${String(year)}"></span><p id="p1">${text}</p></main></body></html>`,
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "indexed-"));
  site = join(folder, "site");
  cache = join(folder, "cache");
  for (let step = 0; step < 2 * YEARS; step += 1) {
    const year = 2000 + ((step * 7) % YEARS);
    const often = step === 9 ? "библиотеки ".repeat(3) : step === 4 ? "библиотеки" : "";
    const text = `Документ ${String(step)} о школах, ${step % 2 === 0 ? "чётный" : "другой"} ${often}`;
    await writePage(year, step < YEARS ? "b" : "a", text);
  }
  // A page of the site that is no document.
  await mkdir(join(site, "resolutions", "2"));
  await writeFile(
    join(site, "resolutions", "2", "index.html"),
    "<html><body>Список документов</body></html>",
  );
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

/** Every file of the index with its content. */
async function readIndex(): Promise<Map<string, string>> {
  const index = join(site, "pagefind");
  const entries = await readdir(index, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = files.sort().map(async (file): Promise<[string, string]> => {
    return [file.slice(index.length), (await readFile(file)).toString("base64")];
  });
  return new Map(await Promise.all(contents));
}

/** When each part in the cache was written. */
async function listParts(): Promise<string[]> {
  const names = (await readdir(cache)).sort();
  return Promise.all(names.map(async (name) => `${name} ${String((await stat(join(cache, name))).mtimeMs)}`));
}

it("gives the same files whatever the parts and whatever was kept, and each of them is listed", async () => {
  const whole = join(folder, "whole");
  expect(await indexPages(site, { cache: whole, pagesOfPart: 1000 })).toBe(2 * YEARS);
  expect(await readdir(whole)).toHaveLength(1);
  const index = await readIndex();
  const entry = JSON.parse(await readFile(join(site, "pagefind", "pagefind-entry.json"), "utf8")) as {
    languages: { ru: { hash: string; page_count: number } };
  };
  const { hash, page_count } = entry.languages.ru;
  expect(page_count).toBe(2 * YEARS);
  const names = [...index.keys()];
  expect(names).toContain(`/pagefind.${hash}.pf_meta`);
  expect(names).toContain(`/pagefind.${hash}.facets.json`);
  expect(names.filter((name) => name.startsWith("/fragment/"))).toHaveLength(2 * YEARS);
  expect(names.filter((name) => name.startsWith("/filter/"))).toEqual([]);

  for (const pagesOfPart of [1, PAGES_OF_PART]) {
    await indexPages(site, { cache, pagesOfPart });
    expect(await readIndex()).toEqual(index);
  }
  const parts = await listParts();
  expect(parts.length).toBeGreaterThan((2 * YEARS) / PAGES_OF_PART);
  await indexPages(site, { cache, pagesOfPart: PAGES_OF_PART });
  expect(await readIndex()).toEqual(index);
  expect(await listParts()).toEqual(parts);
});

it("indexes only the part of a page that has changed, and forgets what is no longer used", async () => {
  const before = await listParts();
  await writePage(2003, "a", "Документ о библиотеках");
  await indexPages(site, { cache, pagesOfPart: PAGES_OF_PART });
  const after = await listParts();
  expect(after).toHaveLength(before.length);
  expect(after.filter((part) => !before.includes(part))).toHaveLength(1);
  const index = await readIndex();
  await indexPages(site, { cache: join(folder, "other"), pagesOfPart: PAGES_OF_PART });
  expect(await readIndex()).toEqual(index);
});

it("makes a part anew that is not as it was written", async () => {
  const index = await readIndex();
  const [first = "", second = ""] = await readdir(cache);
  const bytes = await readFile(join(cache, first));
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
  await writeFile(join(cache, first), bytes);
  await writeFile(join(cache, second), "");
  await indexPages(site, { cache, pagesOfPart: PAGES_OF_PART });
  expect(await readIndex()).toEqual(index);
});

it("gives the engine all documents, the newest first, and facets by the same rows", async () => {
  const pagefind = await startEngine(join(site, "pagefind"));
  const years = Array.from({ length: YEARS }, (_, index) => 1999 + YEARS - index);
  const newestFirst = years.flatMap((year) =>
    ["a", "b"].map((letter) => `/resolutions/${String(year)}-${letter}/`),
  );
  expect(await listUrls(pagefind, null)).toEqual(newestFirst);
  expect(await listUrls(pagefind, '"документы"')).toEqual(newestFirst);
  const even = await listUrls(pagefind, '"чётный"');
  expect(even).toEqual(newestFirst.filter((url) => even.includes(url)));
  expect(even.length).toBeGreaterThan(YEARS / 2);
  expect(await listUrls(pagefind, '"библиотека"')).toEqual([
    "/resolutions/2008-b/",
    "/resolutions/2003-a/",
    "/resolutions/2003-b/",
  ]);
  // Where words are not asked for exactly, who has more of them comes first.
  const ranked = ["/resolutions/2003-b/", "/resolutions/2008-b/"];
  expect(await listUrls(pagefind, "школы библиотека")).toEqual(ranked);

  const facets = [...(await readIndex())].find(([name]) => name.endsWith(".facets.json"))?.[1] ?? "";
  const { documents, filters } = JSON.parse(Buffer.from(facets, "base64").toString()) as {
    documents: number;
    filters: { year: Record<string, number[]>; theme: object };
  };
  expect(documents).toBe(2 * YEARS);
  expect(filters.year["2019"]).toEqual([0, 1]);
  expect(filters.year["2000"]).toEqual([2 * YEARS - 2, 1]);
  expect(filters.theme).toEqual({});
});
