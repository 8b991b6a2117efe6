import { toRoman } from "../../russian/numerals.ts";

/** How a counter is written. */
export type NumberStyle =
  "decimal" | "roman" | "ROMAN" | "latin" | "LATIN" | "russian" | "RUSSIAN" | "padded" | "none";

const RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";
const LATIN = "abcdefghijklmnopqrstuvwxyz";
function formatLetter(value: number, alphabet: string): string {
  if (value < 1 || value > alphabet.length * 10) return String(value);
  const letter = alphabet[(value - 1) % alphabet.length] ?? "";
  return letter.repeat(Math.ceil(value / alphabet.length));
}

function formatRoman(value: number): string {
  return value < 1 || value > 399 ? String(value) : toRoman(value);
}

export function formatNumber(value: number, style: NumberStyle): string {
  switch (style) {
    case "decimal":
      return String(value);
    case "padded":
      return String(value).padStart(2, "0");
    case "roman":
      return formatRoman(value).toLowerCase();
    case "ROMAN":
      return formatRoman(value);
    case "latin":
      return formatLetter(value, LATIN);
    case "LATIN":
      return formatLetter(value, LATIN).toUpperCase();
    case "russian":
      return formatLetter(value, RUSSIAN);
    case "RUSSIAN":
      return formatLetter(value, RUSSIAN).toUpperCase();
    case "none":
      return "";
  }
}
