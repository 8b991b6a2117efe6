import { tokenize } from "../russian/words.ts";

/** A part of a question as it is typed, before its words are read. */
export type Piece =
  | { kind: "or" }
  | { kind: "not" }
  /** A quotation mark that has no fellow. */
  | { kind: "stray" }
  | { kind: "open"; negated: boolean }
  /** `enumerating`: as behind the number of a list, «1)». */
  | { kind: "close"; enumerating: boolean }
  | { kind: "part"; text: string; quoted: boolean; negated: boolean; exact: boolean };

/** Also as other catalogues have them; that all words are wanted goes without saying. */
const OPERATORS = new Map<string, Piece | null>([
  ["ИЛИ", { kind: "or" }],
  ["OR", { kind: "or" }],
  ["НЕ", { kind: "not" }],
  ["NOT", { kind: "not" }],
  ["AND", null],
]);

/** Before a word: minus for what must not stand, «=» for the form as it is. */
const PREFIX = /[-−=]*/y;
/**
 * Characters up to a space, a quotation mark, a bar, a parenthesis, or a comma between Russian words (elsewhere it belongs to a
 * number, or to another keyboard); a dash between spaces joins what it parts.
 */
const CHUNK = /(?:[^\s«»„“”"|(),;]|(?<![а-яё])[,;]|[,;](?![а-яё]))+/iy;
const COMMA = /(?<=[а-яё])[,;]/iy;
const DASHED = /\s+[-–—−]\s+([^\s«»„“”"|()=−-][^\s«»„“”"|()]*)/y;
const MARKS = /[«»„“”"]/;
const CLOSING = new Map([
  ['"', '"'],
  ["„", "“”"],
  ["“", "“”"],
]);

/** Takes a question apart. Every string can be taken apart. */
export function splitQuestion(question: string): Piece[] {
  const text = question.normalize("NFC").replace(/(?<=\d)\s+(?=%)/g, "");
  const pieces: Piece[] = [];
  let place = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match !== null) place = pattern.lastIndex;
    return match;
  };
  while (place < text.length) {
    if (take(/\s+/y) !== null) continue;
    if (take(/\|+/y) !== null) {
      pieces.push({ kind: "or" });
      continue;
    }
    if (take(/\)/y) !== null) {
      const before = pieces.at(-1);
      const enumerating = before?.kind === "part" && /^(?:\d{1,2}|\p{L})$/u.test(before.text);
      pieces.push({ kind: "close", enumerating });
      continue;
    }
    const prefix = take(PREFIX)?.[0] ?? "";
    const marks = { negated: /[-−]/.test(prefix), exact: prefix.includes("=") };
    if (take(/\(/y) !== null) {
      pieces.push({ kind: "open", negated: marks.negated });
      continue;
    }
    if (MARKS.test(text.charAt(place))) {
      const end = findClosing(text, place);
      if (end === -1) pieces.push({ kind: "stray" });
      else pieces.push({ kind: "part", text: text.slice(place + 1, end), quoted: true, ...marks });
      place = end === -1 ? place + 1 : end + 1;
      continue;
    }
    if (take(COMMA) !== null) continue;
    let chunk = take(CHUNK)?.[0];
    if (chunk === undefined) continue;
    const operator = OPERATORS.get(trimMarks(chunk));
    if (operator !== undefined && prefix === "") {
      if (operator !== null) pieces.push(operator);
      continue;
    }
    for (let more = take(DASHED); more !== null; more = take(DASHED)) {
      if (OPERATORS.has(trimMarks(more[1] ?? ""))) {
        place -= more[0].length;
        break;
      }
      chunk += more[0];
    }
    pieces.push({ kind: "part", text: chunk, quoted: false, ...marks });
  }
  return pieces;
}

/** From the first word to the last, without punctuation around them; the sign of a number stays. */
export function trimMarks(text: string): string {
  const tokens = tokenize(text);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return "";
  const sign = /[№§]\s*$/.exec(text.slice(0, first.start))?.[0] ?? "";
  const percent = /\d$/.test(last.text) && text.charAt(last.end) === "%" ? "%" : "";
  return sign + text.slice(first.start, last.end) + percent;
}

/** Where the quotation that begins at `start` ends; «a «b» c» is one, and so is «a «b», as documents print it. */
function findClosing(text: string, start: number): number {
  const opening = text.charAt(start);
  if (opening !== "«") {
    const closing = CLOSING.get(opening) ?? "";
    for (let place = start + 1; place < text.length; place++) {
      if (closing.includes(text.charAt(place))) return place;
    }
    return -1;
  }
  let depth = 0;
  for (let place = start; place < text.length; place++) {
    const character = text.charAt(place);
    if (character === "«") depth += 1;
    else if (character === "»") depth -= 1;
    if (depth === 0) return place;
  }
  return text.indexOf("»", start);
}
