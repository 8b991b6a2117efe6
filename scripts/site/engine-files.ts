import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { LANGUAGE } from "./index-part.ts";

/** Pagefind's ready-made interface is not among them. */
const ENGINE = ["pagefind.js", `wasm.${LANGUAGE}.pagefind`, "wasm.unknown.pagefind"];

/** The name of an `EntryFile`. */
export const ENTRY = "pagefind-entry.json";

/** From where the engine learns which files to load. */
export interface EntryFile {
  version: string;
  languages: Record<string, { hash: string; wasm: string; page_count: number }>;
}

/** Writes what every index of Pagefind's has beside it to `folder`; returns how such an index is entered. */
export async function writeEngine(folder: string): Promise<EntryFile> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    // Pagefind gives the files of a language only for a document in it.
    await index.addCustomRecord({ url: "/", content: "а", language: LANGUAGE });
    const { files } = await index.getFiles();
    const contents = new Map(files.map(({ path, content }) => [path, content]));
    const open = (name: string): Uint8Array => {
      const content = contents.get(name);
      if (content === undefined) throw new Error(`Pagefind does not give ${name}`);
      return content;
    };
    await mkdir(folder, { recursive: true });
    for (const name of ENGINE) await writeFile(join(folder, name), open(name));
    return JSON.parse(Buffer.from(open(ENTRY)).toString()) as EntryFile;
  } finally {
    await close();
  }
}
