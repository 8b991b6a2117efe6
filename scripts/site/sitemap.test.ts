import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { describePage, readRemarks } from "./sitemap.ts";

const HOME = "https://example.org/archive/";
const folder = mkdtempSync(join(tmpdir(), "sitemap-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe("the remarks of a built site", () => {
  const published = [
    { status: "published", revised: "2026-11-22", url: `${HOME}resolutions/kept/` },
    { status: "withdrawn", revised: null, url: `${HOME}resolutions/gone/` },
  ];
  write("data/resolutions.json", JSON.stringify(published));
  write("index.html", "<!doctype html><head><title>Архив</title></head>");
  write("themes/old/index.html", '<head><meta name="robots" content="noindex"></head>');
  write("themes/new/index.html", `<head></head>${" ".repeat(5000)}<meta name="robots" content="noindex">`);
  const remarks = { hidden: new Set<string>(), revised: new Map<string, string>() };
  const read = readRemarks(folder, HOME, ["", "themes/old/", "themes/new/", "404/"], remarks);

  it.each<[path: string, item: object | undefined]>([
    ["", { url: HOME }],
    ["resolutions/kept/", { url: `${HOME}resolutions/kept/`, lastmod: "2026-11-22" }],
    ["resolutions/gone/", undefined],
    ["themes/old/", undefined],
    ["themes/new/", { url: `${HOME}themes/new/` }],
  ])("/%s is described as %j", async (path, item) => {
    await read;
    expect(describePage({ url: HOME + path }, remarks)).toEqual(item);
  });
});
