import { PLAIN, type Word } from "./index-part.ts";

/**
 * Documents of all words of a file together. The list of the files is loaded before the first search, then a file for
 * each word: both together are least when files and what is in them grow alike, as the root of the whole. Pagefind's
 * own files hold 20,000 entries, and every place of a word in a document as an entry.
 */
const LEAST_ENTRIES = 1_000;
const GROWTH = 2;

/** Words of one file; what is asked lies between the borders of exactly one. */
export interface WordFile {
  from: string;
  to: string;
  words: Word[];
}

/** Before every word, but not before nothing: where no word is asked for, no file is loaded. */
const FIRST = "\0";
/** After every word. */
const LAST = "\u{10FFFF}";

/**
 * Runs of words of about the same size; a word that many documents hold is not joined to those before it. `entries` is
 * the sum of all. The borders leave no gap: the engine asks for the file by the word as it is typed,
 * not by its stem, and where a word falls between two files it takes another one than either.
 */
export function* cutWords(words: Iterable<Word>, entries: number): Generator<WordFile> {
  const most = Math.max(LEAST_ENTRIES, GROWTH * Math.sqrt(entries));
  let from = FIRST;
  let run: Word[] = [];
  let size = 0;
  for (const word of words) {
    const own = word[1].length;
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

/** Apart in the engine's sums over several words, and a byte or two. */
const PLACES = 256;

/**
 * The content of a file. Every word has one place, the same in all documents, with the weight of all its places: the
 * search reads the texts themselves, and the engine ranks as before. `before` is the number of words in earlier files.
 */
export function describeWords(words: readonly Word[], before: number): unknown {
  const described = words.map(([word, documents], index) => {
    const place = (before + index) % PLACES;
    return [word, documents.map(([row, weight]) => [row, weight === PLAIN ? [place] : [-1 - weight, place]])];
  });
  return [described];
}
