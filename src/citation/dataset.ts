import { formatDay, joinAreas } from "./gost.ts";
import type { Access } from "./gost.ts";
import { braceTex, escapeTex, formatTexEntry, formatTexUrl } from "./tex.ts";

/** The archive as a whole, as data. */
export interface CitedDataset {
  /** The archive's name. */
  archive: string;
  keeper: string;
  version: { commit: string | null; date: string };
  /** Absolute address of the page about the data. */
  url: string;
}

/** «В список»: ГОСТ Р 7.0.100-2018. */
export function formatDatasetReference(dataset: CitedDataset, access: Access): string {
  return joinAreas([...listAreas(dataset, access), "Электронные данные : электронные"], " – ");
}

/** «В сноску»: ГОСТ Р 7.0.5-2008. */
export function formatDatasetFootnote(dataset: CitedDataset, access: Access): string {
  return joinAreas(listAreas(dataset, access), " ");
}

function listAreas({ archive, keeper, version, url }: CitedDataset, { accessed }: Access): string[] {
  return [
    `${archive} : набор данных / ${keeper}`,
    nameEdition(version),
    version.date.slice(0, 4),
    `URL: ${url} (дата обращения: ${formatDay(accessed)})`,
  ];
}

/** For BibTeX and BibLaTeX alike. */
export function formatDatasetBibtex({ archive, keeper, version, url }: CitedDataset): string {
  return formatTexEntry("misc", `archive-${version.date}`, [
    ["title", braceTex(archive)],
    ["author", braceTex(keeper)],
    ["year", version.date.slice(0, 4)],
    ["url", formatTexUrl(url)],
    ["language", "russian"],
    ["note", escapeTex(`Набор данных. ${nameEdition(version)}`)],
  ]);
}

function nameEdition({ commit, date }: CitedDataset["version"]): string {
  return `Версия от ${formatDay(date)}${commit === null ? "" : ` (${commit.slice(0, 12)})`}`;
}
