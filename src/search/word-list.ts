import { tokenize } from "../russian/words.ts";

/** Rarer words than these are left out of a large archive's list. */
const MOST = 20_000;
/** Shorter ones are not corrected. */
const SHORTEST = 4;

/** The words by which misspellings are corrected, the commonest first; equally common ones in alphabetical order. */
export function listWords(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { normal } of tokenize(text)) {
      if (normal.length < SHORTEST || !/^[а-я]+$/.test(normal)) continue;
      counts.set(normal, (counts.get(normal) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word);
}
