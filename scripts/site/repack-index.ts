import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tabulateFacets } from "./facets-file.ts";
import { nameFile, pack, readFragment, readPacked, type IndexedPage } from "./packed-file.ts";

/**
 * Pagefind 1.4.0 cuts its word index into files of 20,000 entries, 35 KB each, and keeps every place of every word.
 * A search needs one word of such a file, and places only to rank documents: the search itself reads the texts. So
 * the same words are cut into smaller files, with the first few places of each word in a document.
 */
const LEAST_ENTRIES = 2_000;
const MOST_ENTRIES = 20_000;
/** The list of the files is loaded before the first search: it must not outgrow what smaller files save. */
const FILES = 200;
/** More of them hardly change the rank: the engine's formula saturates. */
const PLACES = 4;

/** Documents that hold a word, each with its row in the meta and the word's places (negative: their weight). */
type Word = [word: string, documents: [row: number, places: number[]][]];
/** Words between the two; both are cut to what parts them from the neighbouring file. */
type ChunkEntry = [from: string, to: string, name: string];
type DocumentEntry = [fragment: string, words: number];
type Meta = [
  version: string,
  documents: DocumentEntry[],
  chunks: ChunkEntry[],
  filters: [name: string, file: string][],
  sorts: [name: string, rows: number[]][],
];

interface EntryFile {
  languages: Record<string, { hash: string }>;
}

/**
 * Repacks the index in `<folder>`; the engine reads it as it reads its own. Documents stand in it by their sort keys
 * (by URL), the newest first; facets are in a file of their own.
 */
export async function repackIndex(folder: string, sortKeys: ReadonlyMap<string, string>): Promise<void> {
  const entryFile = join(folder, "pagefind-entry.json");
  const entry = JSON.parse(await readFile(entryFile, "utf8")) as EntryFile;
  for (const [language, description] of Object.entries(entry.languages)) {
    const metaFile = (hash: string) => join(folder, `pagefind.${hash}.pf_meta`);
    const chunkFile = (name: string) => join(folder, "index", `${name}.pf_index`);
    const [version, documents, chunks] = (await readPacked(metaFile(description.hash))) as Meta;
    const pages: (IndexedPage & { place: number })[] = [];
    for (const [place, [name]] of documents.entries()) {
      const page = await readFragment(join(folder, "fragment", `${name}.pf_fragment`));
      pages.push({ ...page, place });
    }
    const keyOf = (url: string) => sortKeys.get(url) ?? "";
    pages.sort((a, b) => compare(keyOf(b.url), keyOf(a.url)) || compare(a.url, b.url));
    const rows = new Uint32Array(pages.length);
    pages.forEach(({ place }, row) => (rows[place] = row));

    const words: Word[] = [];
    for (const [, , name] of chunks) {
      const [chunk] = (await readPacked(chunkFile(name))) as [Word[]];
      words.push(...chunk.map((word) => renumber(dropPlaces(word), rows)));
      await rm(chunkFile(name));
    }
    const newChunks: ChunkEntry[] = [];
    for (const { from, to, words: chunk } of cutWords(words)) {
      const packed = pack([chunk]);
      const name = nameFile(language, packed);
      await writeFile(chunkFile(name), packed);
      newChunks.push([from, to, name]);
    }
    const newest = pages.map(({ place }) => documents[place] as DocumentEntry);
    const packed = pack([version, newest, newChunks, [], []] satisfies Meta);
    await rm(metaFile(description.hash));
    description.hash = nameFile(language, packed);
    await writeFile(metaFile(description.hash), packed);
    const facets = tabulateFacets(pages.map(({ filters }) => filters));
    await writeFile(join(folder, `pagefind.${description.hash}.facets.json`), JSON.stringify(facets));
  }
  await rm(join(folder, "filter"), { recursive: true, force: true });
  await writeFile(entryFile, JSON.stringify(entry));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function renumber([word, documents]: Word, rows: Uint32Array): Word {
  const renumbered = documents.map(([place, places]): Word[1][number] => [rows[place] ?? NaN, places]);
  return [word, renumbered.sort(([a], [b]) => a - b)];
}

function dropPlaces([word, documents]: Word): Word {
  return [
    word,
    documents.map(([row, places]) => {
      let kept = 0;
      const end = places.findIndex((place) => place >= 0 && (kept += 1) > PLACES);
      return [row, end === -1 ? places : places.slice(0, end)];
    }),
  ];
}

/** What Pagefind counts too: documents and places. */
function countEntries([, documents]: Word): number {
  return documents.reduce((sum, [, places]) => sum + 1 + places.length, 0);
}

/** After every word. */
const LAST = "\u{10FFFF}";

/**
 * Runs of words of about the same size; a word that many documents hold is not joined to those before it. Their borders
 * leave no gap: the engine asks for the file by the word as it is typed, not by its stem, and where a word falls between
 * two files it takes another one than either.
 */
export function cutWords(words: readonly Word[]): { from: string; to: string; words: Word[] }[] {
  const entries = words.map(countEntries);
  const all = entries.reduce((sum, one) => sum + one, 0);
  const most = Math.min(MOST_ENTRIES, Math.max(LEAST_ENTRIES, Math.ceil(all / FILES)));
  const runs: Word[][] = [];
  let size = Infinity;
  words.forEach((word, index) => {
    const own = entries[index] ?? 0;
    if (size + own > most) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)?.push(word);
    size += own;
  });
  const borders = runs.map((run, index) => {
    const before = runs[index - 1]?.at(-1);
    return before === undefined ? "" : part(run[0]?.[0] ?? "", before[0]);
  });
  return runs.map((words, index) => {
    const next = borders[index + 1];
    return { from: borders[index] ?? "", to: next === undefined ? LAST : findBelow(next), words };
  });
}

/** What comes after every word before a border. */
function findBelow(border: string): string {
  const letters = [...border];
  const last = letters.pop()?.codePointAt(0) ?? 1;
  return `${letters.join("")}${String.fromCodePoint(last - 1)}${LAST}`;
}

/** The beginning of a word that tells it from another. */
function part(word: string, other: string): string {
  const letters = [...word];
  const others = [...other];
  const same = letters.findIndex((letter, index) => letter !== others[index]);
  return same === -1 ? word : letters.slice(0, same + 1).join("");
}
