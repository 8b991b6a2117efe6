import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { decodeCbor, encodeCbor, type Cbor } from "./cbor.ts";

/** What Pagefind writes before the content of every packed file. */
const SIGNATURE = Buffer.from("pagefind_dcd");

export async function readPacked(file: string): Promise<Cbor> {
  return decodeCbor(await readContent(file));
}

/** What a search hit needs of its page: all that Pagefind kept. */
export interface IndexedPage {
  url: string;
  filters: Record<string, string[]>;
}

export async function readFragment(file: string): Promise<IndexedPage> {
  return JSON.parse((await readContent(file)).toString("utf8")) as IndexedPage;
}

async function readContent(file: string): Promise<Buffer> {
  const bytes = gunzipSync(await readFile(file));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error(`${file} is not Pagefind's`);
  return bytes.subarray(SIGNATURE.length);
}

export function pack(value: Cbor): Buffer {
  return gzipSync(Buffer.concat([SIGNATURE, encodeCbor(value)]), { level: 9 });
}

export function nameFile(language: string, packed: Buffer): string {
  return `${language}_${createHash("sha256").update(packed).digest("hex").slice(0, 10)}`;
}
