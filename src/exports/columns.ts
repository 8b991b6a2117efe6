import type { z } from "zod";
import type { CellValue, Column } from "./csv.ts";
import { recommendationSchema } from "./recommendations.ts";
import type { ExportedRecommendation } from "./recommendations.ts";
import { resolutionSchema } from "./resolutions.ts";
import type { ExportedResolution } from "./resolutions.ts";
import { unitSchema } from "./units.ts";
import type { ExportedUnit } from "./units.ts";

/** The flat tables: what a spreadsheet, a database or Parquet gets of the records. */

type Type = Column<never>["type"];

/** Columns that are fields of the record as they are, with the schema's own words. */
function takeFields<Entry>(
  { shape }: { shape: Record<string, z.ZodType> },
  fields: Partial<Record<keyof Entry & string, Type>>,
): Column<Entry>[] {
  return Object.entries(fields).map(([name, type]) => ({
    name,
    type: type as Type,
    text: shape[name]?.description ?? "",
    value: (entry) => entry[name as keyof Entry] as CellValue,
  }));
}

const column = (
  name: string,
  type: Type,
  text: string,
  value: (entry: ExportedResolution) => CellValue,
): Column<ExportedResolution> => ({ name, type, text, value });

const take = (fields: Partial<Record<keyof ExportedResolution, Type>>) =>
  takeFields<ExportedResolution>(resolutionSchema, fields);

/** What is nested in the record is spread or joined; the record itself is the exact form. */
export const resolutionColumns: Column<ExportedResolution>[] = [
  ...take({ id: "string", status: "string", title: "string", heading: "string", kind: "string" }),
  column("date", "string", "Дата конференции, запись EDTF.", ({ date }) => date?.edtf ?? null),
  column("date_start", "date", "Первый день.", ({ date }) => date?.start ?? null),
  column("date_end", "date", "Последний день.", ({ date }) => date?.end ?? null),
  ...take({ edition: "integer", series: "string", scope: "string", city: "string", region: "string" }),
  column(
    "attendance",
    "integer",
    "Главное из названных чисел участников; без границы не складывается.",
    ({ attendance }) => attendance[0]?.count ?? null,
  ),
  column(
    "attendance_bound",
    "string",
    "Что означает число: exact, at-least, at-most, about.",
    ({ attendance }) => attendance[0]?.bound ?? null,
  ),
  column("attendance_of", "string", "Кого считали.", ({ attendance }) => attendance[0]?.of ?? null),
  column(
    "regions_claimed",
    "integer",
    "Сколько регионов заявлено.",
    ({ regions }) => regions.claimed?.count ?? null,
  ),
  column(
    "regions_claimed_bound",
    "string",
    "Что означает заявленное число.",
    ({ regions }) => regions.claimed?.bound ?? null,
  ),
  column("regions", "list", "Перечисленные регионы: коды ISO 3166-2, без кода — как напечатано.", (entry) =>
    entry.regions.listed.map((region) => (typeof region === "string" ? region : (region.printed ?? ""))),
  ),
  ...take({ countries: "list" }),
  column("municipalities", "list", "Муниципалитеты-участники: имя и вид.", ({ municipalities }) =>
    municipalities.map(({ name, kind }) => `${name} ${kind}`),
  ),
  column("organizers", "list", "Организаторы, без их ролей.", ({ organizers }) =>
    organizers.map(({ name }) => name),
  ),
  ...take({ recommendations: "integer", units: "integer" }),
  column(
    "original_file",
    "string",
    "Файл, из которого взят текст.",
    ({ original }) => original?.file ?? null,
  ),
  column(
    "original_sha256",
    "string",
    "Контрольная сумма этого файла.",
    ({ original }) => original?.sha256 ?? null,
  ),
  ...take({ added: "date", revised: "date", url: "string" }),
];

export const recommendationColumns = takeFields<ExportedRecommendation>(recommendationSchema, {
  resolution: "string",
  address: "string",
  label: "string",
  text: "string",
  addressee: "string",
  roles: "list",
  act: "string",
  url: "string",
});

export const unitColumns = takeFields<ExportedUnit>(unitSchema, {
  resolution: "string",
  address: "string",
  section: "string",
  kind: "string",
  label: "string",
  text: "string",
  recommendation: "boolean",
  addressee: "string",
  roles: "list",
  act: "string",
  themes: "list",
  url: "string",
});
