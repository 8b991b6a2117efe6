import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { close, createIndex } from "pagefind";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { decodeCbor, encodeCbor } from "./cbor.ts";
import { listUrls, startEngine } from "./engine.fixture.ts";
import { cutWords, repackIndex } from "./repack-index.ts";

it.each([
  0,
  23,
  24,
  255,
  256,
  65_535,
  65_536,
  4_000_000_000,
  -1,
  -24,
  -25,
  -257,
  "",
  "слово",
  "я".repeat(300),
])("writes %s as it reads it", (value) => {
  expect(decodeCbor(encodeCbor([value, [value]]))).toEqual([value, [value]]);
});

it("refuses what it does not know", () => {
  expect(() => decodeCbor(Buffer.from([0xf6]))).toThrow();
  expect(() => decodeCbor(Buffer.from([0x01, 0x01]))).toThrow();
});

const word = (text: string, documents: number): Parameters<typeof cutWords>[0][number] => [
  text,
  Array.from({ length: documents }, () => [1, [-25, 7]]),
];

it("keeps every word in order, and finds the file of each by its borders", () => {
  const texts = ["а", "об", "образ", "образован", "образовательн", "обсужден", "яблок"];
  const words = texts.map((text, index) => word(text, index === 3 ? 900 : 300));
  const runs = cutWords(words);
  expect(runs.flatMap((run) => run.words)).toEqual(words);
  expect(runs.length).toBeGreaterThan(3);
  for (const { from, to, words: own } of runs) {
    for (const [text] of own) expect(from <= text && text <= to).toBe(true);
  }
});

it("has exactly one file for whatever is asked, also for words that it does not hold", () => {
  const texts = ["в", "вне", "дет", "дете", "деф", "метод", "методик", "методическ", "о", "об", "я"];
  const runs = cutWords(texts.map((text) => word(text, 900)));
  expect(runs).toHaveLength(texts.length);
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom(...texts), fc.stringMatching(/^[а-я]{1,6}$/)),
      (asked) => {
        const files = runs.filter(({ from, to }) => bytes(from, asked) <= 0 && bytes(asked, to) <= 0);
        expect(files).toHaveLength(1);
      },
    ),
  );
});

/** As the engine compares. */
function bytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

const YEARS = 40;

/** Two documents a year, added in no order, repacked. */
async function writeIndex(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "repacked-"));
  const { index } = await createIndex({ forceLanguage: "ru" });
  const sortKeys = new Map<string, string>();
  for (let step = 0; step < 2 * YEARS; step += 1) {
    const year = 1980 + ((step * 17) % YEARS);
    const url = `/${String(year)}-${step < YEARS ? "b" : "a"}/`;
    sortKeys.set(url, `${String(year)}-05-01`);
    await index?.addCustomRecord({
      url,
      content: `Документ ${String(step)}, ${step % 2 === 0 ? "чётный" : "другой"}`,
      language: "ru",
      filters: { year: [String(year)] },
    });
  }
  await index?.writeFiles({ outputPath: folder });
  await close();
  await repackIndex(folder, sortKeys);
  return folder;
}

let first: string;
let second: string;

beforeAll(async () => {
  first = await writeIndex();
  second = await writeIndex();
});

afterAll(async () => {
  vi.unstubAllGlobals();
  for (const folder of [first, second]) await rm(folder, { recursive: true });
});

async function list(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}

it("gives the same files for the same pages, each named in the list of files", async () => {
  const names = await list(first);
  const entry = JSON.parse(await readFile(join(first, "pagefind-entry.json"), "utf8")) as {
    languages: { ru: { hash: string } };
  };
  expect(names).toContain(`pagefind.${entry.languages.ru.hash}.pf_meta`);
  expect(names).toContain(`pagefind.${entry.languages.ru.hash}.facets.json`);
  expect(names.filter((name) => name.endsWith(".pf_index"))).toHaveLength(1);
  expect(names.filter((name) => name.startsWith("filter"))).toEqual([]);
  expect(await list(second)).toEqual(names);
});

it("gives the engine all documents, the newest first, and facets by the same rows", async () => {
  const pagefind = await startEngine(first);
  const years = Array.from({ length: YEARS }, (_, index) => 1979 + YEARS - index);
  const newestFirst = years.flatMap((year) => [`/${String(year)}-a/`, `/${String(year)}-b/`]);
  expect(await listUrls(pagefind, null)).toEqual(newestFirst);
  expect(await listUrls(pagefind, '"документ"')).toEqual(newestFirst);
  const even = await listUrls(pagefind, '"чётный"');
  expect(even).toEqual(newestFirst.filter((url) => even.includes(url)));
  expect(even).toHaveLength(YEARS);

  const file = (await list(first)).find((name) => name.endsWith(".facets.json")) ?? "";
  const facets = JSON.parse(await readFile(join(first, file), "utf8")) as {
    documents: number;
    filters: { year: Record<string, number[]> };
  };
  expect(facets.documents).toBe(2 * YEARS);
  expect(facets.filters.year["2019"]).toEqual([0, 1]);
  expect(facets.filters.year["1980"]).toEqual([2 * YEARS - 2, 1]);
});
