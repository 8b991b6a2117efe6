import { decode, encode } from "cborg";
import type { Part } from "./index-part.ts";
import { readKept, writeKept } from "./kept-file.ts";

export function writePart(file: string, part: Part): void {
  writeKept(file, encode(part));
}

/** `null` when there is no such file, or not as it was written. */
export function readPart(file: string): Part | null {
  const content = readKept(file);
  return content === null ? null : (decode(content) as Part);
}
