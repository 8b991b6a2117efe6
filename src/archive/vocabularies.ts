import { z } from "zod";
import { compilePattern } from "../russian/pattern.ts";
import { parseYaml } from "./frontmatter.ts";
import type { Settings, Vocabularies } from "./model.ts";
import type { Report } from "./problems.ts";
import { line, optionalList, record, slug } from "./schema-parts.ts";
import { validate } from "./validation.ts";

/** `content/vocabularies/*.yaml` and `content/settings.yaml`: shapes and reading. */

const pattern = line.superRefine((source, context) => {
  try {
    compilePattern(source);
  } catch (error) {
    const message = `образец «${source}» не читается (${(error as Error).message}) → слова и основы со звёздочкой, «..» и «&»`;
    context.addIssue({ code: "custom", message });
  }
});

const note = line.nullable().default(null);
const term = record({
  id: slug,
  label: line,
  broader: slug.nullable().default(null),
  note,
  recognise: optionalList(pattern),
  called: optionalList(line),
});

const theme = record({
  id: slug,
  label: line,
  patterns: z.array(pattern).min(1),
  scope: line,
  charted: z.boolean().default(true),
});

const cases = record({ nom: line, gen: line, prep: line });
const region = record({
  iso: z.string().regex(/^RU-[A-Z]{2,3}$/, "не код ISO 3166-2:RU → напишите как RU-CHE"),
  label: line,
  col: z.number().int().nonnegative(),
  row: z.number().int().nonnegative(),
  type: line,
  federalDistrict: line,
  name: cases,
  adjective: cases.nullable().default(null),
  ownName: cases.nullable().default(null),
});

const country = record({
  id: z.string().regex(/^[A-Z]{2}$/, "не код ISO 3166-1 → две заглавные латинские буквы"),
  label: line,
  recognise: optionalList(pattern),
});

const abbreviation = record({
  short: line,
  full: line,
  note,
  search: z.boolean().default(true),
  evidence: optionalList(record({ document: slug, expanded: z.enum(["explicit", "juxtaposed", "absent"]) })),
  documents: z.array(slug).nullable().default(null),
  after: z.array(line).nullable().default(null),
});

/** Each file and the vocabularies it holds. */
export const vocabularyFiles = {
  "regions.yaml": record({
    about: line.optional(),
    columns: z.number().int().optional(),
    rows: z.number().int().optional(),
    regions: optionalList(region),
  }),
  "countries.yaml": record({ countries: optionalList(country) }),
  "roles.yaml": record({ roles: optionalList(term) }),
  "themes.yaml": record({ themeExceptions: optionalList(pattern), themes: optionalList(theme) }),
  "abbreviations.yaml": record({ abbreviations: optionalList(abbreviation) }),
  "series.yaml": record({ series: optionalList(record({ id: slug, label: line, continuity: line })) }),
  "event-kinds.yaml": record({
    eventKinds: optionalList(term),
    documentKinds: optionalList(term),
    documentStates: optionalList(term),
    acts: optionalList(term),
  }),
  "scopes-and-forms.yaml": record({
    scopes: optionalList(term),
    participationForms: optionalList(term),
    sessionForms: optionalList(term),
    organizerRoles: optionalList(term),
  }),
} as const;

export type VocabularyFile = keyof typeof vocabularyFiles;

export function emptyVocabularies(): Vocabularies {
  return {
    regions: [],
    countries: [],
    roles: [],
    themes: [],
    themeExceptions: [],
    abbreviations: [],
    series: [],
    eventKinds: [],
    documentKinds: [],
    documentStates: [],
    acts: [],
    scopes: [],
    participationForms: [],
    sessionForms: [],
    organizerRoles: [],
  };
}

interface Entry {
  id?: string;
  iso?: string;
  short?: string;
  broader?: string | null;
}

/** Ids are unique within a vocabulary and a broader term exists. */
function checkEntries(
  name: string,
  entries: Entry[],
  lineOf: (path: PropertyKey[]) => number,
  report: Report,
): void {
  const ids = entries.map((entry) => entry.id ?? entry.iso ?? entry.short ?? "");
  entries.forEach((entry, index) => {
    const id = ids[index] ?? "";
    const add = (field: string, message: string, remedy: string) => {
      report.add({ line: lineOf([name, index, field]), field: `${name}.${String(index)}`, message, remedy });
    };
    if (ids.indexOf(id) < index) add("id", `«${id}» уже есть выше`, "оставьте одну запись");
    if (entry.broader != null && !ids.includes(entry.broader)) {
      add("broader", `нет записи «${entry.broader}»`, "укажите id записи этого же словаря");
    }
  });
}

/** Reads one vocabulary file into `vocabularies`. */
export function parseVocabulary(
  file: VocabularyFile,
  text: string,
  vocabularies: Vocabularies,
  report: Report,
): void {
  const located = parseYaml(text, report);
  if (report.problems.length > 0) return;
  const data = validate(vocabularyFiles[file], located, report);
  if (data === null) return;
  for (const [name, entries] of Object.entries<unknown>(data)) {
    if (!(name in vocabularies)) continue;
    Object.assign(vocabularies, { [name]: entries });
    if (name !== "themeExceptions")
      checkEntries(name, entries as Entry[], (path) => located.lineOf(path), report);
  }
}

const settingsSchema = record({
  name: line.default("Архив резолюций"),
  keeper: line.default("Хранители архива"),
  contact: line.nullable().default(null),
  repository: z.url().nullable().default(null),
});

/** Reads `settings.yaml`; an absent or empty one means defaults. */
export function parseSettings(text: string, report: Report): Settings {
  const located = parseYaml(text, report);
  return (
    validate(settingsSchema, { data: located.data ?? {}, lineOf: (path) => located.lineOf(path) }, report) ??
    settingsSchema.parse({})
  );
}
