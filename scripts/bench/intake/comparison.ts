import { collapseSpace } from "../../../src/archive/evidence.ts";

/** When what the intake found counts as what is true. */

/** How often something was found and should have been. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export function emptyTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

export function addTally(sum: Tally, { right, wrong, missed }: Tally): void {
  sum.right += right;
  sum.wrong += wrong;
  sum.missed += missed;
}

const SIGNS: [RegExp, string][] = [
  [/[«»„“”‟]/g, '"'],
  [/[‐‑–—−]/g, "-"],
  [/№/g, "N"],
];

/**
 * White space collapsed; quotation marks, dashes and № as a typewriter has them, because old encodings lack ours and
 * a title sheds its outer quotation marks.
 */
export function foldSigns(text: string): string {
  const folded = SIGNS.reduce((before, [pattern, sign]) => before.replace(pattern, sign), text);
  return collapseSpace(folded);
}

/** Also without a difference of case and of ё: «ШКОЛА СЕВЕРА» is «Школа Севера». */
export function foldCase(text: string): string {
  return foldSigns(text).toLowerCase().replaceAll("ё", "е");
}

/** A name, whichever of its quotation marks are there: nested ones are often left unclosed. */
export function foldName(text: string): string {
  return collapseSpace(foldCase(text).replaceAll('"', " "));
}

/** «Смоленский институт» of «ГАУ ДПО „Смоленский институт“»: a name without its legal form is the name. */
export function foldProperName(text: string): string | null {
  const core = /^[^"]+"(.+)"$/.exec(foldCase(text))?.[1];
  return core === undefined ? null : foldName(core);
}

const REQUEST = /^.*(?:рекоменд|предл|прос[ия]|поруч)[а-я]*\s+|^к\s+/;

/** Whom a line asks, without the verb that may stand before it: «Рекомендовать школам». */
export function foldAddressee(text: string): string {
  return foldCase(text).replace(REQUEST, "");
}

/** One value or none: another value than the true one is wrong, and the true one is missed. */
export function compareValue(expected: string | null, found: string | null): Tally {
  const isRight = expected !== null && expected === found;
  return {
    right: isRight ? 1 : 0,
    wrong: found !== null && !isRight ? 1 : 0,
    missed: expected !== null && !isRight ? 1 : 0,
  };
}

/** Each true entry has several spellings and is found once; a tolerated one counts neither for nor against. */
export function compareEntries(
  expected: readonly (readonly string[])[],
  found: readonly string[],
  tolerated: readonly (readonly string[])[] = [],
): Tally {
  const open = [...expected];
  const tally = emptyTally();
  for (const entry of found) {
    const place = open.findIndex((spellings) => spellings.includes(entry));
    if (place >= 0) {
      open.splice(place, 1);
      tally.right += 1;
    } else if (!tolerated.some((spellings) => spellings.includes(entry))) tally.wrong += 1;
  }
  tally.missed = open.length;
  return tally;
}

/** Pairs what is expected with what was found, each at most once, in order. */
export function pairByText<E extends { text: string }, F extends { text: string }>(
  expected: readonly E[],
  found: readonly F[],
): { expected: E | null; found: F | null }[] {
  const open: (F | null)[] = [...found];
  const pairs = expected.map((one): { expected: E | null; found: F | null } => {
    const place = open.findIndex((other) => other !== null && foldSigns(other.text) === foldSigns(one.text));
    const match = open[place] ?? null;
    if (match !== null) open[place] = null;
    return { expected: one, found: match };
  });
  return [...pairs, ...open.flatMap((one) => (one === null ? [] : [{ expected: null, found: one }]))];
}

export interface Measures {
  /** `null` where nothing was found. */
  precision: number | null;
  /** `null` where there was nothing to find. */
  recall: number | null;
  f1: number;
}

/** `null` where there was nothing to find and nothing was found. */
export function measure({ right, wrong, missed }: Tally): Measures | null {
  if (right + wrong + missed === 0) return null;
  return {
    precision: right + wrong === 0 ? null : right / (right + wrong),
    recall: right + missed === 0 ? null : right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
  };
}
