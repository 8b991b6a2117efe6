import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { expect, it } from "vitest";
import { decodeCbor, encodeCbor } from "./cbor.ts";
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
    for (const [text] of own) {
      // As the engine compares: as many letters as both have.
      const cut = (border: string) => Math.min(text.length, border.length);
      expect(text.slice(0, cut(from)) >= from.slice(0, cut(from))).toBe(true);
      expect(text.slice(0, cut(to)) <= to.slice(0, cut(to))).toBe(true);
    }
  }
});

it("gives the same files for the same pages, each named in the list of files", async () => {
  const listings: string[][] = [];
  for (let round = 0; round < 2; round += 1) {
    const folder = await mkdtemp(join(tmpdir(), "repacked-"));
    const { index } = await createIndex({ forceLanguage: "ru" });
    await index?.addCustomRecord({
      url: "/a/",
      content: "Первый документ, первый и последний",
      language: "ru",
    });
    await index?.writeFiles({ outputPath: folder });
    await close();
    await repackIndex(folder);
    const entry = JSON.parse(await readFile(join(folder, "pagefind-entry.json"), "utf8")) as {
      languages: { ru: { hash: string } };
    };
    listings.push((await readdir(folder, { recursive: true })).sort());
    expect(listings[round]).toContain(`pagefind.${entry.languages.ru.hash}.pf_meta`);
    expect(listings[round]?.filter((name) => name.endsWith(".pf_index"))).toHaveLength(1);
    await rm(folder, { recursive: true });
  }
  expect(listings[0]).toEqual(listings[1]);
});
