import { counted } from "../../russian/plural.ts";
import type { DraftRepair } from "../model.ts";

/** Rules of the archive's own comparison with the original. */
const rules = [
  ["word-bookmark", /\[bookmark:[^\]\n]*\]/g],
  ["soft-hyphen", /\u00AD/g],
] as const;

interface Debris {
  pattern: RegExp;
  /** What stands in its place; `before` and `after` are the signs around it. */
  replace: (before: string, after: string) => string;
  why: string;
}

const word = /[\p{L}\p{N}]/u;

/** What is removed one by one, so that each place can be looked at. */
const debris: Debris[] = [
  {
    pattern: /\*\*+/u,
    replace: (before, after) => (word.test(before) && word.test(after) ? " " : ""),
    why: "звёздочки — след полужирного начертания, оставленный при извлечении текста",
  },
  {
    pattern: /(?<=^|\n)#{1,6}(?=[ \t]+\S)/u,
    replace: () => "",
    why: "решётка — след заголовка, оставленный при извлечении текста",
  },
  {
    pattern: /[\u200B-\u200F\u2060\u202A-\u202E]/u,
    replace: () => "",
    why: "невидимый знак, оставленный при извлечении текста",
  },
];

export interface Mended {
  text: string;
  repairs: DraftRepair[];
}

/** The words around a place, as many as make them the only such place in the text. */
function quotePlace(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  const grow = (by: number) => {
    from = Math.max(0, from - by);
    to = Math.min(text.length, to + by);
  };
  const toWords = () => {
    while (from > 0 && /\S/.test(text[from - 1] ?? "")) from -= 1;
    while (to < text.length && /\S/.test(text[to] ?? "")) to += 1;
  };
  toWords();
  const isOnly = () => {
    const quoted = text.slice(from, to);
    return text.indexOf(quoted) === text.lastIndexOf(quoted);
  };
  while (!isOnly() && (from > 0 || to < text.length)) {
    grow(2);
    toWords();
  }
  return { start: from, end: to };
}

/** Replaces one place and says so in a repair whose `from` stands in the text exactly once. */
export function mendPlace(
  { text, repairs }: Mended,
  start: number,
  end: number,
  replacement: string,
  why: string,
): Mended {
  const quoted = quotePlace(text, start, end);
  const from = text.slice(quoted.start, quoted.end);
  const to = text.slice(quoted.start, start) + replacement + text.slice(end, quoted.end);
  return {
    text: text.slice(0, quoted.start) + to + text.slice(quoted.end),
    repairs: [...repairs, { from, to, why }],
  };
}

/** Removes what extraction left in a text, and lists it. Line ends stay. */
export function removeDebris(received: string): Mended {
  let mended: Mended = { text: received, repairs: [] };
  for (const [rule, pattern] of rules) {
    const count = mended.text.match(pattern)?.length ?? 0;
    if (count === 0) continue;
    mended = { text: mended.text.replace(pattern, ""), repairs: [...mended.repairs, { rule, count }] };
  }
  for (const { pattern, replace, why } of debris) {
    for (let match = pattern.exec(mended.text); match !== null; match = pattern.exec(mended.text)) {
      const { index } = match;
      const end = index + match[0].length;
      const { text } = mended;
      mended = mendPlace(mended, index, end, replace(text[index - 1] ?? "", text[end] ?? ""), why);
    }
  }
  return mended;
}

const spaces: [name: string, pattern: RegExp][] = [
  ["двойные пробелы", / {2,}/g],
  ["табуляции", /\t+/g],
  ["неразрывные пробелы", /[\u00A0\u202F\u2007]/g],
];

/** Which white space was made ordinary, with counts. */
export function describeSpaces(texts: string[]): string[] {
  return spaces.flatMap(([name, pattern]) => {
    const count = texts.reduce((sum, text) => sum + (text.trim().match(pattern)?.length ?? 0), 0);
    return count === 0 ? [] : [`${name} заменены обычными: ${counted(count, ["место", "места", "мест"])}`];
  });
}
