import { readCardinal } from "./cardinals.ts";
import { numeralKey } from "./numerals.ts";
import type { Span } from "./pattern.ts";
import { readBoundAfter, readBoundBefore } from "./quantity-bounds.ts";
import type { Bound } from "./quantity-bounds.ts";
import { normalize } from "./words.ts";

/** A number that is written in a text, in digits or in words, with the words that bound it. */
export interface Quantity extends Span {
  count: number;
  bound: Bound;
  /** Written as two numbers, «300–350»: `count` is the lower. */
  range: boolean;
}

const THOUSAND = /^(?:тыс|тысяч|тысяча|тысячу|тысячи|тысяче|тысячей|тысячью|тысячам|тысячами|тысячах)$/;
/** «Тысячи», «сотни», «десятки» count nothing; after «более», «около» they are the genitive of one. */
const INDEFINITE: Record<string, number> = { тысячи: 1000, сотни: 100, десятка: 10 };
const TENFOLD = /^(?:десятк(?:а|и|ов|ам|ами|ах)|сот(?:ни|ен|ням|нями|нях))$/;
/** The number again, in words: «500 (пятьсот)». */
const SPELLED_OUT = /^\s?\([а-яё\s]{3,60}\)(?=\s\p{L})/iu;

/** «12-ти регионов», «2-х стран»: the case ending of the number that stands in digits. */
const CASE_ENDING = /^-(?:ти|ми|мя|х|ю)(?!\p{L})/iu;
/** «65-й», «5-го», «7-а»: no number of things. */
const ORDINAL_ENDING = /^-\p{L}{1,3}(?!\p{L})/u;
const PIECE =
  /(?<!\p{L}|\p{N}|\d[.,:/]|[№#]\s?)(?:(?<digits>\d{1,3}(?:[\s.]\d{3})+(?![\p{N}])|\d+(?:[.,]\d+)?)(?![\p{N}/]|[.,:]\d)|(?<word>\p{L}+))/giu;

interface Piece extends Span {
  value: number | null;
  normal: string;
  thousand: boolean;
  digits: boolean;
}

function readPieces(text: string): Piece[] {
  return Array.from(text.matchAll(PIECE), (match) => {
    const { digits, word } = match.groups as { digits?: string; word?: string };
    const start = match.index;
    const end = start + match[0].length;
    if (digits !== undefined) {
      const plain = /^\d{1,3}(?:[\s.]\d{3})+$/u.test(digits) ? digits.replace(/[\s.]/g, "") : digits;
      return {
        start,
        end,
        value: Number(plain.replace(",", ".")),
        normal: "",
        thousand: false,
        digits: true,
      };
    }
    const normal = normalize(word ?? "");
    const thousand = THOUSAND.test(normal);
    return { start, end, value: readCardinal(normal), normal, thousand, digits: false };
  });
}

/** Whether only space, or the dot of «тыс.», parts a piece from what was read before it. */
function follows(text: string, end: number, piece: Piece | undefined): piece is Piece {
  return piece !== undefined && /^\.?\s$/u.test(text.slice(end, piece.start));
}

interface Reading {
  value: number;
  end: number;
  next: number;
}

/** A number below a thousand in words, or whatever stands in digits. */
function readGroup(text: string, pieces: Piece[], at: number): Reading | null {
  const first = pieces[at];
  if (first?.value == null) return null;
  const group = { value: first.value, end: first.end, next: at + 1 };
  if (first.digits) return group;
  for (let piece = pieces[group.next]; follows(text, group.end, piece); piece = pieces[group.next]) {
    if (piece.digits) break;
    if (TENFOLD.test(piece.normal) && group.value < 10)
      group.value *= piece.normal.startsWith("с") ? 100 : 10;
    else if (piece.value !== null && fits(group.value, piece.value)) group.value += piece.value;
    else break;
    group.end = piece.end;
    group.next += 1;
  }
  return group;
}

/** Whether the word continues the number: «сто двадцать», «двадцать пять». */
function fits(current: number, value: number): boolean {
  if (current % 100 === 0) return value < 100;
  return current % 10 === 0 && current % 100 >= 20 && value < 10;
}

/** «Тысячи семисот», the genitive of one thousand seven hundred. */
function isHundreds(text: string, thousand: Piece, next: Piece | undefined): boolean {
  return follows(text, thousand.end, next) && !next.digits && next.value !== null && next.value >= 100;
}

function readNumber(text: string, pieces: Piece[], at: number): Reading | null {
  const first = pieces[at];
  if (first === undefined) return null;
  let group = readGroup(text, pieces, at);
  if (group === null) {
    // «Тысяча учителей»; «тысячи» counts nothing by itself, «свыше тысячи семисот» does.
    const isCounted = first.normal === "тысячи" && isHundreds(text, first, pieces[at + 1]);
    if (!isCounted && !/^тысяч(?:а|у|ей|ью)$/.test(first.normal)) return null;
    group = { value: 1, end: first.start, next: at };
  }
  const [and, half] = pieces.slice(group.next, group.next + 2);
  if (and?.normal === "с" && half?.normal === "половиной" && pieces[group.next + 2]?.thousand === true)
    group = { value: group.value + 0.5, end: half.end, next: group.next + 2 };
  const thousand = pieces[group.next];
  if (thousand?.thousand !== true || !/^\s?$/u.test(text.slice(group.end, thousand.start))) return group;
  const value = Math.round(group.value * 1000);
  const reading = { value, end: thousand.end, next: group.next + 1 };
  const rest = readGroup(text, pieces, reading.next);
  if (rest === null || rest.value >= 1000 || !follows(text, reading.end, pieces[reading.next]))
    return reading;
  return { value: value + rest.value, end: rest.end, next: rest.next };
}

/** Every quantity of a text, in order: «более двадцати пяти», «1,2 тыс.», «500+». Ordinals are none. */
export function findQuantities(text: string): Quantity[] {
  const pieces = readPieces(text);
  const found: Quantity[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    const before = piece === undefined ? null : readBoundBefore(text, piece.start);
    const loose = piece !== undefined && before !== null ? INDEFINITE[piece.normal] : undefined;
    const number =
      readNumber(text, pieces, at) ??
      (piece !== undefined && loose !== undefined ? { value: loose, end: piece.end, next: at + 1 } : null);
    if (piece === undefined || number === null) {
      at += 1;
      continue;
    }
    at = number.next;
    if (piece.start < (found.at(-1)?.end ?? 0)) continue;
    const after = pieces[at];
    const isOrdinal =
      (follows(text, number.end, after) && numeralKey(after.normal)?.endsWith("-й") === true) ||
      isOrdinalInDigits(text.slice(number.end, number.end + 5));
    const isOne = number.value === 1 && !piece.digits;
    if (isOrdinal || isOne || !Number.isInteger(number.value)) continue;
    found.push(boundQuantity(text, { start: piece.start, end: number.end, count: number.value }, before));
  }
  return joinRanges(text, found);
}

function isOrdinalInDigits(after: string): boolean {
  return ORDINAL_ENDING.test(after) && !CASE_ENDING.test(after);
}

function boundQuantity(
  text: string,
  number: Span & { count: number },
  before: { bound: Bound; start: number } | null,
): Quantity {
  let { end } = number;
  for (const pattern of [CASE_ENDING, SPELLED_OUT])
    end += pattern.exec(text.slice(end, end + 70))?.[0].length ?? 0;
  const after = readBoundAfter(text, end);
  const bound = before?.bound ?? after?.bound ?? "exact";
  end = after?.end ?? end;
  return { start: before?.start ?? number.start, end, count: number.count, bound, range: false };
}

/** «300–350», «от 300 до 350»: one quantity. */
function joinRanges(text: string, found: Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of found) {
    const last = joined.at(-1);
    const between = last === undefined ? "" : text.slice(last.end, quantity.start);
    const dashed = /^\s?[-–—]\s?$/u.test(between) && quantity.bound === "exact";
    const spoken = last !== undefined && quantity.bound === "at-most" && isFromTo(text, last, quantity);
    if (last !== undefined && (dashed || spoken) && last.count < quantity.count && !last.range) {
      const start = spoken ? last.start - 3 : last.start;
      joined[joined.length - 1] = { ...last, start, end: quantity.end, bound: "at-least", range: true };
    } else joined.push(quantity);
  }
  return joined;
}

function isFromTo(text: string, from: Quantity, to: Quantity): boolean {
  return (
    /(?<!\p{L})от\s$/iu.test(text.slice(0, from.start)) &&
    /^\s$/u.test(text.slice(from.end, to.start)) &&
    /^до\s/iu.test(text.slice(to.start, to.end))
  );
}
