import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { encode } from "cborg";
import { createIndex } from "pagefind";
import { SORT } from "../../src/search/page-fields.ts";
import { unpack, unpackCbor } from "./packed-file.ts";

/** Whatever the pages say of themselves. */
export const LANGUAGE = "ru";
/** How Pagefind counts a word among others, and the most that it can count. */
export const PLAIN = 24;
const MOST = 255;

/** What the search asks for. Pagefind parts words at ASCII signs only, so that a word with a quotation mark is another one for it. */
const ASKED = /^[\p{L}\p{N}\p{M}]+$/u;

const SORT_KEY = new RegExp(` data-pagefind-sort="${SORT}:([^"]*)"`);

/** Documents that hold a word, each with its row and what its places count together: what they rank it by. */
export type Word = [word: string, documents: [row: number, weight: number][]];

/** The same in Pagefind's files: places, a negative number giving the weight of those behind it. */
type StockWord = [word: string, documents: [row: number, places: number[]][]];

export interface IndexedDocument {
  url: string;
  /** What the page gives to be sorted by, which Pagefind's own index does not hold. */
  sortKey: string;
  words: number;
  filters: Record<string, string[]>;
  /** The packed file from which a hit is shown. */
  fragment: Uint8Array;
}

/** What Pagefind makes of some of the pages. */
export interface Part {
  documents: IndexedDocument[];
  /** A CBOR sequence of `Word`, in the engine's order; the rows are places in `documents`. */
  words: Uint8Array;
  /** Of every word the number of documents, added up. */
  entries: number;
}

interface EntryFile {
  languages: Record<string, { hash: string } | undefined>;
}

type Meta = [
  version: string,
  documents: [fragment: string, words: number][],
  chunks: [from: string, to: string, name: string][],
];

/** Indexes `files`, paths in `folder` with slashes. */
export async function indexPart(folder: string, files: readonly string[]): Promise<Part> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  const sortKeys = new Map<string, string>();
  for (const sourcePath of files) {
    const content = await readFile(join(folder, sourcePath), "utf8");
    // Pagefind leaves such a page out only where another one has it.
    if (!content.includes(" data-pagefind-body")) continue;
    const { errors, file } = await index.addHTMLFile({ sourcePath, content });
    if (errors.length > 0) throw new Error(`Pagefind could not read ${sourcePath}: ${errors.join("; ")}`);
    const [, key = ""] = SORT_KEY.exec(content) ?? [];
    sortKeys.set(file.url, key);
  }
  const written = await index.getFiles();
  if (written.errors.length > 0) {
    throw new Error(`Pagefind could not make its index: ${written.errors.join("; ")}`);
  }
  await index.deleteIndex();
  return readStock(
    new Map(written.files.map(({ path, content }) => [path.replaceAll("\\", "/"), content])),
    sortKeys,
  );
}

function readStock(files: ReadonlyMap<string, Uint8Array>, sortKeys: ReadonlyMap<string, string>): Part {
  const open = (path: string): Uint8Array => {
    const content = files.get(path);
    if (content === undefined) throw new Error(`Pagefind's index lacks ${path}`);
    return content;
  };
  const entry = JSON.parse(Buffer.from(open("pagefind-entry.json")).toString()) as EntryFile;
  const language = entry.languages[LANGUAGE];
  if (language === undefined) return { documents: [], words: new Uint8Array(), entries: 0 };
  const [, pages, chunks] = unpackCbor(open(`pagefind.${language.hash}.pf_meta`)) as Meta;
  const documents = pages.map(([name, words]): IndexedDocument => {
    const fragment = open(`fragment/${name}.pf_fragment`);
    const page = JSON.parse(Buffer.from(unpack(fragment)).toString()) as Pick<
      IndexedDocument,
      "url" | "filters"
    >;
    return { url: page.url, sortKey: sortKeys.get(page.url) ?? "", words, filters: page.filters, fragment };
  });
  const sequence: Uint8Array[] = [];
  let entries = 0;
  for (const [, , name] of chunks) {
    const [words] = unpackCbor(open(`index/${name}.pf_index`)) as [StockWord[]];
    for (const [word, found] of words) {
      if (!ASKED.test(word)) continue;
      entries += found.length;
      sequence.push(encode([word, found.map(([row, places]) => [row, weigh(places)])] satisfies Word));
    }
  }
  return { documents, words: Buffer.concat(sequence), entries };
}

function weigh(places: readonly number[]): number {
  let weight = PLAIN;
  let sum = 0;
  for (const place of places) {
    if (place < 0) weight = -1 - place;
    else sum += weight;
  }
  return Math.min(sum, MOST);
}
