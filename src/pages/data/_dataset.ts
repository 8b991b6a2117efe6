import { describeAsDataset } from "../../citation/head/linked-data.ts";
import type { DataFile } from "../../exports/data-files.ts";
import { publish } from "../../exports/publication.ts";
import { archive, paths, publication } from "../_archive.ts";

/** The files below `/data/` as search engines for data want to hear of them. */
export function describeFiles(files: readonly DataFile[], description: string) {
  const { name, keeper } = archive.settings;
  return describeAsDataset({
    name,
    description,
    keeper,
    url: publish(publication, paths.data()),
    date: publication.version.date,
    files: files.map(({ path, type }) => ({ url: publish(publication, paths.data(path)), type })),
  });
}
