import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { loadArchive } from "../../src/archive/load.ts";
import { stem, tokenize } from "../../src/russian/words.ts";
import { spellQuery } from "../../src/search/index-query.ts";
import type { Match } from "../../src/search/lookup.ts";
import { startEngine } from "./engine.fixture.ts";
import { indexPages } from "./index-pages.ts";
import { unpackCbor } from "./packed-file.ts";

const PAGES = 40;
/** As many words are asked as take a second. */
const ASKED = 40;

const { archive } = loadArchive(fileURLToPath(new URL("../../content/", import.meta.url)));
const texts = archive.resolutions.flatMap(({ units }) => units.map(({ text }) => text));
const words = [...new Set(texts.flatMap((text) => tokenize(text).map(({ normal }) => normal)))].filter(
  (word) => /^[а-я]+$/.test(word),
);

let folder: string;

/** So many pages with all words of the archive make an index of many files. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "words-"));
  for (let number = 0; number < PAGES; number += 1) {
    const page = join(folder, "resolutions", String(number));
    await mkdir(page, { recursive: true });
    await writeFile(
      join(page, "index.html"),
      `<html lang="ru"><body><main data-pagefind-body>${words.join(" ")} «кавычки»</main></body></html>`,
    );
  }
  await indexPages(folder, { cache: join(folder, "cache") });
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

/** Asks an engine that has loaded nothing: what is loaded for one word would hide what is not loaded for another. */
async function count(text: string, match: Match): Promise<number> {
  const pagefind = await startEngine(join(folder, "pagefind"));
  const { asked, files } = spellQuery(text, match);
  await pagefind.preload(files);
  return (await pagefind.search(asked)).results.length;
}

/** Words that stand in another file than their stems would, as the engine looks for them. */
async function listParted(): Promise<string[]> {
  const names = await readdir(join(folder, "pagefind"));
  const meta = names.find((name) => name.endsWith(".pf_meta")) ?? "";
  const [, , files] = unpackCbor(await readFile(join(folder, "pagefind", meta))) as [
    string,
    unknown,
    [from: string, to: string][],
  ];
  const fileOf = (word: string) => files.findIndex(([from, to]) => from <= word && word <= to);
  return words.filter((word) => fileOf(word) !== fileOf(stem(word)));
}

it("finds words whose stems stand in another file than they would", { timeout: 60_000 }, async () => {
  const parted = await listParted();
  expect(parted.length).toBeGreaterThan(10);
  const lost: string[] = [];
  for (const word of parted.slice(0, ASKED)) if ((await count(word, "forms")) !== PAGES) lost.push(word);
  expect(lost).toEqual([]);
});

it("holds no word that is never asked for", async () => {
  const index = join(folder, "pagefind", "index");
  const files = await Promise.all((await readdir(index)).map((name) => readFile(join(index, name))));
  const held = files.flatMap((file) => (unpackCbor(file) as [[word: string][]])[0].map(([word]) => word));
  expect(held.length).toBeGreaterThan(500);
  expect(held.filter((word) => /[^\p{L}\p{N}]/u.test(word))).toEqual([]);
});

it.each(["образов", "мето", "участ", "резолюц"])("finds what begins with «%s»", async (beginning) => {
  expect(await count(beginning, "beginning")).toBe(PAGES);
});

it.each(["абракадабра", "яяя", "zzz"])("does not find «%s»", async (word) => {
  expect(await count(word, "forms")).toBe(0);
});
