import { stem } from "./stem.ts";

/** Letters that sound alike in some place of a word: а/о, е/и without stress, voiced and voiceless pairs. */
const ALIKE = [
  "ао",
  "еи",
  "ея",
  "ия",
  "еэ",
  "ыи",
  "ыэ",
  "ую",
  "ая",
  "бп",
  "вф",
  "гк",
  "дт",
  "жш",
  "зс",
  "шщ",
  "чщ",
  "цс",
  "гв",
  "её",
];
const ROWS = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];
/** What one slip costs; any other letter in the place of a letter, or too many or too few, costs 1. */
const COST = { alike: 0.4, neighbour: 0.7, doubled: 0.3, sign: 0.3, swapped: 0.7, first: 0.3, ending: 0.2 };
/** A word may differ by so much, by its length. */
const LIMITS: [length: number, limit: number][] = [
  [3, 0],
  [4, 0.7],
  [5, 1],
  [6, 1.2],
  [8, 1.5],
  [Infinity, 2],
];

/** What stems of three letters may differ by: a letter that sounds alike. */
const SOUND = 0.5;

const replacing = new Map<string, number>();
for (const row of ROWS) {
  for (let place = 1; place < row.length; place++)
    setCost(row.charAt(place - 1) + row.charAt(place), COST.neighbour);
}
for (const [upper, lower] of [
  [ROWS[0], ROWS[1]],
  [ROWS[1], ROWS[2]],
] as const) {
  Array.from(lower ?? "").forEach((letter, place) => {
    for (const near of [upper?.charAt(place), upper?.charAt(place + 1)])
      setCost(letter + (near ?? ""), COST.neighbour);
  });
}
for (const pair of ALIKE) setCost(pair, COST.alike);

function setCost(pair: string, cost: number): void {
  const [one = "", other = ""] = pair;
  replacing.set(one + other, cost);
  replacing.set(other + one, cost);
}

/**
 * How unlikely it is that `typed` was meant for `word`, both in their normal form: an edit distance in which what Russian
 * writers confuse and what fingers confuse costs less. Libraries of edit distances know one cost for every letter.
 * Infinite when it is more than a word of this length may differ.
 */
export function misspelling(typed: string, word: string, limit = limitOf(typed)): number {
  if (Math.abs(typed.length - word.length) * COST.doubled > limit) return Infinity;
  let before: number[] = [];
  let row = rowOfInsertions(word);
  for (let i = 1; i <= typed.length; i++) {
    const next = [(row[0] ?? 0) + costOfOne(typed, i - 1)];
    let least = next[0] ?? 0;
    for (let j = 1; j <= word.length; j++) {
      const [a, b] = [typed.charAt(i - 1), word.charAt(j - 1)];
      let cost = Math.min(
        (row[j - 1] ?? 0) +
          (a === b ? 0 : (replacing.get(a + b) ?? 1) + (i === 1 || j === 1 ? COST.first : 0)),
        (row[j] ?? 0) + costOfOne(typed, i - 1),
        (next[j - 1] ?? 0) + costOfOne(word, j - 1),
      );
      if (i > 1 && j > 1 && a === word.charAt(j - 2) && typed.charAt(i - 2) === b && a !== b) {
        cost = Math.min(cost, (before[j - 2] ?? Infinity) + COST.swapped);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches one row back.
    if (least > limit + COST.swapped) return Infinity;
    before = row;
    row = next;
  }
  const cost = row[word.length] ?? Infinity;
  return cost > limit ? Infinity : cost;
}

function rowOfInsertions(word: string): number[] {
  const row = [0];
  for (let place = 0; place < word.length; place++) row.push((row[place] ?? 0) + costOfOne(word, place));
  return row;
}

/** A letter too many or too few: little for the second of two, and for ь and ъ, as in -тся and -ться. */
function costOfOne(word: string, place: number): number {
  const letter = word.charAt(place);
  if (letter === word.charAt(place - 1)) return COST.doubled;
  if (letter === "ь" || letter === "ъ") return COST.sign;
  return place === 0 ? 1 + COST.first : 1;
}

function limitOf(typed: string): number {
  return LIMITS.find(([length]) => typed.length <= length)?.[1] ?? 0;
}

/** A slip that nobody takes for another word: a sign, a doubled letter, one that sounds alike. */
const SLIGHT = 0.4;

/** Whether a word is one of the list but for a slip. */
export function isSlip(typed: string, words: readonly string[]): boolean {
  return words.some((word) => misspelling(typed, word, SLIGHT) <= SLIGHT);
}

const stems = new WeakMap<readonly string[], string[]>();

/**
 * The words most likely meant, the likeliest first; `words` are in the order of their frequency. The ending that was
 * meant need not be one that the archive has.
 */
export function suggestWords(typed: string, words: readonly string[], most: number): string[] {
  const known = stems.get(words) ?? words.map((word) => stem(word));
  stems.set(words, known);
  const typedStem = stem(typed);
  // A short word has a shorter stem, which may still sound like another.
  const ofStem = Math.max(limitOf(typedStem), Math.min(SOUND, limitOf(typed)));
  return words
    .map((word, rank) => {
      const ofStems = misspelling(typedStem, known[rank] ?? word, ofStem) + COST.ending;
      return { word, rank, cost: Math.min(misspelling(typed, word), ofStems) };
    })
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost || a.rank - b.rank)
    .slice(0, most)
    .map(({ word }) => word);
}
