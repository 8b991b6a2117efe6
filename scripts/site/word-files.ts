import { countEntries, type Word } from "./index-part.ts";

/**
 * Pagefind 1.4.0 cuts its word index into files of 20,000 entries, 35 KB each, and a search needs one word of such a
 * file. So the same words are cut into smaller ones.
 */
const LEAST_ENTRIES = 2_000;
const MOST_ENTRIES = 20_000;
/** The list of the files is loaded before the first search: it must not outgrow what smaller files save. */
const FILES = 200;

/** Words of one file; what is asked lies between the borders of exactly one. */
export interface WordFile {
  from: string;
  to: string;
  words: Word[];
}

/** After every word. */
const LAST = "\u{10FFFF}";

/**
 * Runs of words of about the same size; a word that many documents hold is not joined to those before it. `entries` is
 * what all the words count together. The borders leave no gap: the engine asks for the file by the word as it is typed,
 * not by its stem, and where a word falls between two files it takes another one than either.
 */
export function* cutWords(words: Iterable<Word>, entries: number): Generator<WordFile> {
  const most = Math.min(MOST_ENTRIES, Math.max(LEAST_ENTRIES, Math.ceil(entries / FILES)));
  let from = "";
  let run: Word[] = [];
  let size = 0;
  for (const word of words) {
    const own = countEntries(word);
    const [before] = run.at(-1) ?? [];
    if (before !== undefined && size + own > most) {
      const next = part(word[0], before);
      yield { from, to: findBelow(next), words: run };
      from = next;
      run = [];
      size = 0;
    }
    run.push(word);
    size += own;
  }
  if (run.length > 0) yield { from, to: LAST, words: run };
}

/** What comes after every word before a border. */
function findBelow(border: string): string {
  const letters = [...border];
  const last = letters.pop()?.codePointAt(0) ?? 1;
  return `${letters.join("")}${String.fromCodePoint(last - 1)}${LAST}`;
}

/** The beginning of a word that tells it from another. */
function part(word: string, other: string): string {
  const letters = [...word];
  const others = [...other];
  const same = letters.findIndex((letter, index) => letter !== others[index]);
  return same === -1 ? word : letters.slice(0, same + 1).join("");
}
