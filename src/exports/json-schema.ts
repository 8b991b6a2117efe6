import { z } from "zod";
import { documentSchema } from "./document/schema.ts";
import { publish } from "./publication.ts";
import type { Publication } from "./publication.ts";
import { recommendationSchema } from "./recommendations.ts";
import { resolutionSchema } from "./resolutions.ts";
import { unitSchema } from "./units.ts";
import { termSchema } from "./vocabularies.ts";

/** The schemas of `/data/schemas/`, each with what it describes. */
export const publishedSchemas = {
  resolutions: { title: "resolutions.json", schema: z.array(resolutionSchema) },
  recommendations: { title: "recommendations.json", schema: z.array(recommendationSchema) },
  units: { title: "Строка файла units.ndjson", schema: unitSchema },
  vocabulary: { title: "Словарь: vocabularies/<имя>.json", schema: z.array(termSchema) },
  document: { title: "Документ: <id>.json рядом со страницей", schema: documentSchema },
} satisfies Record<string, { title: string; schema: z.ZodType }>;

export type SchemaName = keyof typeof publishedSchemas;
export const schemaNames = Object.keys(publishedSchemas) as SchemaName[];

/**
 * A JSON Schema 2020-12. Records may gain fields, so it leaves room for them; `closed` does not, for a test that
 * wants to know of every field.
 */
export function describeSchema(name: SchemaName, publication: Publication, closed = false): object {
  const { title, schema } = publishedSchemas[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io: closed ? "output" : "input",
  });
  return {
    $schema,
    $id: publish(publication, publication.paths.data(`schemas/${name}.json`)),
    ...rest,
    title,
  };
}
