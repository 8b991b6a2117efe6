import { CC0 } from "../citation/head/linked-data.ts";
import type { DataFile } from "./data-files.ts";
import { nameVersion, publish } from "./publication.ts";
import type { Publication } from "./publication.ts";

/** A file and what somebody who fetched it can compare it with. */
export interface MeasuredFile extends DataFile {
  bytes: number;
  sha256: string;
}

const tableTypes = {
  string: "string",
  integer: "integer",
  boolean: "boolean",
  date: "date",
  // Data Package 1 knows no lists; the field says how they are joined.
  list: "string",
};

/** A resource's name: `units.csv` → `units-csv`. */
function nameResource(path: string): string {
  return path.replaceAll(/[./]/g, "-").toLowerCase();
}

function describeTable({ columns, key }: NonNullable<DataFile["table"]>) {
  const ofResolution = key.includes("resolution")
    ? {
        foreignKeys: [
          {
            fields: ["resolution"],
            reference: { resource: nameResource("resolutions.csv"), fields: ["id"] },
          },
        ],
      }
    : {};
  return {
    profile: "tabular-data-resource",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map(({ name, type, text }) => ({
        name,
        type: tableTypes[type],
        description: type === "list" ? `${text} Через «; ».` : text,
      })),
      missingValues: [""],
      primaryKey: key,
      ...ofResolution,
    },
  };
}

function describeResource(file: MeasuredFile, publication: Publication) {
  const { path, title, type, bytes, sha256, table, schema } = file;
  const [mediatype, charset] = type.split(";");
  return {
    name: nameResource(path),
    path,
    title,
    format: path.split(".").at(-1),
    mediatype,
    ...(charset === undefined ? {} : { encoding: "utf-8" }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(schema === null
      ? {}
      : { jsonSchema: publish(publication, publication.paths.data(`schemas/${schema}.json`)) }),
    ...(table === null ? { profile: "data-resource" } : describeTable(table)),
  };
}

/** `datapackage.json`: the whole set, as the Frictionless Data Package standard describes one. */
export function describeDataPackage(files: readonly MeasuredFile[], publication: Publication) {
  const { archive, paths, version } = publication;
  const { name, keeper } = archive.settings;
  return {
    profile: "data-package",
    name: "resolution-archive",
    id: publish(publication, paths.data()),
    title: name,
    description:
      "Резолюции конференций об образовании: сведения о документах, рекомендации, единицы текста с адресами, словари. " +
      "Лицензия CC0 относится к описаниям; права на тексты документов не установлены.",
    homepage: publish(publication, paths.data()),
    version: nameVersion(version),
    created: `${version.date}T00:00:00Z`,
    licenses: [
      {
        name: "CC0-1.0",
        path: CC0,
        title: "CC0 1.0: описания архива, кроме слов самих документов",
      },
    ],
    contributors: [{ title: keeper, role: "maintainer" }],
    keywords: ["образование", "конференции", "резолюции", "рекомендации"],
    resources: files.map((file) => describeResource(file, publication)),
  };
}
