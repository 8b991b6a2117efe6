import type { Archive } from "../archive/model.ts";
import { recommendationColumns, resolutionColumns, unitColumns } from "./columns.ts";
import { writeCsv } from "./csv.ts";
import type { Column } from "./csv.ts";
import { describeSchema, publishedSchemas, schemaNames } from "./json-schema.ts";
import type { SchemaName } from "./json-schema.ts";
import { writeParquet } from "./parquet.ts";
import { publish } from "./publication.ts";
import type { Publication } from "./publication.ts";
import { exportRecommendation } from "./recommendations.ts";
import type { ExportedRecommendation } from "./recommendations.ts";
import { exportResolution, exportWithdrawn } from "./resolutions.ts";
import type { ExportedResolution } from "./resolutions.ts";
import { writeSkos } from "./skos.ts";
import { exportUnits } from "./units.ts";
import type { ExportedUnit } from "./units.ts";
import { listVocabularies } from "./vocabularies.ts";
import { writeXlsx } from "./xlsx.ts";

/** A file below `/data/`. It is written a part at a time: a string cannot hold the units of a large archive. */
export interface DataFile {
  /** Below `/data/`: `units.csv`, `vocabularies/roles.ttl`. */
  path: string;
  title: string;
  /** Media type. */
  type: string;
  /** Records, `null` where counting makes no sense. */
  entries: number | null;
  /** Name of the JSON Schema it follows. */
  schema: SchemaName | null;
  /** The columns of a flat table, with the field that names an entry. */
  table: { columns: readonly Pick<Column<never>, "name" | "type" | "text">[]; key: string[] } | null;
  write: () => Iterable<string> | AsyncIterable<Uint8Array> | Uint8Array<ArrayBuffer> | Promise<string>;
}

const types = {
  json: "application/json; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
  ttl: "text/turtle; charset=utf-8",
};

/** An array, an entry a line. */
export function* writeJsonArray(entries: Iterable<unknown>): Generator<string> {
  let before = "[\n";
  for (const entry of entries) {
    yield before + JSON.stringify(entry);
    before = ",\n";
  }
  yield before === "[\n" ? "[\n\n]\n" : "\n]\n";
}

function* writeLines(entries: Iterable<unknown>): Generator<string> {
  for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}

function* resolutionsOf(publication: Publication): Generator<ExportedResolution> {
  const { archive, paths } = publication;
  const pageOf = (id: string) => publish(publication, paths.resolution(id));
  for (const resolution of archive.resolutions) yield exportResolution(resolution, pageOf(resolution.id));
  for (const withdrawn of archive.withdrawn) yield exportWithdrawn(withdrawn, pageOf(withdrawn.id));
}

function* recommendationsOf(publication: Publication): Generator<ExportedRecommendation> {
  const { archive, paths } = publication;
  for (const { id, recommendations } of archive.resolutions) {
    for (const recommendation of recommendations) {
      const url = publish(publication, paths.resolution(id, recommendation.address));
      yield exportRecommendation(recommendation, url);
    }
  }
}

function* unitsOf(publication: Publication): Generator<ExportedUnit> {
  for (const resolution of publication.archive.resolutions) yield* exportUnits(resolution, publication);
}

function count({ resolutions }: Archive, of: "recommendations" | "units"): number {
  return resolutions.reduce((sum, resolution) => sum + resolution[of].length, 0);
}

/** The records: documents, their recommendations, their units. */
function listRecords(publication: Publication): DataFile[] {
  const { archive } = publication;
  const resolutions = {
    title: "Резолюции",
    entries: archive.resolutions.length + archive.withdrawn.length,
    schema: "resolutions" as const,
  };
  const recommendations = {
    title: "Рекомендации",
    entries: count(archive, "recommendations"),
    schema: "recommendations" as const,
  };
  const units = { title: "Единицы текста", entries: count(archive, "units"), schema: "units" as const };
  const json = { type: types.json, table: null };
  const csv = <Entry>(columns: readonly Column<Entry>[], key: string[]) => ({
    type: types.csv,
    schema: null,
    table: { columns, key },
  });
  const xlsx = { type: types.xlsx, schema: null, table: null };
  return [
    {
      ...resolutions,
      ...xlsx,
      path: "resolutions.xlsx",
      write: () => writeXlsx(resolutions.title, resolutionColumns, resolutionsOf(publication)),
    },
    {
      ...resolutions,
      ...json,
      path: "resolutions.json",
      write: () => writeJsonArray(resolutionsOf(publication)),
    },
    {
      ...resolutions,
      ...csv(resolutionColumns, ["id"]),
      path: "resolutions.csv",
      write: () => writeCsv(resolutionColumns, resolutionsOf(publication)),
    },
    {
      ...recommendations,
      ...xlsx,
      path: "recommendations.xlsx",
      write: () => writeXlsx(recommendations.title, recommendationColumns, recommendationsOf(publication)),
    },
    {
      ...recommendations,
      ...json,
      path: "recommendations.json",
      write: () => writeJsonArray(recommendationsOf(publication)),
    },
    {
      ...recommendations,
      ...csv(recommendationColumns, ["resolution", "address"]),
      path: "recommendations.csv",
      write: () => writeCsv(recommendationColumns, recommendationsOf(publication)),
    },
    {
      ...units,
      type: types.ndjson,
      table: null,
      path: "units.ndjson",
      write: () => writeLines(unitsOf(publication)),
    },
    {
      ...units,
      ...csv(unitColumns, ["resolution", "address"]),
      path: "units.csv",
      write: () => writeCsv(unitColumns, unitsOf(publication)),
    },
    {
      ...units,
      type: types.parquet,
      schema: null,
      table: null,
      path: "units.parquet",
      write: () => writeParquet(unitColumns, unitsOf(publication)),
    },
  ];
}

function listTerms(publication: Publication): DataFile[] {
  return listVocabularies(publication).flatMap((vocabulary) => {
    const { name, title, terms } = vocabulary;
    const both = { title, entries: terms.length, table: null };
    return [
      {
        ...both,
        path: `vocabularies/${name}.json`,
        type: types.json,
        schema: "vocabulary",
        write: () => writeJsonArray(terms),
      },
      {
        ...both,
        path: `vocabularies/${name}.ttl`,
        type: types.ttl,
        schema: null,
        write: () => writeSkos(vocabulary, publication),
      },
    ] satisfies DataFile[];
  });
}

function listSchemas(publication: Publication): DataFile[] {
  return schemaNames.map((name) => ({
    path: `schemas/${name}.json`,
    title: publishedSchemas[name].title,
    type: "application/schema+json; charset=utf-8",
    entries: null,
    schema: null,
    table: null,
    write: () => [`${JSON.stringify(describeSchema(name, publication), null, 2)}\n`],
  }));
}

/** Every file below `/data/` but those that describe these: the data package, its checksums. */
export function listDataFiles(publication: Publication): DataFile[] {
  return [...listRecords(publication), ...listTerms(publication), ...listSchemas(publication)];
}
