import { fromRoman, toRoman } from "../../russian/numerals.ts";
import { otherRoots } from "../../russian/suppletion.ts";
import { formKey } from "../forms.ts";
import { createTerm } from "../question.ts";
import type { Term } from "../question.ts";
import { createReading } from "./create-reading.ts";
import type { Reading } from "./reading.ts";

/** Forms that grow from another root: дети for ребёнок. */
export function readPairs(term: Term): Reading[] {
  const [word] = term.words;
  if (word === undefined || term.words.length > 1 || word.whole) return [];
  return otherRoots(word.normal, formKey).map((other) => {
    const words = createTerm(other.word)?.words ?? [];
    const shown = other.word === "ребенок" ? "ребёнок" : other.word;
    return createReading(
      "pair",
      term,
      shown,
      other.only ? words.map((one) => ({ ...one, whole: true })) : words,
    );
  });
}

const HYPHENED = /^\p{L}+(?:\s?[-‐‑–—]\s?\p{L}+)+$/u;

/** «онлайн» for «он-лайн»; the reverse is seen in the text itself. */
export function readJoined(term: Term): Reading[] {
  if (!HYPHENED.test(term.text)) return [];
  const text = term.text.replace(/[^\p{L}]/gu, "");
  return [createReading("joined", term, text, createTerm(text)?.words ?? [])];
}

const ORDINAL = /^(\d{1,2})(?:-(?:й|я|е|го|му|м|ой|ая|ый|ий|ое|ую|х|ых))?$/u;
/** Conferences are seldom counted further. */
const MOST = 60;

/** XXIV, 24 and 24-я; Roman numerals also as they are typed with Cyrillic letters. */
export function readNumerals(term: Term): Reading[] {
  const digits = ORDINAL.exec(term.text.toLowerCase())?.[1];
  const value = digits === undefined ? fromRoman(term.text) : Number(digits);
  if (value === null || value < 1 || value > MOST) return [];
  const roman = toRoman(value);
  const texts = [String(value), roman, roman.replaceAll("X", "Х")];
  return [...new Set(texts)]
    .filter((text) => text !== term.text)
    .map((text) =>
      createReading(
        "numeral",
        term,
        text,
        (createTerm(text)?.words ?? []).map((word) => ({ ...word, whole: true })),
      ),
    );
}
