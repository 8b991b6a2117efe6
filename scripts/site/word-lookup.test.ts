import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { loadArchive } from "../../src/archive/load.ts";
import { tokenize } from "../../src/russian/words.ts";
import { spellQuery } from "../../src/search/index-query.ts";
import type { Match } from "../../src/search/lookup.ts";
import { startEngine, type Pagefind } from "./engine.fixture.ts";
import { indexPages } from "./index-pages.ts";

const PAGES = 40;

const { archive } = loadArchive(fileURLToPath(new URL("../../content/", import.meta.url)));
const texts = archive.resolutions.flatMap(({ units }) => units.map(({ text }) => text));
const words = [...new Set(texts.flatMap((text) => tokenize(text).map(({ normal }) => normal)))].filter(
  (word) => /^[а-я]+$/.test(word),
);

let folder: string;
let pagefind: Pagefind;

/** So many pages with all words of the archive make an index of many files. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "words-"));
  for (let number = 0; number < PAGES; number += 1) {
    const page = join(folder, "resolutions", String(number));
    await mkdir(page, { recursive: true });
    await writeFile(
      join(page, "index.html"),
      `<html lang="ru"><body><main data-pagefind-body>${words.join(" ")}</main></body></html>`,
    );
  }
  await indexPages(folder, { cache: join(folder, "cache") });
  pagefind = await startEngine(join(folder, "pagefind"));
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

async function count(text: string, match: Match): Promise<number> {
  const { asked, files } = spellQuery(text, match);
  await pagefind.preload(files);
  return (await pagefind.search(asked)).results.length;
}

it("finds every word of the archive, in whatever file its stem stands", async () => {
  expect((await readdir(join(folder, "pagefind", "index"))).length).toBeGreaterThan(50);
  expect(words.length).toBeGreaterThan(1000);
  const lost: string[] = [];
  for (const word of words) if ((await count(word, "forms")) !== PAGES) lost.push(word);
  expect(lost).toEqual([]);
});

it.each(["образов", "мето", "участ", "резолюц"])("finds what begins with «%s»", async (beginning) => {
  expect(await count(beginning, "beginning")).toBe(PAGES);
});

it.each(["абракадабра", "яяя", "zzz"])("does not find «%s»", async (word) => {
  expect(await count(word, "forms")).toBe(0);
});
