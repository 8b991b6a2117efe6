import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";

/**
 * What a build keeps for the next one: files below `.cache/` under a hash of all that they were made of, so that one
 * is never out of date, only unused.
 */

const SUM_BYTES = 32;

/** Writes a file so that nobody ever reads half of it. */
export function writeKept(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${String(process.pid)}-${String(threadId)}`;
  writeFileSync(unfinished, Buffer.concat([sum(content), content]));
  renameSync(unfinished, file);
}

/** `null` when there is no such file, or not as it was written. */
export function readKept(file: string): Buffer | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  const content = bytes.subarray(SUM_BYTES);
  return sum(content).equals(bytes.subarray(0, SUM_BYTES)) ? content : null;
}

function sum(content: Uint8Array): Buffer {
  return createHash("sha256").update(content).digest();
}

/** Removes all of a folder but `files`. */
export function clearKept(folder: string, files: Iterable<string>): void {
  const used = new Set(files);
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // Nothing was kept.
  }
  for (const file of names.map((name) => join(folder, name))) if (!used.has(file)) unlinkSync(file);
}
