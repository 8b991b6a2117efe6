import type { Address, Resolution } from "../archive/model.ts";
import { formatEdtf } from "../russian/dates.ts";
import { tokenize } from "../russian/words.ts";
import { describeUnits, encodeUnitMeta } from "./unit-meta.ts";

/** Fields by which documents are chosen; the names in a page's search record and in the search page's URL. */
export const FILTERS = ["year", "region", "theme", "addressee", "scope", "series"] as const;
export type FilterName = (typeof FILTERS)[number];

/** What a hit shows of its document, and the facts of its units (see `unit-meta.ts`). */
export const META = ["title", "date", "place", "units"] as const;
export type MetaName = (typeof META)[number];

/** By which documents are ordered when no words are: the first day, `0000` without a date. */
export const SORT = "date";

/** The year of a document without a date. */
export const UNDATED = "undated";

/** What the archive knows of a document's units and places. */
export interface PageContext {
  themesOf: (address: Address) => string[];
  withBroader: (roles: string[]) => string[];
  /** Slugs of the regions that hosted or took part. */
  regions: string[];
}

/** What a document's page tells the search engine besides its text. */
export interface PageFields {
  filters: [FilterName, string][];
  meta: [MetaName, string][];
  sort: string;
  /** Words that stand glued to others, which the engine would index only as a whole. */
  glued: string;
}

export function describePage(resolution: Resolution, context: PageContext): PageFields {
  const { themesOf, withBroader, regions } = context;
  const units = [...describeUnits(resolution, themesOf, withBroader).values()];
  const values: Record<FilterName, string[]> = {
    year: yearsOf(resolution),
    region: regions,
    theme: units.flatMap((unit) => unit.themes),
    addressee: units.flatMap((unit) => unit.roles),
    scope: [resolution.event.scope],
    series: resolution.event.series === null ? [] : [resolution.event.series],
  };
  const meta: Record<MetaName, string> = {
    title: resolution.title,
    date: resolution.date === null ? "" : formatEdtf(resolution.date.edtf),
    place: resolution.place?.city ?? "",
    units: encodeUnitMeta(resolution, themesOf, withBroader),
  };
  return {
    filters: FILTERS.flatMap((name) => [...new Set(values[name])].map((value): [FilterName, string] => [name, value])),
    meta: META.flatMap((name): [MetaName, string][] => (meta[name] === "" ? [] : [[name, meta[name]]])),
    sort: resolution.date?.start ?? resolution.date?.end ?? "0000",
    glued: gluedWords(resolution.units.map((unit) => unit.text)),
  };
}

/** Every year the event touches. */
export function yearsOf({ date }: Pick<Resolution, "date">): string[] {
  const known = [date?.start, date?.end].flatMap((day) => (day ? [Number(day.slice(0, 4))] : []));
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [UNDATED];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** Where the engine parts words by itself: at ASCII punctuation, but for single ASCII characters. */
const PARTED = /^[\p{L}\p{N}!-/:-@[-`{-~]*$/u;

/** The single words of «18–19», «школа—вуз» and the like, each once. */
export function gluedWords(texts: readonly string[]): string {
  const words = new Set<string>();
  for (const text of texts) {
    for (const chunk of text.split(/\s+/)) {
      const tokens = tokenize(chunk);
      const [first] = tokens;
      const last = tokens.at(-1);
      if (first === undefined || last === undefined || tokens.length === 1) continue;
      const parted = PARTED.test(chunk.slice(first.start, last.end));
      for (const { normal } of tokens) {
        const word = normal.replace("+", "");
        if (!parted || /^[a-z0-9]$/.test(word)) words.add(word);
      }
    }
  }
  return [...words].sort().join(" ");
}
