import { documentFormats } from "../../exports/document-formats.ts";
import type { MeasuredFile } from "../../exports/data-package.ts";
import { nameVersion } from "../../exports/publication.ts";
import type { Version } from "../../exports/publication.ts";
import { formatEdtf } from "../../russian/dates.ts";
import { counted } from "../../russian/plural.ts";
import { archive, paths } from "../_archive.ts";

/** Files that hold the same in several forms. */
export interface FileRow {
  title: string;
  summary: string | null;
  files: { name: string; href: string; type: string | null; bytes: number | null }[];
}

const records = ["запись", "записи", "записей"] as const;

function linkFile({ path, type, bytes }: MeasuredFile): FileRow["files"][number] {
  return {
    name: path.split("/").at(-1) ?? path,
    href: paths.data(path),
    type: type.split(";")[0] ?? null,
    bytes,
  };
}

function rowsOf(files: readonly MeasuredFile[]): FileRow[] {
  return [...Map.groupBy(files, ({ title }) => title)].map(([title, group]) => ({
    title,
    summary: group[0]?.entries == null ? null : counted(group[0].entries, records),
    files: group.map(linkFile),
  }));
}

/** The rows of `/data/`: records, vocabularies, what describes the set. */
export function arrangeFiles(files: readonly MeasuredFile[]) {
  const below = (folder: string) => files.filter(({ path }) => path.startsWith(folder));
  const schemas = below("schemas/");
  const checksums = { name: "SHA256SUMS", href: paths.data("SHA256SUMS"), type: "text/plain", bytes: null };
  return {
    records: rowsOf(files.filter(({ path, entries }) => entries !== null && !path.includes("/"))),
    vocabularies: rowsOf(below("vocabularies/")),
    descriptions: [
      ...rowsOf(files.filter(({ path, entries }) => entries === null && !path.includes("/"))),
      { title: "Контрольные суммы файлов", summary: null, files: [checksums] },
      { title: "JSON Schema", summary: null, files: schemas.map(linkFile) },
    ] satisfies FileRow[],
  };
}

/** The files of one document, for an example; `null` in an empty archive. */
export function listFormats(): { page: string; files: { name: string; href: string }[] } | null {
  const [first] = archive.resolutions;
  if (first === undefined) return null;
  return {
    page: paths.resolution(first.id),
    files: documentFormats.map(({ suffix }) => ({
      name: suffix,
      href: paths.documentFile(first.id, suffix),
    })),
  };
}

/** Of which day and commit the files are. */
export function describeVersion(version: Version): string {
  const { commit, date, modified } = version;
  const since = modified ? " С тех пор сделаны правки, которых в истории архива ещё нет." : "";
  const source =
    commit === null ? "день последней правки документа" : "день последней записи в истории архива";
  return `${nameVersion(version)}. Состояние на ${formatEdtf(date)}: ${source}.${since}`;
}
