import type { Abbreviation } from "../archive/model.ts";

/** An abbreviation where it stands in a text; `end` is exclusive. */
export interface FoundAbbreviation {
  start: number;
  end: number;
  abbreviation: Abbreviation;
}

/** Finds the abbreviations of a text; each is reported where it stands first. */
export type AbbreviationFinder = (text: string, resolution: string) => FoundAbbreviation[];

const known = new WeakMap<readonly Abbreviation[], AbbreviationFinder>();

/** Compiled once per vocabulary. */
export function createAbbreviationFinder(abbreviations: readonly Abbreviation[]): AbbreviationFinder {
  const ready = known.get(abbreviations);
  if (ready !== undefined) return ready;
  const byShort = new Map(abbreviations.map((abbreviation) => [abbreviation.short, abbreviation]));
  // The longer first, or «ОО» would be found in the place of «ОО ДПО».
  const alternatives = [...byShort.keys()]
    .sort((a, b) => b.length - a.length)
    .map((short) => RegExp.escape(short));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "gu");

  const find: AbbreviationFinder = (text, resolution) => {
    const found = new Map<Abbreviation, FoundAbbreviation>();
    if (alternatives.length === 0) return [];
    for (const match of text.matchAll(pattern)) {
      const abbreviation = byShort.get(match[0]);
      if (abbreviation === undefined || found.has(abbreviation)) continue;
      const { documents, after } = abbreviation;
      if (documents !== null && !documents.includes(resolution)) continue;
      const before = text.slice(0, match.index);
      if (after !== null && !after.some((word) => endsWithWord(before, word))) continue;
      found.set(abbreviation, { start: match.index, end: match.index + match[0].length, abbreviation });
    }
    return [...found.values()];
  };
  known.set(abbreviations, find);
  return find;
}

function endsWithWord(before: string, word: string): boolean {
  const text = before.trimEnd();
  return (
    text.length < before.length &&
    text.endsWith(word) &&
    !/[\p{L}\p{N}]/u.test(text.at(-word.length - 1) ?? "")
  );
}

/** Whether the document itself says what the abbreviation stands for, so that the expansion is not the archive's. */
export function isExpandedIn(abbreviation: Abbreviation, resolution: string): boolean {
  return abbreviation.evidence.some(
    ({ document, expanded }) => document === resolution && expanded === "explicit",
  );
}
