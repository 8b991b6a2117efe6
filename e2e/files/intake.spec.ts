import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { requireSite } from "../site/builds.ts";
import { listPages } from "../site/pages.ts";

const HEAVY = /drafting-worker|draft-desk|pdfjs|intake\/reference\.json/;

test("what takes documents in is loaded by its own page only", () => {
  const site = requireSite("root");
  const scripts = readdirSync(join(site, "_astro")).filter((name) => name.endsWith(".js"));
  const sources = new Map(scripts.map((name) => [name, readFileSync(join(site, "_astro", name), "utf8")]));
  /** The scripts that a text names, and those that they name. */
  const follow = (text: string, known = new Set<string>()): Set<string> => {
    for (const [name, source] of sources) {
      if (known.has(name) || !text.includes(name)) continue;
      known.add(name);
      follow(source, known);
    }
    return known;
  };
  const loading = listPages(site)
    .filter(({ file }) => {
      const html = readFileSync(file, "utf8");
      return HEAVY.test([html, ...follow(html)].join(" "));
    })
    .map(({ path }) => path);
  expect(loading).toEqual(["intake/"]);
});
