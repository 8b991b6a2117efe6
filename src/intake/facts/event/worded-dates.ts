import { readNumeral } from "../../../russian/numerals.ts";
import { tokenize } from "../../../russian/words.ts";

const MONTH = "(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|(?:сентя|октя|ноя|дека)бр)\\p{L}*";
/** What may stand between the number of a day and its month: nothing, or the last day. */
const BEFORE_MONTH = new RegExp(
  `^\\s+(?:(?:по|и|[-–—])\\s+(?:\\p{L}+\\s+){1,2}|(?:${MONTH}\\s+)?по\\s+(?:\\p{L}+\\s+){1,2})?${MONTH}`,
  "iu",
);
const ANY_MONTH = new RegExp(MONTH, "iu");
const YEAR = /две\s+тысячи\s+(\p{L}+(?:\s+\p{L}+)?)(?=\s+год)/giu;

/**
 * The text with days and years that are written in words in figures, as many letters as before: «двадцать шестого
 * августа» → «26               августа».
 */
export function writeDatesInFigures(text: string): string {
  if (!ANY_MONTH.test(text)) return text;
  const years = text.replace(YEAR, (words: string, rest: string) => {
    const numeral = readNumeral(rest.toLowerCase().replaceAll("ё", "е").split(/\s+/u));
    return numeral?.ordinal === true ? String(2000 + numeral.value).padEnd(words.length) : words;
  });
  const tokens = tokenize(text);
  const pieces: string[] = [];
  let place = 0;
  for (let at = 0; at < tokens.length; at++) {
    for (const length of [2, 1]) {
      const words = tokens.slice(at, at + length);
      const [first, last] = [words[0], words.at(-1)];
      if (first === undefined || last === undefined || words.length < length) continue;
      if (!/(?:ого|ьего|ое|ье)$/.test(last.normal)) continue;
      const numeral = readNumeral(words.map(({ normal }) => normal));
      if (numeral?.ordinal !== true || numeral.value > 31) continue;
      if (!BEFORE_MONTH.test(text.slice(last.end, last.end + 60))) continue;
      const figures = String(numeral.value).padEnd(last.end - first.start);
      pieces.push(years.slice(place, first.start), figures);
      place = last.end;
      at += length - 1;
      break;
    }
  }
  return pieces.join("") + years.slice(place);
}
