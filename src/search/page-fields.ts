import type { Address, Resolution } from "../archive/model.ts";
import { formatEdtf } from "../russian/dates.ts";
import { tokenize } from "../russian/words.ts";
import { lookUpForm } from "./question.ts";
import { encodeUnitMeta } from "./unit-meta.ts";

/** Fields by which documents are chosen; the names in a page's search record and in the search page's URL. */
export const FILTERS = ["year", "region", "theme", "addressee", "scope", "series"] as const;
export type FilterName = (typeof FILTERS)[number];

/** Something for every filter. */
export function forEachFilter<Value>(make: (name: FilterName) => Value): Record<FilterName, Value> {
  return Object.fromEntries(FILTERS.map((name) => [name, make(name)])) as Record<FilterName, Value>;
}

/** What a hit shows of its document, and the facts of its units (see `unit-meta.ts`). */
export const META = ["title", "date", "place", "region", "units"] as const;
export type MetaName = (typeof META)[number];

/** By which documents are ordered when no words are: the first day, `0000` without a date. */
export const SORT = "date";

/** What the archive knows of a document. */
export interface PageContext {
  filters: Record<FilterName, string[]>;
  themesOf: (address: Address) => string[];
  withBroader: (roles: string[]) => string[];
  /** Where the document was adopted; empty when the archive does not know. */
  regionName: string;
}

/** What a document's page tells the search engine besides its text. */
export interface PageFields {
  filters: [FilterName, string][];
  meta: [MetaName, string][];
  sort: string;
  /** Words that stand glued to others, which the engine would index only as a whole, and words of the place. */
  words: string;
}

export function describePage(resolution: Resolution, context: PageContext): PageFields {
  const meta: Record<MetaName, string> = {
    title: resolution.title,
    date: resolution.date === null ? "" : formatEdtf(resolution.date.edtf),
    place: resolution.place?.city ?? "",
    region: context.regionName,
    units: encodeUnitMeta(resolution, context.themesOf, context.withBroader),
  };
  return {
    filters: FILTERS.flatMap((name) =>
      context.filters[name].map((value): [FilterName, string] => [name, value]),
    ),
    meta: META.flatMap((name): [MetaName, string][] => (meta[name] === "" ? [] : [[name, meta[name]]])),
    sort: resolution.date?.start ?? resolution.date?.end ?? "0000",
    words: [gluedWords(resolution.units.map((unit) => unit.text)), placeWords(meta)]
      .filter(Boolean)
      .join(" "),
  };
}

/** Who asks for a town means what was adopted there, though the text may not name it. */
function placeWords({ place, region }: Record<MetaName, string>): string {
  return [...new Set(tokenize(`${place} ${region}`).map(({ normal }) => normal))].join(" ");
}

/** Where the engine parts words by itself: at ASCII punctuation. */
const PARTED = /^[\p{L}\p{N}!-/:-@[-`{-~]*$/u;
/** What it then loses: single ASCII characters, and words it parts further, at figures and capitals. */
const LOST = /^[A-Za-z\d]$|\p{L}\p{N}|\p{N}\p{L}|\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;

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
      for (const { text: word, normal } of tokens) {
        if (!parted || LOST.test(word)) words.add(lookUpForm(normal));
      }
    }
  }
  return [...words].sort().join(" ");
}
