export { stem } from "./stem.ts";

/** A word of a text and where it stands: `text === source.slice(start, end)`. */
export interface Token {
  text: string;
  /** The form that is compared: see `normalize`. */
  normal: string;
  start: number;
  end: number;
}

/**
 * A run of letters and digits. Hyphens and apostrophes part words, a stress mark or soft hyphen does not;
 * a final plus belongs to the word («500+», «Наставник+»).
 */
const WORD =
  // First the plain word, which is nearly every one: large classes of letters take three times as long.
  /[0-9A-Za-zЀ-ҁҊ-ӿ]+(?![\p{L}\p{N}\p{M}\u00AD+])|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:\+(?![\p{L}\p{N}]))?/gu;

/** Written but not meant: the soft hyphen and the stress marks. */
const INVISIBLE = /\u00AD|\u0300|\u0301/g;

const PLAIN = /^[а-яa-z0-9]*$/;

/** How a word is compared: lower case, one code point a letter, ё as е, no stress marks or soft hyphens. */
export function normalize(word: string): string {
  if (PLAIN.test(word)) return word;
  return word.toLowerCase().normalize("NFC").replace(INVISIBLE, "").normalize("NFC").replaceAll("ё", "е");
}

/** The words of a text in order, with their places. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  // A plain loop: it runs over every word of the archive, and `matchAll` takes twice the time.
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const [word] = match;
    tokens.push({ text: word, normal: normalize(word), start: match.index, end: match.index + word.length });
  }
  return tokens;
}
