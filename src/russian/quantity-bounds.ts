/** How a number that is written in a text is bounded by the words beside it. */
export type Bound = "exact" | "at-least" | "at-most" | "about";

/** The first that fits wins: «не менее» before «менее». */
const BEFORE: [bound: Bound, words: string][] = [
  ["at-least", "не\\s+менее|не\\s+меньше"],
  ["at-most", "не\\s+более|не\\s+больше|не\\s+свыше|не\\s+превы[сш]\\p{L}+|менее|меньше|максимум|до"],
  ["at-least", "более|больше|свыше|минимум|по\\s+меньшей\\s+мере|превы[сш]\\p{L}+|перевалило\\s+за"],
  [
    "about",
    "около|порядка|примерно|приблизительно|почти|ориентировочно|без\\s+малого|в\\s+районе|в\\s+пределах|[~≈]",
  ],
];
/** A preposition may stand between the bound and the number: «более чем из 30 регионов». */
const BETWEEN = "(?:,?\\s+чем)?(?:\\s+(?:из|в|во|от|с|со|у|на|за))?\\s*";
const bounds = BEFORE.map(([bound, source]) => ({
  bound,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:чуть\\s+|немногим\\s+)?(?:${source})${BETWEEN}$`, "iu"),
}));
const AT_LEAST_AFTER =
  /^\s?\+(?![\p{L}\p{N}])|^\s+(?:с\s+лишним|с\s+небольшим|(?:и|или)\s+(?:более|больше))(?!\p{L})/iu;

/** What stands before the number and bounds it. */
export function readBoundBefore(text: string, start: number): { bound: Bound; start: number } | null {
  const before = text.slice(Math.max(0, start - 40), start);
  for (const { bound, pattern } of bounds) {
    const match = pattern.exec(before);
    if (match !== null) return { bound, start: start - before.length + match.index };
  }
  return null;
}

/** What stands behind the number and bounds it: «500+», «300 с лишним». */
export function readBoundAfter(text: string, from: number): { bound: Bound; end: number } | null {
  const match = AT_LEAST_AFTER.exec(text.slice(from, from + 40));
  return match === null ? null : { bound: "at-least", end: from + match[0].length };
}
