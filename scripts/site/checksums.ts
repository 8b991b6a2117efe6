import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

const NAME = "SHA256SUMS";

async function digest(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/** Writes the checksums of every file below a folder into it, as `sha256sum -c` reads them; returns how many. */
export async function writeChecksums(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, name: relative(folder, file).replaceAll(sep, "/") }))
    .filter(({ name }) => name !== NAME)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  let text = "";
  for (const { file, name } of files) text += `${await digest(file)}  ${name}\n`;
  await writeFile(join(folder, NAME), text);
  return files.length;
}

/** The checksums of `/data/`, taken of what was built. */
export function dataChecksums(): AstroIntegration {
  return {
    name: "data-checksums",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        await writeChecksums(join(fileURLToPath(dir), "data"));
      },
    },
  };
}
