import { createHash } from "node:crypto";
import { listDataFiles } from "../../exports/data-files.ts";
import type { DataFile } from "../../exports/data-files.ts";
import { describeDataPackage } from "../../exports/data-package.ts";
import type { MeasuredFile } from "../../exports/data-package.ts";
import { describeCrate } from "../../exports/ro-crate.ts";
import { publication } from "../_archive.ts";

/** So much is handed on at once, however short the parts are in which a file is written. */
const PART = 1 << 20;

/** Packed files, which are small and dear; text is written anew when it is asked for again. */
const packed = new Map<string, Uint8Array[]>();

/** The bytes of a file, a part at a time. */
export async function* readParts(file: DataFile): AsyncGenerator<Uint8Array> {
  const kept = packed.get(file.path);
  if (kept !== undefined) {
    yield* kept;
    return;
  }
  const written = await file.write();
  if (typeof written === "object" && (written instanceof Uint8Array || Symbol.asyncIterator in written)) {
    const parts = written instanceof Uint8Array ? [written] : await Array.fromAsync(written);
    packed.set(file.path, parts);
    yield* parts;
    return;
  }
  let text = "";
  for (const part of typeof written === "string" ? [written] : written) {
    text += part;
    if (text.length < PART) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}

const measured = new Map<string, Promise<MeasuredFile>>();

/** Written once more to be measured: held in memory, all files together would not fit beside a large archive. */
function measure(file: DataFile): Promise<MeasuredFile> {
  const ready = measured.get(file.path) ?? measureNow(file);
  measured.set(file.path, ready);
  return ready;
}

async function measureNow(file: DataFile): Promise<MeasuredFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of readParts(file)) {
    hash.update(part);
    bytes += part.length;
  }
  return { ...file, bytes, sha256: hash.digest("hex") };
}

const files = listDataFiles(publication);

async function measureEach(some: readonly DataFile[]): Promise<MeasuredFile[]> {
  const list: MeasuredFile[] = [];
  for (const file of some) list.push(await measure(file));
  return list;
}

/** A file that describes the others. */
function createDescription(
  path: string,
  title: string,
  type: string,
  describe: typeof describeDataPackage | typeof describeCrate,
): DataFile {
  const write = async () => `${JSON.stringify(describe(await measureEach(files), publication), null, 2)}\n`;
  return { path, title, type, entries: null, schema: null, table: null, write };
}

export const publishedFiles: DataFile[] = [
  ...files,
  createDescription(
    "datapackage.json",
    "Опись набора: Data Package",
    "application/json; charset=utf-8",
    describeDataPackage,
  ),
  createDescription(
    "ro-crate-metadata.json",
    "Опись набора для хранилищ данных: RO-Crate",
    "application/ld+json",
    describeCrate,
  ),
];

/** Every file with its size, those that describe the others last. */
export function measurePublished(): Promise<MeasuredFile[]> {
  return measureEach(publishedFiles);
}
