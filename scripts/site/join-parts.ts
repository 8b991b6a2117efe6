import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tabulateFacets } from "../../src/search/facet-table.ts";
import { nameFile, shortenNames } from "./file-names.ts";
import type { IndexedDocument, Part } from "./index-part.ts";
import { joinWords, type PartWords } from "./joined-words.ts";
import { packCbor } from "./packed-file.ts";
import { cutWords, describeWords } from "./word-files.ts";

interface JoinedIndex {
  /** The name in the names of the meta and of the facets. */
  name: string;
  documents: number;
}

type DocumentPlace = Omit<IndexedDocument, "fragment"> & { part: number; place: number; name: string };

/**
 * Writes the index of all parts to `folder`; the engine reads it as its own. Documents stand in it by their sort keys,
 * the newest first; facets are in a file of their own. Parts are opened one after another, twice: only their words are
 * held together.
 */
export async function joinParts(
  folder: string,
  version: string,
  parts: readonly (() => Promise<Part>)[],
): Promise<JoinedIndex> {
  for (const name of ["fragment", "index"]) await mkdir(join(folder, name), { recursive: true });
  const documents: DocumentPlace[] = [];
  const words: PartWords[] = [];
  let entries = 0;
  for (const [number, open] of parts.entries()) {
    const part = await open();
    part.documents.forEach(({ fragment, ...document }, place) => {
      documents.push({ ...document, part: number, place, name: nameFile(fragment) });
    });
    words.push({ words: part.words, rows: new Uint32Array(part.documents.length) });
    entries += part.entries;
  }
  documents.sort((a, b) => compare(b.sortKey, a.sortKey) || compare(a.url, b.url));
  documents.forEach(({ part, place }, row) => {
    const rows = words[part]?.rows;
    if (rows !== undefined) rows[place] = row;
  });
  const names = shortenNames(documents.map(({ name }) => name));

  const files: [from: string, to: string, name: string][] = [];
  let count = 0;
  const fileOf = (name: string) => join(folder, "index", `${name}.pf_index`);
  for (const { from, to, words: run } of cutWords(joinWords(words), entries)) {
    const packed = packCbor(describeWords(run, count));
    count += run.length;
    const name = nameFile(packed);
    await writeFile(fileOf(name), packed);
    files.push([from, to, name]);
  }
  for (const [index, short] of shortenNames(files.map(([, , name]) => name)).entries()) {
    const file = files[index];
    if (file === undefined) continue;
    await rename(fileOf(file[2]), fileOf(short));
    file[2] = short;
  }
  for (const [number, open] of parts.entries()) {
    const part = await open();
    for (const [place, { fragment }] of part.documents.entries()) {
      const name = names[words[number]?.rows[place] ?? NaN] ?? "";
      await writeFile(join(folder, "fragment", `${name}.pf_fragment`), fragment);
    }
  }
  const list = documents.map(({ words }, row) => [names[row], roundLength(words)]);
  const meta = packCbor([version, list, files, [], []]);
  const name = nameFile(meta);
  await writeFile(join(folder, `pagefind.${name}.pf_meta`), meta);
  const facets = tabulateFacets(documents.map(({ filters }) => filters));
  await writeFile(join(folder, `pagefind.${name}.facets.json`), JSON.stringify(facets));
  return { name, documents: documents.length };
}

/** To 4 binary figures: the rank hardly depends on a document's length, and the list of all is a quarter smaller. */
function roundLength(words: number): number {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(words)) - 3);
  return Math.round(words / step) * step;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
