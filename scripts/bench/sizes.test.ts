import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compress, measureFolder, measurePages, spreadOf } from "./sizes.ts";

const folder = mkdtempSync(join(tmpdir(), "sizes-"));
const style = "body { color: black }\n".repeat(50);
const pages = ["a.html", "b.html"].map((name) => join(folder, name));

beforeAll(() => {
  mkdirSync(join(folder, "_astro"));
  writeFileSync(join(folder, "_astro", "site.css"), style);
  const head = '<link rel="icon" href="/x.svg"><link rel="stylesheet" href="/base/_astro/site.css">';
  writeFileSync(join(folder, "a.html"), `<!doctype html>${head}<p>короткая</p>`);
  writeFileSync(join(folder, "b.html"), "<!doctype html><p>без стилей</p>");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("measureFolder", () => {
  it("counts files, not folders", () => {
    expect(measureFolder(folder).files).toBe(3);
    expect(measureFolder(folder, ".css")).toEqual({ files: 1, bytes: style.length });
  });
});

describe("measurePages", () => {
  it("adds a page's style sheets, compressed, and nothing else it links to", () => {
    const [styled = 0, plain = 0] = measurePages(folder, "/base/", pages);
    const html = compress(Buffer.from("<!doctype html><p>без стилей</p>")).length;
    expect(plain).toBe(html);
    expect(styled).toBeGreaterThan(compress(Buffer.from(style)).length + html);
  });

  it("takes a sample of many", () => {
    const many = Array.from({ length: 10 }, () => pages[1] ?? "");
    expect(measurePages(folder, "/", many, 5)).toHaveLength(5);
  });
});

it("compresses so that a browser can read it", () => {
  expect(brotliDecompressSync(compress(Buffer.from(style))).toString()).toBe(style);
});

it.each([
  [[], null],
  [[7], { least: 7, median: 7, most: 7 }],
  [[30, 1, 2], { least: 1, median: 2, most: 30 }],
  [[4, 3, 2, 1], { least: 1, median: 3, most: 4 }],
])("spreads %j", (numbers, expected) => {
  expect(spreadOf(numbers)).toEqual(expected);
});
