import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { decode, encode } from "cborg";
import type { Part } from "./index-part.ts";

const SUM_BYTES = 32;

/** Writes a part so that nobody ever reads half of it. */
export async function writePart(file: string, part: Part): Promise<void> {
  const content = encode(part);
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  await writeFile(unfinished, Buffer.concat([sum(content), content]));
  await rename(unfinished, file);
}

/** `null` when there is no such file, or not as it was written. */
export async function readPart(file: string): Promise<Part | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return null;
  const content = bytes.subarray(SUM_BYTES);
  return sum(content).equals(bytes.subarray(0, SUM_BYTES)) ? (decode(content) as Part) : null;
}

function sum(content: Uint8Array): Buffer {
  return createHash("sha256").update(content).digest();
}
