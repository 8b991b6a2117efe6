import { fromRoman, readNumeral } from "../../../russian/numerals.ts";
import type { Token } from "../../../russian/words.ts";

/** The number of a conference at the words before its name: how many words it takes, and what it says. */
export interface Edition {
  value: number;
  /** How many tokens it takes, counted back from the last one. */
  length: number;
  /** Only a guess: letters that resemble Roman figures («П» for II). */
  guessed: boolean;
}

const SUFFIX = /^(?:й|я|е|ая|ой|ый|ий|ых|х|ую|ые|го|ого|му|ом|ти)$/;
/** How Roman figures come out where only a Russian keyboard or a bad scan was at hand. */
const RUSSIAN_FIGURES: Record<string, string> = { П: "II", Ш: "III", У: "V", Х: "X", І: "I" };

function readRoman(text: string): { value: number; guessed: boolean } | null {
  if (/^[XХCС]$/u.test(text)) return /[XХ]/u.test(text) ? { value: 10, guessed: false } : null;
  const value = fromRoman(text);
  if (value !== null) return { value, guessed: false };
  if (!/^[ПШУХІIVX]{1,5}$/u.test(text)) return null;
  const guess = fromRoman(text.replace(/[ПШУХІ]/gu, (letter) => RUSSIAN_FIGURES[letter] ?? letter));
  return guess === null ? null : { value: guess, guessed: true };
}

/** The edition that ends with the last of the tokens; `text` is what they stand in. */
export function readEdition(tokens: readonly Token[], text: string): Edition | null {
  const last = tokens.at(-1);
  if (last === undefined) return null;
  const before = tokens.at(-2);
  const gap = before === undefined ? null : text.slice(before.end, last.start);
  // «7-я», «VII-ой», «24 -й».
  if (before !== undefined && gap !== null && SUFFIX.test(last.normal) && /^\s?[-–]\s?$/.test(gap)) {
    const value = readFigures(before.text);
    if (value !== null) return { ...value, length: 2 };
  }
  const roman = readRoman(last.text);
  if (roman !== null) return { ...roman, length: 1 };
  if (/^\d{1,3}$/.test(last.text)) {
    // «№ 7», «2017»: no edition. «2 Всероссийская конференция» is one.
    const printed = text.slice(Math.max(0, last.start - 10), last.start);
    if (/(?:№|[-–—/.,:\d])\s*$/.test(printed)) return null;
    return { value: Number(last.text), length: 1, guessed: false };
  }
  const glued = /^(\d{1,3})(?:й|я|е|ая|ой|ый|ий|го|ого)$/.exec(last.normal);
  if (glued !== null) return { value: Number(glued[1]), length: 1, guessed: false };
  if (before !== undefined && gap !== null && /^\s+$/.test(gap)) {
    const compound = readNumeral([before.normal, last.normal]);
    if (compound?.ordinal === true) return { value: compound.value, length: 2, guessed: false };
  }
  const single = readNumeral([last.normal]);
  return single?.ordinal === true ? { value: single.value, length: 1, guessed: false } : null;
}

function readFigures(text: string): { value: number; guessed: boolean } | null {
  return /^\d{1,3}$/.test(text) ? { value: Number(text), guessed: false } : readRoman(text);
}
