import { compilePattern, matchPattern } from "../../../russian/pattern.ts";
import type { Pattern, Span } from "../../../russian/pattern.ts";
import { normalize, stem, tokenize } from "../../../russian/words.ts";
import type { Reference } from "../../model.ts";
import { findCountriesByAdjective } from "./country-adjectives.ts";
import { findMisspelt, listForms } from "./misspelt-names.ts";
import { listRegionNames, REGION_NOUNS } from "./region-names.ts";
import type { RegionNames, RegionNoun } from "./region-names.ts";

/** A region or a country where a sentence names it. */
export interface PlaceName extends Span {
  kind: "region" | "country";
  /** ISO code; of a region without one, its name in the nominative. */
  id: string;
  /** Москва, Санкт-Петербург: also cities. */
  isCity: boolean;
  /** The form that was probably meant, where the name is misspelt. */
  meant: string | null;
  /** «Белорусские коллеги»: people are called by their country, no further word is needed. */
  ofPeople?: boolean;
}

interface Atom extends Span {
  type: "own" | "adjective" | "noun";
  /** Of an adjective, the regions it may name, by noun. */
  ids: Partial<Record<RegionNoun, string>>;
  id: string;
  noun: RegionNoun | null;
  meant: string | null;
}

type Reading = Omit<Atom, "start" | "end">;

const CITIES = new Set(["RU-MOW", "RU-SPE", "Севастополь"]);
const EDGE = "(?<![\\p{L}\\p{N}]|\\p{L}[-–])";
const END = "(?![\\p{L}\\p{N}]|[-–]\\p{L})";

/** Finds regions and countries in sentences. */
export class PlaceFinder {
  private readonly pattern: RegExp;
  private readonly readings: Reading[] = [];
  private readonly countries: { id: string; patterns: Pattern[] }[];

  /** Stems of settlements and countries, which misspelt regions must not be taken for. */
  private known: ReadonlySet<string> | null = null;
  private readonly reference: Reference;
  private readonly forms: ReturnType<typeof listForms>;

  constructor(reference: Reference) {
    const { regions, countries } = reference.vocabularies;
    this.reference = reference;
    this.forms = listForms(regions);
    const names = listRegionNames(regions);
    this.countries = countries.map(({ id, recognise }) => ({
      id,
      patterns: recognise.map((source) => compilePattern(source.toLowerCase())),
    }));
    this.pattern = new RegExp(`${EDGE}(?:${this.collectSources(names).join("|")})${END}`, "gu");
  }

  /** One alternative with a group for each thing that can be read; longer names first. */
  private collectSources({ own, adjectives }: RegionNames): string[] {
    const byStem = new Map<string, Partial<Record<RegionNoun, string>>>();
    for (const { id, source, noun } of adjectives) byStem.set(source, { ...byStem.get(source), [noun]: id });
    const sources: { source: string; read: Reading }[] = [
      ...own.map(([id, source]) => ({
        source,
        read: { type: "own" as const, ids: {}, id, noun: null, meant: null },
      })),
      ...Array.from(byStem, ([source, ids]) => ({
        source,
        read: { type: "adjective" as const, ids, id: "", noun: null, meant: null },
      })),
      ...Object.entries(REGION_NOUNS).map(([noun, source]) => ({
        source,
        read: { type: "noun" as const, ids: {}, id: "", noun: noun as RegionNoun, meant: null },
      })),
    ];
    sources.sort((a, b) => b.source.length - a.source.length);
    for (const { read } of sources) this.readings.push(read);
    return sources.map(({ source }) => `(${source})`);
  }

  private readAtoms(plain: string): Atom[] {
    return Array.from(plain.matchAll(this.pattern), (match) => {
      const place = match.findIndex((group: string | undefined, index) => index > 0 && group !== undefined);
      const read = this.readings[place - 1];
      const span = { start: match.index, end: match.index + match[0].length };
      return { type: "own", ids: {}, id: "", noun: null, meant: null, ...read, ...span };
    });
  }

  /** What is nearly a name, in sentences that name regions at all. */
  private readMisspelt(text: string, atoms: Atom[]): Atom[] {
    if (!atoms.some(({ type }) => type === "noun")) return [];
    const isKnown = (word: string) => (this.known ??= listKnown(this.reference)).has(stem(word));
    return findMisspelt(text, this.forms, atoms, isKnown).map(({ start, end, id, meant, noun }) => ({
      ...{ start, end, meant, id: noun === null ? id : "", noun: null },
      type: noun === null ? "own" : "adjective",
      ids: noun === null ? {} : { [noun]: id },
    }));
  }

  /** Regions and countries of a sentence (`plain`: lower case, names in quotation marks blanked), in order. */
  find(text: string, plain: string): PlaceName[] {
    const printed = this.readAtoms(plain);
    const atoms = [...printed, ...this.readMisspelt(text, printed)].sort((a, b) => a.start - b.start);
    const regions = [
      ...atoms.flatMap((atom, place) => (atom.type === "own" ? this.nameOwn(plain, atoms, place, atom) : [])),
      ...resolveAdjectives(plain, atoms),
      ...nameAltai(plain),
    ];
    const countries = this.findCountries(plain);
    const found = [...regions, ...countries].sort((a, b) => a.start - b.start || b.end - a.end);
    // «Республика Алтай» is no part of a longer name, «Саха (Якутия)» is one.
    return found.filter((place, index) => !found.slice(0, index).some((other) => place.start < other.end));
  }

  private nameOwn(plain: string, atoms: Atom[], place: number, atom: Atom): PlaceName {
    const [adjective, noun] = [atoms[place - 2], atoms[place - 1]];
    const isNamed = noun?.noun === "республика" && /^\.?\s+$/u.test(plain.slice(noun.end, atom.start));
    // «Удмуртской Республики Татарстана»: the word belongs to the name before it.
    const isTaken = adjective?.type === "adjective" && /^\s+$/u.test(plain.slice(adjective.end, noun?.start));
    const start = isNamed && !isTaken ? noun.start : atom.start;
    return {
      kind: "region",
      id: atom.id,
      isCity: CITIES.has(atom.id),
      meant: atom.meant,
      start,
      end: atom.end,
    };
  }

  private findCountries(plain: string): PlaceName[] {
    const words = tokenize(plain);
    const known = new Set(this.countries.map(({ id }) => id));
    const byAdjective = findCountriesByAdjective(plain)
      .filter(({ id }) => known.has(id))
      .map((found) => ({ ...found, kind: "country" as const, isCity: false, meant: null }));
    const byName = this.countries.flatMap(({ id, patterns }) =>
      patterns
        .flatMap((pattern) => matchPattern(pattern, words))
        .map(({ start, end }) => {
          const noun = /(?<!\p{L})республик(?:а|и|е|у|ой|ам|ами|ах)?\s+$/u.exec(plain.slice(0, start));
          return {
            kind: "country" as const,
            id,
            isCity: false,
            meant: null,
            start: noun?.index ?? start,
            end,
          };
        }),
    );
    return [...byName, ...byAdjective];
  }
}

function listKnown({ vocabularies: { countries }, settlements }: Reference): ReadonlySet<string> {
  const names = [...settlements.map(({ name }) => name), ...countries.flatMap(({ recognise }) => recognise)];
  return new Set(names.map((name) => stem(normalize(name))));
}

const made = new WeakMap<Reference, PlaceFinder>();

/** The finder of what the intake knows, made once. */
export function placeFinderOf(reference: Reference): PlaceFinder {
  const finder = made.get(reference) ?? new PlaceFinder(reference);
  made.set(reference, finder);
  return finder;
}

/** «14 – из Московской, 9 – из Рязанской области»: how many may be told of each. */
const BETWEEN_ADJECTIVES =
  /^(?:\s|,|;|и(?=\s)|из(?=\s)|от(?=\s)|\(\d[^()]{0,20}\)|[–—-]|\d+(?:\s+(?:чел\p{L}*|участник\p{L}*|педагог\p{L}*))?\.?)+$/u;

/** «Амурской, Омской и Челябинской областей»: the noun stands once, behind the last adjective. */
function resolveAdjectives(plain: string, atoms: Atom[]): PlaceName[] {
  return atoms.flatMap((atom, place) => {
    const { noun } = atom;
    if (noun === null) return [];
    const group: PlaceName[] = [];
    let next: Span = atom;
    for (let at = place - 1; at >= 0; at--) {
      const adjective = atoms[at];
      const id = adjective?.ids[noun];
      const joins =
        group.length === 0
          ? /^\s+(?:(?:\(\d[^()]{0,20}\)|и\s+др\.|и\s+других|и\s+некоторых\s+других)\s+)?$/u
          : BETWEEN_ADJECTIVES;
      if (adjective === undefined || id === undefined || !joins.test(plain.slice(adjective.end, next.start)))
        break;
      const end = group.length === 0 ? atom.end : adjective.end;
      const { start, meant } = adjective;
      group.unshift({ kind: "region", id, isCity: false, meant, start, end });
      next = adjective;
    }
    return group;
  });
}

/** «Алтай» by itself is a mountain land in two regions; a republic it is only after that word. */
function nameAltai(plain: string): PlaceName[] {
  return Array.from(
    plain.matchAll(/(?<!\p{L})республик\p{L}*(?:[\s\p{L},–—-]{0,120}?[,\s]|\s)(алтай)(?!\p{L})/gu),
    (match) => ({
      kind: "region" as const,
      id: "RU-AL",
      isCity: false,
      meant: null,
      start: match.index + match[0].length - 5,
      end: match.index + match[0].length,
    }),
  );
}
