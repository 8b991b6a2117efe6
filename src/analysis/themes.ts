import type { Address, Archive, Resolution, Theme, Unit, Vocabularies } from "../archive/model.ts";
import { compilePattern, matchPartAt, matchPattern, strikeOut } from "../russian/pattern.ts";
import type { Pattern, Span } from "../russian/pattern.ts";
import { normalize, tokenize } from "../russian/words.ts";
import type { Token } from "../russian/words.ts";

/** A unit in its document. */
export interface Passage {
  resolution: Resolution;
  unit: Unit;
}

/** Recognises the themes of a text by the vocabulary's patterns. */
export interface ThemeRecognizer {
  /** Theme ids in the vocabulary's order. */
  recognize: (text: string) => string[];
  /** Where the words stand by which the theme is recognised, in order, without overlaps. */
  mark: (text: string, theme: string) => Span[];
}

/** Which units speak of which themes. Headings and addressees' lines are not searched. */
export interface ThemeIndex {
  /** Every theme of the vocabulary; its units in the archive's order, newest document first. */
  byTheme: Map<string, Passage[]>;
  /** Theme ids of a unit in the vocabulary's order. */
  of: (resolution: string, address: Address) => string[];
  mark: ThemeRecognizer["mark"];
}

interface Entry {
  /** Index of the theme. */
  theme: number;
  pattern: Pattern;
}

type Words = readonly (Token | null)[];

export function createThemeRecognizer(
  themes: readonly Theme[],
  exceptions: readonly string[],
): ThemeRecognizer {
  const struck = compileEntries(exceptions.map((source) => ({ source, theme: -1 })));
  const entries = compileEntries(
    themes.flatMap(({ patterns }, theme) => patterns.map((source) => ({ source, theme }))),
  );
  const beginStruck = indexBeginnings(struck);
  const beginTheme = indexBeginnings(entries);

  /** The words of a text without the struck phrases. */
  const read = (text: string): Words => {
    const tokens = tokenize(text);
    const phrases = new Set<Entry>();
    for (const { normal } of tokens) for (const entry of beginStruck(normal)) phrases.add(entry);
    return strikeOut(
      tokens,
      [...phrases].flatMap(({ pattern }) => matchPattern(pattern, tokens)),
    );
  };

  return {
    recognize(text) {
      const words = read(text);
      const found = new Set<number>();
      // Only patterns that can begin with a word are tried at it: this runs over every word of the archive.
      let place = -1;
      for (const word of words) {
        place += 1;
        if (word === null) continue;
        for (const { theme, pattern } of beginTheme(word.normal)) {
          if (!found.has(theme) && standsAt(pattern, words, place)) found.add(theme);
        }
      }
      return [...found].sort((a, b) => a - b).flatMap((theme) => themes[theme]?.id ?? []);
    },
    mark(text, id) {
      const wanted = themes.findIndex((theme) => theme.id === id);
      const words = read(text);
      return mergeSpans(
        entries.flatMap(({ theme, pattern }) => (theme === wanted ? matchPattern(pattern, words) : [])),
      );
    },
  };
}

/** A pattern in one part must begin at the word; the parts of another may stand anywhere. */
function standsAt(pattern: Pattern, words: Words, place: number): boolean {
  const [only, ...more] = pattern.parts;
  if (only === undefined) return false;
  return more.length > 0 ? matchPattern(pattern, words).length > 0 : matchPartAt(only, words, place) !== null;
}

function compileEntries(sources: readonly { source: string; theme: number }[]): Entry[] {
  return sources.map(({ source, theme }) => ({ theme, pattern: compilePattern(source) }));
}

/** Looks up, and remembers for each word of the language, the patterns that can begin with it. */
function indexBeginnings(entries: readonly Entry[]): (normal: string) => readonly Entry[] {
  const firsts = entries.flatMap((entry) =>
    entry.pattern.parts.flatMap(([word]) =>
      // Capitals are settled when the pattern is matched.
      word === undefined ? [] : [{ entry, open: word.open, form: normalize(word.form) }],
    ),
  );
  const byLetter = Map.groupBy(firsts, ({ form }) => form.charAt(0));
  const known = new Map<string, readonly Entry[]>();
  return (normal) => {
    let found = known.get(normal);
    if (found === undefined) {
      const accepting = (byLetter.get(normal.charAt(0)) ?? []).filter(({ form, open }) =>
        open ? normal.startsWith(form) : normal === form,
      );
      found = [...new Set(accepting.map(({ entry }) => entry))];
      known.set(normal, found);
    }
    return found;
  };
}

function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

const NONE: string[] = [];

/** Of one document: its units that speak of themes, with the themes' ids in the vocabulary's order. */
export type DocumentThemes = ReadonlyMap<Address, string[]>;

interface Reader {
  recognizer: ThemeRecognizer;
  known: WeakMap<Resolution, DocumentThemes>;
}

const readers = new WeakMap<Vocabularies, Reader>();

function readerOf(vocabularies: Vocabularies): Reader {
  const ready = readers.get(vocabularies);
  if (ready !== undefined) return ready;
  const recognizer = createThemeRecognizer(vocabularies.themes, vocabularies.themeExceptions);
  const reader: Reader = { recognizer, known: new WeakMap() };
  readers.set(vocabularies, reader);
  return reader;
}

/** Computed once per document. */
export function findThemes(resolution: Resolution, vocabularies: Vocabularies): DocumentThemes {
  const { recognizer, known } = readerOf(vocabularies);
  const ready = known.get(resolution);
  if (ready !== undefined) return ready;
  const found = new Map<Address, string[]>();
  for (const { address, kind, text } of resolution.units) {
    if (kind === "heading" || kind === "addressee") continue;
    const themes = recognizer.recognize(text);
    if (themes.length > 0) found.set(address, themes);
  }
  known.set(resolution, found);
  return found;
}

const indexes = new WeakMap<Archive, ThemeIndex>();

/** Computed once per archive. */
export function indexThemes(archive: Archive): ThemeIndex {
  const ready = indexes.get(archive);
  if (ready !== undefined) return ready;
  const { vocabularies } = archive;
  const byTheme = new Map<string, Passage[]>(vocabularies.themes.map(({ id }) => [id, []]));
  const byUnit = new Map<string, DocumentThemes>();
  for (const resolution of archive.resolutions) {
    const themes = findThemes(resolution, vocabularies);
    byUnit.set(resolution.id, themes);
    for (const unit of resolution.units)
      for (const id of themes.get(unit.address) ?? NONE) byTheme.get(id)?.push({ resolution, unit });
  }
  const index: ThemeIndex = {
    byTheme,
    of: (resolution, address) => byUnit.get(resolution)?.get(address) ?? NONE,
    mark: readerOf(vocabularies).recognizer.mark,
  };
  indexes.set(archive, index);
  return index;
}
