import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

export interface FolderSize {
  files: number;
  bytes: number;
}

export function measureFolder(folder: string, extension = ""): FolderSize {
  const sizes = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .map((name) => statSync(join(folder, name)))
    .filter((found) => found.isFile())
    .map(({ size }) => size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** As a static host would send it: compressed once, as well as can be. */
export function compress(content: Buffer): Buffer {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params });
}

export interface Spread {
  least: number;
  median: number;
  most: number;
}

export function spreadOf(numbers: readonly number[]): Spread | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [least] = sorted;
  const median = sorted[Math.floor(sorted.length / 2)];
  const most = sorted.at(-1);
  if (least === undefined || median === undefined || most === undefined) return null;
  return { least, median, most };
}

const stylesheet = /<link[^>]+rel="?stylesheet"?[^>]*>/g;

/** Compressed bytes of a page and its style sheets, for every so many-th page of a list. */
export function measurePages(folder: string, base: string, files: readonly string[], sample = 200): number[] {
  const every = Math.max(1, Math.floor(files.length / sample));
  const styles = new Map<string, number>();
  const sizeOfStyle = (url: string) => {
    const size = styles.get(url) ?? compress(readFileSync(join(folder, url.slice(base.length)))).length;
    styles.set(url, size);
    return size;
  };
  return files
    .filter((_, index) => index % every === 0)
    .map((file) => {
      const html = readFileSync(file);
      const links = html.toString("utf8").match(stylesheet) ?? [];
      const urls = links.map((link) => /href="?([^" >]+)/.exec(link)?.[1] ?? "").filter(Boolean);
      return urls.reduce((sum, url) => sum + sizeOfStyle(url), compress(html).length);
    });
}
