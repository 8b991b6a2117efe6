import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import { afterAll, describe, expect, test } from "vitest";
import { writeSyntheticArchive } from "../../scripts/synthetic/write-archive.ts";
import { loadArchive } from "../archive/load.ts";
import { formatBiblatex } from "./biblatex.ts";
import { formatBibtex } from "./bibtex.ts";
import { citeResolution, citeUnit } from "./cited.ts";
import { formatFootnote, formatListReference } from "./gost.ts";
import { describeLocators } from "./locators.ts";
import { formatRis } from "./ris.ts";

const folder = mkdtempSync(join(tmpdir(), "cited-"));
writeSyntheticArchive(folder, 120);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each([["content"], [folder]])("every document of %s", (content) => {
  const { archive } = loadArchive(content);
  const references = archive.resolutions.map((one) =>
    citeResolution(one, archive, `https://example.org/resolutions/${one.id}/`),
  );

  test("each place has a locator of its own", () => {
    for (const one of archive.resolutions) {
      const locators = describeLocators(one);
      expect([...locators.keys()].sort()).toEqual(one.units.map(({ address }) => address).sort());
      expect([one.id, new Set(locators.values()).size]).toEqual([one.id, one.units.length]);
    }
  });

  test("a reference is one tidy sentence of known parts", () => {
    expect(references.length).toBeGreaterThan(0);
    for (const resolution of archive.resolutions) {
      const cited = citeResolution(resolution, archive, `https://example.org/resolutions/${resolution.id}/`);
      const [address = "", locator = ""] = [...describeLocators(resolution)].at(-1) ?? [];
      for (const one of [cited, citeUnit(cited, { address, locator })]) {
        const list = formatListReference(one, { accessed: "2026-11-22" });
        const footnote = formatFootnote(one, { accessed: "2026-11-22" });
        for (const text of [list, footnote]) {
          expect(text).toMatch(
            /^\S.* \/\/ .* : сайт\. .*URL: https:\/\/\S+ \(дата обращения: 22\.11\.2026\)\.$/,
          );
          expect(text).not.toMatch(/ {2}|\u00A0|\n|undefined|null|(?<!\.)\.\.(?!\.)|\[\]|, ,| ,/);
          expect(text.split("[").length).toBe(text.split("]").length);
        }
        expect(list).toContain(". – Текст : электронный // ");
      }
    }
  });

  test.each([
    ["BibTeX", formatBibtex],
    ["BibLaTeX", formatBiblatex],
    ["RIS", formatRis],
  ])("%s comes back as it went", (_, format) => {
    const items = new Cite(format(references)).data;
    expect(items.map(({ id }) => id)).toEqual(references.map(({ id }) => id));
    for (const [index, { title, supplement, url }] of references.entries()) {
      expect(items[index]?.title).toBe(supplement === null ? title : `${title}: ${supplement}`);
      expect(items[index]?.URL).toBe(url);
    }
  });
});
