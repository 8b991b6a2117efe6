import { gunzipSync, gzipSync } from "node:zlib";
import { decode, encode } from "cborg";

/** What Pagefind writes before the content of every packed file. */
const SIGNATURE = Buffer.from("pagefind_dcd");

/** What a file of Pagefind's holds, before it is read as CBOR or JSON. */
export function unpack(packed: Uint8Array): Uint8Array {
  const bytes = gunzipSync(packed);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new Error("a file of the index does not begin as Pagefind's files do");
  }
  return bytes.subarray(SIGNATURE.length);
}

export function unpackCbor(packed: Uint8Array): unknown {
  return decode(unpack(packed));
}

export function packCbor(value: unknown): Uint8Array {
  return gzipSync(Buffer.concat([SIGNATURE, encode(value)]), { level: 9 });
}
