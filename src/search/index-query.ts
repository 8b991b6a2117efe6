import { stem } from "../russian/words.ts";
import type { Match } from "./lookup.ts";

/** A question as Pagefind is asked it. */
export interface IndexQuery {
  /** `null`: all documents. */
  asked: string | null;
  /** Words whose files must be loaded before. */
  files: string;
}

const ENDINGS = ["", "а", "и", "ы", "е", "у", "о", "ь", "я", "ю"];
const LETTERS = Array.from("абвгдежзийклмнопрстуфхцчшщъыьэюя0123456789");

/**
 * The index holds stems, in the order of the alphabet, cut into files. The engine stems what it is asked, but loads the
 * files in which the words would stand as they are typed: «методы» behind «методическ», its stem «метод» before. So
 * files are loaded by stems, and a word is asked for in the form nearest to its stem. What begins like a word
 * may stand in the files behind it too.
 */
export function spellQuery(text: string | null, match: Match): IndexQuery {
  if (text === null) return { asked: null, files: "" };
  if (match === "beginning") {
    return { asked: text, files: [text, ...LETTERS.map((letter) => text + letter)].join(" ") };
  }
  const words = text.split(" ");
  const asked = words.map(spellStem).join(" ");
  return {
    asked: match === "forms" ? `"${asked}"` : asked,
    files: words.map((word) => stem(word)).join(" "),
  };
}

/** The form of a word that comes first behind its stem in the alphabet. */
function spellStem(word: string): string {
  const stemmed = stem(word);
  const form = ENDINGS.find((ending) => stem(stemmed + ending) === stemmed);
  return form === undefined ? word : stemmed + form;
}
