import search from "approx-string-match";
import { transliterate } from "../../russian/transliterate.ts";

const RUSSIAN = /^[А-ЯЁ][А-Яа-яЁё]*(?:[ -][А-Яа-яЁё0-9]+)*$/u;

/** As the source writes Russian letters in Latin ones (BGN/PCGN). */
function toLatin(name: string): string {
  const letters = [...name.toLowerCase()];
  return letters
    .map((letter, place) => {
      const before = letters[place - 1] ?? " ";
      if (letter === "е" && /[аеёиоуыэюяьъй -]/u.test(before)) return "ye";
      return letter === "ё" ? "ë" : transliterate(letter);
    })
    .join("");
}

function fold(latin: string): string {
  return latin
    .toLowerCase()
    .replace(/[’'`ʹ]/gu, "")
    .replace(/y[ëo]/gu, "ë");
}

function plain(latin: string): string {
  return fold(latin).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ye", "e").replace(/yy\b/gu, "y");
}

function distance(first: string, second: string): number {
  if (first === second) return 0;
  const limit = Math.max(first.length, second.length);
  const found = search(first, second, limit).map(
    ({ start, end, errors }) => errors + start + (first.length - end),
  );
  return Math.min(limit, ...found);
}

/**
 * The Russian name among those a place goes by in Cyrillic: the one that its Latin name transliterates. With ё where
 * the Latin name has it. `null` where no name is near, except that of a place in Russia its Latin name can be read back.
 */
export function chooseRussianName(
  latin: string,
  alternates: readonly string[],
  inRussia: boolean,
): string | null {
  const cyrillic = alternates.filter((name) => RUSSIAN.test(name));
  if (RUSSIAN.test(latin)) return latin;
  const latins = alternates.filter(
    (name) => /^[A-Z]/u.test(name) && /^[\p{Script=Latin}\s’'-]+$/u.test(name),
  );
  const main = plain(latin);
  const candidates = cyrillic.map((name, place) => {
    const own = plain(toLatin(name));
    // The source writes Ye for Е: «Елиста» beside Elista is Ukrainian.
    const ye = latin.startsWith("E") && name.startsWith("Е") ? 0.5 : 0;
    return { name, own, score: place * 0.001 + blemishOf(name, cyrillic) + ye };
  });
  // What is spelt alike first: most of the others are then out of the running before they are measured.
  candidates.sort((a, b) => Number(b.own === main) - Number(a.own === main));
  let best: { name: string; score: number } | null = null;
  for (const { name, own, score } of candidates) {
    // Names in other languages end otherwise or lack the soft sign: «Ратенов», «Володимирськ».
    const weight = inRussia ? 0.5 : 0.1;
    if (best !== null && score + Math.abs(main.length - own.length) * weight > best.score) continue;
    const toMain = distance(main, own);
    const least = score + toMain * weight;
    if (best !== null && least > best.score) continue;
    const whole = least + nearestOf(latins, own, toMain);
    if (best === null || whole < best.score) best = { name, score: whole };
  }
  if (best !== null) return restoreYo(best.name, latin);
  return inRussia ? fromLatin(latin) : null;
}

/** How far a name is from the nearest of those that the place goes by in Latin letters. */
function nearestOf(latins: readonly string[], own: string, toMain: number): number {
  let least = toMain;
  for (const other of latins) {
    if (least === 0) return 0;
    const folded = plain(other);
    if (Math.abs(folded.length - own.length) < least) least = Math.min(least, distance(folded, own));
  }
  return least;
}

/** What tells a worse spelling from a better one of equal letters: «Казан» beside «Казань», «Одинтсово» beside «Одинцово». */
function blemishOf(name: string, others: readonly string[]): number {
  const betters = [
    `${name}ь`,
    name.replace(/тс(?!к)/u, "ц"),
    name.replace(/ /u, "-"),
    name.replace(/(?<=[кнтл])и$/u, "ий"),
    name.replace(/н(?:ы|ай|ей)$/u, "ный"),
    name.replace(/^Уст-/u, "Усть-"),
    name.replace(/л(?=ск|цк)/u, "ль"),
    ...others.filter((other) => other.includes("ё") && other.replaceAll("ё", "е") === name),
  ];
  const worse = betters.some((better) => better !== name && !isNotRussian(better) && others.includes(better));
  return (isNotRussian(name) ? 3 : 0) + (worse ? 1 : 0);
}

/** Endings and letter pairs that Russian names do not have. */
function isNotRussian(name: string): boolean {
  return /(?:ськ|цьк|жськ|скай|цкай|ьо|йо(?!ш)|ць$|ньск|шч|ій|ьк$|ъ$|ии$|ўск)/iu.test(name);
}

/** «Орел» beside «Orël» is Орёл. */
function restoreYo(name: string, latin: string): string {
  if (!/ë|yo/iu.test(latin) || name.includes("ё")) return name;
  for (const { index } of name.matchAll(/е/gu)) {
    const candidate = `${name.slice(0, index)}ё${name.slice(index + 1)}`;
    if (fold(toLatin(candidate)) === fold(latin)) return candidate;
  }
  return name;
}

const BACK: [RegExp, string][] = [
  [/shch/g, "щ"],
  [/yye$/g, "ые"],
  [/yy\b/g, "ый"],
  [/iy\b/g, "ий"],
  [/aya\b/g, "ая"],
  [/oye\b/g, "ое"],
  [/zh/g, "ж"],
  [/kh/g, "х"],
  [/ts/g, "ц"],
  [/ch/g, "ч"],
  [/sh/g, "ш"],
  [/yu/g, "ю"],
  [/ya/g, "я"],
  [/ye/g, "е"],
  [/yë|ë/g, "ё"],
  [/[’']/g, "ь"],
  [/(?<=[аеиоуыэюяaeiou])y/g, "й"],
  [/y/g, "ы"],
];

function fromLatin(latin: string): string | null {
  let name = latin.toLowerCase();
  for (const [pattern, letters] of BACK) name = name.replace(pattern, letters);
  for (const letter of "абвгдезиклмнопрстуф") name = name.replaceAll(transliterate(letter), letter);
  const capitalised = name.replace(
    /(^|[ -])(\p{L})/gu,
    (_, gap: string, letter: string) => gap + letter.toUpperCase(),
  );
  return RUSSIAN.test(capitalised) ? capitalised : null;
}
