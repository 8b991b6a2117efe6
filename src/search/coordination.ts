import type { Span } from "../russian/pattern.ts";
import type { SearchedText, SearchedWord } from "./matching.ts";

const CONJUNCTIONS = new Set(["и", "или", "либо", "а", "также"]);
/** Words that may stand between two words of a name. */
const LONGEST_GAP = 8;
const ADJECTIVE = /(?:ого|его|ому|ему|ыми|ими|[ыи]х|[ыио]й|ей|ая|яя|[оеы]е|ие|ую|юю|[ыи]м|[ое]м)$/;
/** Soft endings as hard ones; -ой may be -ый. */
const HARD: [RegExp, string][] = [
  [/^е(?=го|му)/, "о"],
  [/^и(?=ми|х|м|е)/, "ы"],
  [/^(?:ий|ой|ей)$/, "ый"],
  [/^яя$/, "ая"],
  [/^ее$/, "ое"],
  [/^юю$/, "ую"],
  [/^ем$/, "ом"],
];

/**
 * Where a name stands in a coordinated phrase: «начального и основного общего образования» and «начального общего,
 * основного общего образования» both hold «начальное общее образование». Between two of its words only adjectives that
 * agree with the first may stand, with a comma or a conjunction among them.
 */
export function findCoordinated(
  length: number,
  answers: (place: number, word: SearchedWord) => boolean,
  { text, words }: SearchedText,
): Span[] {
  const spans: Span[] = [];
  for (const [start, first] of words.entries()) {
    if (!answers(0, first)) continue;
    let reached = start;
    for (let place = 1; place < length && reached >= 0; place++) {
      reached = findNext(text, words, reached, (word) => answers(place, word));
    }
    const last = words[reached];
    if (reached > start && last !== undefined) spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

/** The place of the next word of the name, or -1. */
function findNext(
  text: string,
  words: readonly SearchedWord[],
  from: number,
  isNext: (word: SearchedWord) => boolean,
): number {
  const before = words[from];
  const ending = before && agreement(before.normal);
  let previous = before;
  let coordinated = false;
  for (let place = from + 1; place <= from + 1 + LONGEST_GAP; place++) {
    const word = words[place];
    if (word === undefined || previous === undefined) return -1;
    const between = text.slice(previous.end, word.start);
    if (between.includes(",")) coordinated = true;
    if (isNext(word) && (place === from + 1 || coordinated)) return place;
    if (!/^,?\s+$/.test(between)) return -1;
    if (CONJUNCTIONS.has(word.normal)) coordinated = true;
    else if (ending === null || agreement(word.normal) !== ending) return -1;
    previous = word;
  }
  return -1;
}

/** What adjectives of one case and number share; `null` for what is no adjective. */
function agreement(normal: string): string | null {
  const ending = ADJECTIVE.exec(normal)?.[0];
  if (ending === undefined) return null;
  return HARD.reduce((hard, [soft, instead]) => hard.replace(soft, instead), ending);
}
