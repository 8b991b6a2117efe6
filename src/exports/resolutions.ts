import { z } from "zod";
import type { Claim, RegionReference, Resolution, WithdrawnResolution } from "../archive/model.ts";
import { bound, day, municipality, quantity, region, url } from "./schema-parts.ts";

/** An entry of `/data/resolutions.json`. A withdrawn document keeps its id, title and URL, and nothing else. */
export const resolutionSchema = z
  .object({
    id: z.string().describe("Имя документа в архиве и в его адресе; не меняется."),
    status: z
      .enum(["published", "withdrawn"])
      .describe("Опубликован или снят. У снятого остаются id, title и url, остальное пусто."),
    title: z.string().describe("Тема для списков: то, что в заголовке стоит в кавычках."),
    heading: z.string().nullable().describe("Заголовок дословно, как напечатан; null у снятого документа."),
    kind: z
      .string()
      .nullable()
      .describe("Вид документа: resolution — резолюция, decision — решение и другие виды словаря."),
    date: z
      .object({ edtf: z.string(), start: day.nullable(), end: day.nullable() })
      .nullable()
      .describe(
        "Дата конференции. edtf — запись по стандарту EDTF; start и end — полные дни ГГГГ-ММ-ДД: месяц или год развёрнуты до первого и последнего дня; null у открытого конца. Вся дата null, если в тексте её нет.",
      ),
    edition: z.int().nullable().describe("Порядковый номер конференции: у «VII Международной…» — 7."),
    series: z.string().nullable().describe("Ряд, к которому архив отнёс конференцию."),
    scope: z
      .string()
      .nullable()
      .describe(
        "Масштаб: international, national, interregional, regional, intermunicipal, municipal, institutional.",
      ),
    city: z.string().nullable().describe("Город проведения; null, если его не назвать по тексту."),
    region: z.string().nullable().describe("Регион проведения, код ISO 3166-2: RU-CHE."),
    attendance: z
      .array(z.object({ count: z.int().nonnegative(), bound, of: z.string() }))
      .describe(
        "Сколько участников и кого считали; первое — главное. bound — что означает число: exact — ровно, at-least — более или не менее, at-most — не более, about — около. Границы нельзя складывать как точные числа. Пустой список: число не названо.",
      ),
    regions: z
      .object({ claimed: quantity.nullable(), listed: z.array(z.union([z.string(), region])) })
      .describe(
        "Регионы-участники. claimed — сколько их заявлено, {count, bound} или null; listed — перечисленные коды ISO 3166-2, а для территории без кода {id: null, printed: «как напечатано»}. Заявленное и перечисленное могут не совпасть.",
      ),
    countries: z
      .array(z.string())
      .describe("Другие страны-участницы, коды ISO 3166-1: KZ. России в списке нет."),
    municipalities: z.array(municipality).describe("Муниципалитеты-участники: имя и вид, как напечатано."),
    organizers: z
      .array(z.object({ name: z.string(), role: z.string() }))
      .describe(
        "Организаторы: organizer — организатор, host — на чьей базе, supporter — при поддержке, partner — партнёр, information-partner — информационная поддержка.",
      ),
    recommendations: z.int().nonnegative().describe("Сколько в документе пунктов рекомендаций."),
    units: z
      .int()
      .nonnegative()
      .describe("Сколько в документе адресуемых единиц: абзацев, пунктов, строк-адресатов; без заголовка."),
    original: z
      .object({ file: z.string(), sha256: z.string() })
      .nullable()
      .describe(
        "Файл, из которого взят текст; лежит рядом со страницей документа, sha256 — его контрольная сумма.",
      ),
    added: day.nullable().describe("Когда документ появился в архиве."),
    revised: day.nullable().describe("Когда его запись последний раз правили."),
    url: url.describe("Страница документа."),
  })
  .meta({ title: "Резолюция" });

export type ExportedResolution = z.infer<typeof resolutionSchema>;

export function exportResolution(resolution: Resolution, url: string): ExportedResolution {
  const { event, date, place, regions, original } = resolution;
  return {
    id: resolution.id,
    status: "published",
    title: resolution.title,
    heading: resolution.heading,
    kind: resolution.kind,
    date: date === null ? null : { edtf: date.edtf, start: date.start, end: date.end },
    edition: event.edition,
    series: event.series,
    scope: event.scope,
    city: place?.city ?? null,
    region: place?.region ?? null,
    attendance: resolution.attendance.map(({ count, bound, of }) => ({ count, bound, of })),
    regions: {
      claimed: exportClaim(regions?.claimed ?? null),
      listed: (regions?.listed ?? []).map(exportRegion),
    },
    countries: [...(resolution.countries?.listed ?? [])],
    municipalities: (resolution.municipalities?.listed ?? []).map(({ name, kind }) => ({ name, kind })),
    organizers: resolution.organizers.map(({ name, role }) => ({ name, role })),
    recommendations: resolution.recommendations.length,
    units: resolution.units.filter(({ kind }) => kind !== "heading").length,
    original: { file: original.file, sha256: original.sha256 },
    added: resolution.added,
    revised: resolution.revised,
    url,
  };
}

export function exportWithdrawn({ id, title }: WithdrawnResolution, url: string): ExportedResolution {
  return {
    id,
    status: "withdrawn",
    title,
    heading: null,
    kind: null,
    date: null,
    edition: null,
    series: null,
    scope: null,
    city: null,
    region: null,
    attendance: [],
    regions: { claimed: null, listed: [] },
    countries: [],
    municipalities: [],
    organizers: [],
    recommendations: 0,
    units: 0,
    original: null,
    added: null,
    revised: null,
    url,
  };
}

function exportClaim(claim: Claim | null): ExportedResolution["regions"]["claimed"] {
  return claim === null ? null : { count: claim.count, bound: claim.bound };
}

function exportRegion({ id, printed }: RegionReference): string | RegionReference {
  return id ?? { id, printed };
}
