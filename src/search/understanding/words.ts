import { fromRoman, toRoman } from "../../russian/numerals.ts";
import { otherRoots } from "../../russian/suppletion.ts";
import { formKey } from "../forms.ts";
import { createTerm } from "../question.ts";
import type { Term } from "../question.ts";
import { createReading } from "./create-reading.ts";
import type { Reading } from "./reading.ts";

/** Forms that grow from another root: дети for ребёнок, also within ребёнок-инвалид. */
export function readPairs(term: Term): Reading[] {
  return term.words.flatMap((word, place) => {
    if (word.whole) return [];
    return otherRoots(word.normal, formKey).map((other) => {
      const root = (createTerm(other.word)?.words ?? []).map((one) => ({ ...one, whole: other.only }));
      const words = [...term.words.slice(0, place), ...root, ...term.words.slice(place + 1)];
      const text = words.map(({ text: shown }) => (shown === "ребенок" ? "ребёнок" : shown)).join("-");
      return createReading("pair", term, text, words);
    });
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
