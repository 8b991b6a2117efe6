import { z } from "zod";
import { indexLineages } from "../analysis/lineage.ts";
import { indexPlaces } from "../analysis/places.ts";
import { indexRecommendations } from "../analysis/recommendations.ts";
import { indexThemes } from "../analysis/themes.ts";
import { regionSlug } from "../archive/paths.ts";
import { publish } from "./publication.ts";
import type { Publication } from "./publication.ts";
import { url } from "./schema-parts.ts";

/** A term of any vocabulary; `/data/vocabularies/<name>.json` is an array of these, `.ttl` says the same in SKOS. */
export const termSchema = z
  .object({
    id: z.string().describe("Имя термина в записях архива; не меняется."),
    label: z.string().describe("Как термин зовётся по-русски."),
    alternatives: z
      .array(z.string())
      .describe("Другие имена: у сокращения — раскрытие, у региона — три буквы его плитки."),
    broader: z.string().nullable().describe("id более широкого термина."),
    note: z
      .string()
      .nullable()
      .describe("Что сюда относится и что нет; у ряда — довод о преемственности, у региона — округ."),
    url: url.nullable().describe("Страница термина на сайте; null, пока он не встретился в документах."),
  })
  .meta({ title: "Термин словаря" });

export type ExportedTerm = z.infer<typeof termSchema>;

export interface ExportedVocabulary {
  /** File name without extension. */
  name: string;
  title: string;
  terms: ExportedTerm[];
}

interface Entry {
  id: string;
  label: string;
  alternatives?: string[];
  broader?: string | null;
  note?: string | null;
}

/** Every controlled vocabulary under the name of its files. */
export function listVocabularies(publication: Publication): ExportedVocabulary[] {
  const { archive, paths } = publication;
  const { vocabularies } = archive;
  const { byRole, mentions } = indexRecommendations(archive);
  const { byTheme } = indexThemes(archive);
  const lineages = indexLineages(archive);
  const { regions } = indexPlaces(archive);
  const slugOf = (id: string) => regionSlug({ id, printed: null });

  const list = (
    name: string,
    title: string,
    entries: readonly Entry[],
    /** Path of the term's page, where it has one: only what occurs in a document does. */
    pageOf: (id: string) => string | null = () => null,
  ): ExportedVocabulary => ({
    name,
    title,
    terms: entries.map(({ id, label, alternatives = [], broader = null, note = null }) => {
      const page = pageOf(id);
      return {
        id,
        label,
        alternatives,
        broader,
        note,
        url: page === null ? null : publish(publication, page),
      };
    }),
  });

  return [
    list("roles", "Адресаты", vocabularies.roles, (id) =>
      byRole.has(id) || mentions.has(id) ? paths.addressee(id) : null,
    ),
    list(
      "themes",
      "Темы",
      vocabularies.themes.map(({ id, label, scope }) => ({ id, label, note: scope })),
      (id) => ((byTheme.get(id) ?? []).length > 0 ? paths.theme(id) : null),
    ),
    list(
      "series",
      "Ряды конференций",
      vocabularies.series.map(({ id, label, continuity }) => ({ id, label, note: continuity })),
      (id) => ((lineages.get(id)?.held ?? []).length > 0 ? paths.series(id) : null),
    ),
    list(
      "regions",
      "Регионы России",
      vocabularies.regions.map(({ iso, label, name, federalDistrict }) => ({
        id: iso,
        label: name.nom,
        alternatives: [label],
        note: federalDistrict,
      })),
      (id) => (regions.has(slugOf(id)) ? paths.region(slugOf(id)) : null),
    ),
    list("countries", "Страны", vocabularies.countries),
    list(
      "abbreviations",
      "Сокращения",
      vocabularies.abbreviations.map(({ short, full, note }) => ({
        id: short,
        label: short,
        alternatives: [full],
        note,
      })),
    ),
    list("acts", "Что делают пункты", vocabularies.acts),
    list("event-kinds", "Виды мероприятий", vocabularies.eventKinds),
    list("document-kinds", "Виды документов", vocabularies.documentKinds),
    list("document-states", "Состояния документов", vocabularies.documentStates),
    list("scopes", "Масштабы", vocabularies.scopes),
    list("participation-forms", "Формы участия", vocabularies.participationForms),
    list("session-forms", "Формы работы", vocabularies.sessionForms),
    list("organizer-roles", "Роли организаторов", vocabularies.organizerRoles),
  ];
}
