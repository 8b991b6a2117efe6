import { LEADING_BULLET } from "../../archive/bullets.ts";
import { fromRoman } from "../../russian/numerals.ts";

/** The mark with which a line begins a list item. */
export interface ListMark {
  /** As printed, `null` for a bullet. */
  label: string | null;
  /** Marks of one list have the same style: `1.`, `1)`, `а)`, `I.`, `1.1.`, `•`. */
  style: string;
  /** 3 for `3)`, `в)`, `III.`; 1, 2 for `1.2.`; empty for a bullet. */
  numbers: number[];
  /** The item's text. */
  rest: string;
}

const number = /^(\(?)(\d{1,3}(?:\.\d{1,2})*)([.)]{0,2})(\s*)(?=\S)/;
const letter = /^(\(?)([а-яёa-z])([.)])(\s*)(?=\S)/iu;
const roman = /^([IVXLХІ]{1,6})([.)])(\s*)(?=\p{L}|[«„"(])/u;

/** Latin letters that stand for the Russian ones on another keyboard are counted with them. */
const alphabets = ["абвгдежзиклмнопрстуфхцчшщэюя", "abcdefghijklmnopqrstuvwxyz"];

function readNumber(text: string): ListMark | null {
  const match = number.exec(text);
  if (match === null) return null;
  const [whole, open = "", digits = "", close = "", space = ""] = match;
  const parts = digits.split(".");
  const rest = text.slice(whole.length);
  if (parts.some((part) => part.startsWith("0")) || Number(parts[0]) > 199) return null;
  if (open === "(" ? close !== ")" : close === "" && (parts.length === 1 || space === "")) return null;
  // «12.05.2022», «2.5», «1.,»
  if (space === "" && !/^[\p{L}«„"([]/u.test(rest)) return null;
  const style = parts.length > 1 ? `${"1.".repeat(parts.length - 1)}1` : `${open}1${close}`;
  return { label: open + digits + close, style, numbers: parts.map(Number), rest };
}

function readLetter(text: string): ListMark | null {
  const match = letter.exec(text);
  if (match === null) return null;
  const [whole, open = "", sign = "", close = "", space = ""] = match;
  if (open === "(" && close !== ")") return null;
  // «А. Иванов» begins with an initial.
  if (close === "." && (sign !== sign.toLowerCase() || space === "")) return null;
  // «г. Тула» and «с. Каменка» are places.
  if (close === "." && /^[гсд]$/u.test(sign) && /^\p{Lu}/u.test(text.slice(whole.length))) return null;
  const at = Math.max(...alphabets.map((letters) => letters.indexOf(sign.toLowerCase())));
  const style = `${open}${sign === sign.toLowerCase() ? "а" : "А"}${close}`;
  return { label: open + sign + close, style, numbers: [at + 1], rest: text.slice(whole.length) };
}

function readRoman(text: string): ListMark | null {
  const match = roman.exec(text);
  const value = match === null ? null : fromRoman(match[1] ?? "");
  if (match === null || value === null) return null;
  const [whole, sign = "", close = ""] = match;
  return { label: sign + close, style: `I${close}`, numbers: [value], rest: text.slice(whole.length) };
}

/** A bullet before the words, whatever they are. */
function readBullet(line: string): ListMark | null {
  LEADING_BULLET.lastIndex = 0;
  const bullet = LEADING_BULLET.exec(line)?.[0];
  if (bullet === undefined) return null;
  return { label: null, style: bullet.trim(), numbers: [], rest: line.slice(bullet.length).trim() };
}

/** What a line may begin with as an item, the likeliest first: «– г. Тула» is a bullet if «г.» is no letter of a row. */
export function listMarks(line: string): ListMark[] {
  const bullet = readBullet(line);
  const text = bullet?.rest ?? line.trim();
  const printed = readNumber(text) ?? readRoman(text) ?? readLetter(text);
  return [printed, bullet].filter((mark) => mark !== null);
}

/** A numeral, letter or bullet before the words; what a sentence may begin with is none. */
export function readListMark(line: string): ListMark | null {
  return listMarks(line)[0] ?? null;
}

/** The mark that the format itself keeps. */
export function readGivenLabel(label: string | null): Omit<ListMark, "rest"> {
  const mark = label === null ? null : readListMark(`${label} а`);
  return mark ?? { label, style: label === null ? "•" : "?", numbers: [] };
}

/** Marks that are taken for marks only where they go on with a row: «г. Москва», «1.5 тысячи», «с. Ивановка». */
export function needsRow({ style, label }: ListMark): boolean {
  return style === "а." || (style.startsWith("1.1") && !/[.)]$/.test(label ?? ""));
}
