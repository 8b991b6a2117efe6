import { fromRoman, readNumeral, spellNumeral, toRoman } from "../../russian/numerals.ts";
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

const FIGURES = /^(\d{1,3})(-(?:й|я|е|го|му|м|ой|ая|ый|ий|ое|ую|х|ых))?$/u;
/** Conferences are seldom counted further; what they count goes on to the hundreds. */
const MOST_ORDINAL = 60;
const MOST = 999;

/** XXIV, 24, 24-я and «двадцать четвёртая»; Roman numerals also as they are typed with Cyrillic letters. */
export function readNumerals(term: Term): Reading[] {
  const [, digits, suffix] = FIGURES.exec(term.text.toLowerCase()) ?? [];
  const spelled = readNumeral(term.words.map(({ normal }) => normal));
  const value = spelled?.value ?? (digits === undefined ? fromRoman(term.text) : Number(digits));
  if (value === null || value < 1 || value > MOST) return [];
  const figures = String(value);
  if (spelled?.ordinal === false) return [createNumeral(term, figures)];
  if (value > MOST_ORDINAL) {
    return digits === undefined || suffix !== undefined
      ? []
      : [createNumeral(term, spellNumeral(value, false))];
  }
  const roman = toRoman(value);
  const texts = [figures, roman, roman.replaceAll("X", "Х")];
  if (spelled === null) texts.push(spellNumeral(value, true));
  // «Один» is seldom a number.
  if (digits !== undefined && suffix === undefined && value > 1) texts.push(spellNumeral(value, false));
  return [...new Set(texts)].filter((text) => text !== term.text).map((text) => createNumeral(term, text));
}

function createNumeral(term: Term, text: string): Reading {
  const words = (createTerm(text)?.words ?? []).map((word) =>
    /^[а-яё]/.test(word.text) ? word : { ...word, whole: true },
  );
  return createReading("numeral", term, text, words);
}
