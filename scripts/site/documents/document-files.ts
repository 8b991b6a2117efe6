import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { LoadedDocument } from "../../../src/archive/document-folder.ts";
import { createPaths } from "../../../src/archive/paths.ts";
import type { Resolution } from "../../../src/archive/model.ts";
import { documentFormats } from "../../../src/exports/document-formats.ts";
import { drawDocument } from "../../../src/exports/picture/preview.ts";
import { typeface } from "../../../src/publishing/typeface.ts";
import { readKept, writeKept } from "../kept-file.ts";
import { keyFiles } from "./document-key.ts";
import type { FilesOrder, Ground, Publishing } from "./document-task.ts";

/** Bytes of the files beside a document's page, by suffix. */
type Files = Map<string, Uint8Array>;

/** The picture is of a document's present name only. */
const PICTURE = "png";

/** Writes the files beside a document's page; returns the files that keep them. */
export function writeFiles(order: FilesOrder, publishing: Publishing, ground: Ground): string[] {
  const { kept, id, names, original } = order;
  const bundles = [false, true].map((dated) => {
    const name = keyFiles(basename(kept), publishing, dated);
    const file = join(ground.cache, name);
    return { file, files: findFiles(file) ?? makeFiles(file, order, dated, publishing, ground) };
  });
  const received = readFileSync(join(ground.contentFolder, "resolutions", id, original));
  for (const name of names) {
    const folder = join(publishing.out, "resolutions", name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, original), received);
    for (const [suffix, bytes] of bundles.flatMap(({ files }) => [...files])) {
      if (name === id || suffix !== PICTURE) writeFileSync(join(folder, `${name}.${suffix}`), bytes);
    }
  }
  return bundles.map(({ file }) => file);
}

function findFiles(file: string): Files | null {
  const content = readKept(file);
  return content === null ? null : (deserialize(zstdDecompressSync(content)) as Files);
}

function makeFiles(
  file: string,
  order: FilesOrder,
  dated: boolean,
  publishing: Publishing,
  ground: Ground,
): Files {
  const { settings, site, base, date } = publishing;
  const resolution = openDocument(order);
  const publication = {
    archive: { settings, vocabularies: ground.vocabularies },
    paths: createPaths(base),
    siteUrl: new URL(base, site),
    version: { date },
  };
  const files: Files = new Map(
    documentFormats
      .filter((format) => format.dated === dated)
      .map((format) => [format.suffix, Buffer.from(format.write(resolution, publication))]),
  );
  if (!dated) files.set(PICTURE, Buffer.from(drawDocument(resolution, settings.name, typeface)));
  writeKept(file, zstdCompressSync(serialize(files)));
  return files;
}

function openDocument({ kept, id }: FilesOrder): Resolution {
  const content = readKept(kept);
  const document = content === null ? null : (deserialize(content) as LoadedDocument);
  if (!document?.resolution)
    throw new Error(`${id}: what was read of it was lost while its files were written`);
  return document.resolution;
}
