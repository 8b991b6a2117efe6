import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { decodeCbor, encodeCbor, type Cbor } from "./cbor.ts";

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

/** What stands before the CBOR of every file. */
const SIGNATURE = Buffer.from("pagefind_dcd");

/** Documents that hold a word, each as the distance from the one before and its places (negative: their weight). */
type Word = [word: string, documents: [distance: number, places: number[]][]];
/** Words between the two; both are cut to what parts them from the neighbouring file. */
type ChunkEntry = [from: string, to: string, name: string];
type Meta = [version: string, documents: Cbor[], chunks: ChunkEntry[], ...rest: Cbor[]];

interface EntryFile {
  languages: Record<string, { hash: string }>;
}

/** Repacks the index in `<folder>`; the engine reads it as it reads its own. */
export async function repackIndex(folder: string): Promise<void> {
  const entryFile = join(folder, "pagefind-entry.json");
  const entry = JSON.parse(await readFile(entryFile, "utf8")) as EntryFile;
  for (const [language, description] of Object.entries(entry.languages)) {
    const metaFile = (hash: string) => join(folder, `pagefind.${hash}.pf_meta`);
    const chunkFile = (name: string) => join(folder, "index", `${name}.pf_index`);
    const meta = (await readPacked(metaFile(description.hash))) as Meta;
    const words: Word[] = [];
    for (const [, , name] of meta[2]) {
      const [chunk] = (await readPacked(chunkFile(name))) as [Word[]];
      words.push(...chunk.map(dropPlaces));
      await rm(chunkFile(name));
    }
    const chunks: ChunkEntry[] = [];
    for (const { from, to, words: chunk } of cutWords(words)) {
      const packed = pack([chunk]);
      const name = nameFile(language, packed);
      await writeFile(chunkFile(name), packed);
      chunks.push([from, to, name]);
    }
    meta[2] = chunks;
    await rm(metaFile(description.hash));
    const packed = pack(meta);
    description.hash = nameFile(language, packed);
    await writeFile(metaFile(description.hash), packed);
  }
  await writeFile(entryFile, JSON.stringify(entry));
}

async function readPacked(file: string): Promise<Cbor> {
  const bytes = gunzipSync(await readFile(file));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error(`${file} is not Pagefind's`);
  return decodeCbor(bytes.subarray(SIGNATURE.length));
}

function pack(value: Cbor): Buffer {
  return gzipSync(Buffer.concat([SIGNATURE, encodeCbor(value)]), { level: 9 });
}

function nameFile(language: string, packed: Buffer): string {
  return `${language}_${createHash("sha256").update(packed).digest("hex").slice(0, 10)}`;
}

function dropPlaces([word, documents]: Word): Word {
  return [
    word,
    documents.map(([distance, places]) => {
      let kept = 0;
      const end = places.findIndex((place) => place >= 0 && (kept += 1) > PLACES);
      return [distance, end === -1 ? places : places.slice(0, end)];
    }),
  ];
}

/** What Pagefind counts too: documents and places. */
function countEntries([, documents]: Word): number {
  return documents.reduce((sum, [, places]) => sum + 1 + places.length, 0);
}

/** Runs of words of about the same size; a word that many documents hold is not joined to those before it. */
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
  return runs.map((run, index) => {
    const [first = ""] = run[0] ?? [];
    const [last = ""] = run.at(-1) ?? [];
    const [before] = runs[index - 1]?.at(-1) ?? [];
    const [next] = runs[index + 1]?.[0] ?? [];
    const from = before === undefined ? first : part(first, before);
    const to = next === undefined ? last : part(last, next);
    return { from, to: to < from ? last : to, words: run };
  });
}

/** The beginning of a word that tells it from another. */
function part(word: string, other: string): string {
  const letters = [...word];
  const others = [...other];
  const same = letters.findIndex((letter, index) => letter !== others[index]);
  return same === -1 ? word : letters.slice(0, same + 1).join("");
}
