import "@citation-js/plugin-bibtex";
import { Cite } from "@citation-js/core";
import { expect, test } from "vitest";
import { formatDatasetBibtex, formatDatasetFootnote, formatDatasetReference } from "./dataset.ts";
import type { CitedDataset } from "./dataset.ts";

const DATASET: CitedDataset = {
  archive: "Архив резолюций",
  keeper: "Хранители архива",
  version: { commit: "9ae1bc309483680c2703e45d7bddb37960c52cfa", date: "2026-11-22" },
  url: "https://example.org/data/",
};

test("in a list", () => {
  expect(formatDatasetReference(DATASET, { accessed: "2026-12-01" })).toBe(
    "Архив резолюций : набор данных / Хранители архива. – Версия от 22.11.2026 (9ae1bc309483). – 2026. – URL: https://example.org/data/ (дата обращения: 01.12.2026). – Электронные данные : электронные.",
  );
});

test("in a footnote", () => {
  expect(formatDatasetFootnote(DATASET, { accessed: null })).toBe(
    "Архив резолюций : набор данных / Хранители архива. Версия от 22.11.2026 (9ae1bc309483). 2026. URL: https://example.org/data/ (дата обращения: __.__.____).",
  );
});

test("without version control the day says which state it is; a keeper's own full stop is enough", () => {
  const bare = { ...DATASET, keeper: "Центр г.", version: { commit: null, date: "2026-11-22" } };
  expect(formatDatasetFootnote(bare, { accessed: null })).toContain("/ Центр г. Версия от 22.11.2026. 2026.");
});

test("in BibTeX", () => {
  const [item] = new Cite(formatDatasetBibtex({ ...DATASET, keeper: "Школа & Ко_1" })).data;
  expect(item).toMatchObject({
    title: "Архив резолюций",
    author: [{ family: "Школа & Ко_1" }],
    URL: DATASET.url,
    note: "Набор данных. Версия от 22.11.2026 (9ae1bc309483)",
  });
});
