import { createRequire } from "node:module";
import type WordExtractor from "word-extractor";

const require = createRequire(import.meta.url);
const filters = require("word-extractor/lib/filters.js") as Record<
  "binaryToUnicode" | "clean",
  (text: string) => string
>;
const { binaryToUnicode, clean } = filters;

// Of some signs the package knows no letter, and writes the word «undefined» for them. Its readers take these
// functions when they are loaded, so they are replaced before that.
filters.clean = (text) => clean(text.replaceAll("\u001F", "\u00AD").replaceAll("\u001E", "-"));
/** The bytes that code page 1252 has no letters for. */
const NO_LETTER = new RegExp("[\\x81\\x8D\\x8F\\x90\\x9D]", "g");
filters.binaryToUnicode = (text) => binaryToUnicode(text.replace(NO_LETTER, "\uFFFD"));

/** The reader of .doc, without its mistakes. */
export const Extractor = require("word-extractor") as typeof WordExtractor;
