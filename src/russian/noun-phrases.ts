/**
 * Noun phrases back in the nominative: «Международной научно-практической конференции» → «Международная
 * научно-практическая конференция». There is no dictionary behind it: the head noun comes from a list of the caller's,
 * whose forms are made by the regular declensions; adjectives follow from its gender and number.
 */

export type GrammaticalCase =
  "nominative" | "genitive" | "dative" | "accusative" | "instrumental" | "prepositional";
export type Gender = "masculine" | "feminine" | "neuter" | "plural";

export interface NounForm {
  /** The noun in the nominative of the same number. */
  nominative: string;
  gender: Gender;
  cases: GrammaticalCase[];
}

const CASES: readonly GrammaticalCase[] = [
  "nominative",
  "genitive",
  "dative",
  "accusative",
  "instrumental",
  "prepositional",
];

const VELAR_OR_SIBILANT = /[гкхжшчщ]$/;

interface Declension {
  gender: Gender;
  stem: string;
  /** In the order of `CASES`; several ways to write one are parted by `|`. */
  endings: string[];
}

/** The regular declensions of the singular, by the ending of the nominative. */
function declineSingular(noun: string): Declension | null {
  const cut = (letters: number) => noun.slice(0, noun.length - letters);
  if (noun.endsWith("ия")) return decline("feminine", cut(1), "я и и ю ей и");
  if (noun.endsWith("я")) return decline("feminine", cut(1), "я и е ю ей е");
  if (noun.endsWith("а")) {
    const i = VELAR_OR_SIBILANT.test(cut(1)) ? "и" : "ы";
    return decline("feminine", cut(1), `а ${i} е у ой|ей е`);
  }
  if (noun.endsWith("ие")) return decline("neuter", cut(1), "е я ю е ем и");
  if (/[ое]$/.test(noun)) return decline("neuter", cut(1), `${noun.slice(-1)} а у ${noun.slice(-1)} ом|ем е`);
  if (/(?:ость|сеть|часть|область)$/.test(noun)) return decline("feminine", cut(1), "ь и и ь ью и");
  if (noun.endsWith("ь")) return decline("masculine", cut(1), "ь я ю ь ем е");
  if (noun.endsWith("й")) return decline("masculine", cut(1), "й я ю й ем е");
  if (/[лн]ец$/.test(noun)) return null;
  return /[б-джзк-нп-тф-щ]$/.test(noun) ? decline("masculine", noun, "- а у - ом|ем е") : null;
}

function declinePlural(noun: string): Declension | null {
  const cut = (letters: number) => noun.slice(0, noun.length - letters);
  if (/(?:ия|ие)$/.test(noun)) {
    const last = noun.endsWith("я") ? "и" : "я";
    return decline("plural", cut(1), `${last} й ям ${last} ями ях`);
  }
  if (noun.endsWith("ство")) return decline("plural", cut(1), "а - ам а ами ах");
  if (noun.endsWith("а")) {
    const i = VELAR_OR_SIBILANT.test(cut(1)) ? "и" : "ы";
    return decline("plural", cut(1), `${i} - ам ${i} ами ах`);
  }
  if (/(?:ость|сеть|ль)$/.test(noun)) return decline("plural", cut(1), "и ей ям и ями ях");
  if (noun.endsWith("й")) return decline("plural", cut(1), "и ев ям и ями ях");
  if (!/[б-джзк-нп-тф-щ]$/.test(noun)) return null;
  const i = VELAR_OR_SIBILANT.test(noun) ? "и" : "ы";
  return decline("plural", noun, `${i} ов|ей ам ${i} ами ах`);
}

function decline(gender: Gender, stem: string, endings: string): Declension {
  return { gender, stem, endings: endings.split(" ").map((ending) => ending.replace("-", "")) };
}

/** Every form of the nouns, without ё; plural nouns («чтения») are given apart. */
export function indexNouns(
  nouns: readonly string[],
  pluralOnly: readonly string[] = [],
): Map<string, NounForm[]> {
  const index = new Map<string, NounForm[]>();
  const add = (declension: Declension | null, indeclinable: string) => {
    const { gender, stem, endings } = declension ?? {
      gender: "neuter",
      stem: indeclinable,
      endings: CASES.map(() => ""),
    };
    const nominative = stem + (endings[0] ?? "");
    for (const [place, ending] of endings.entries()) {
      for (const variant of ending.split("|")) {
        const form = (stem + variant).replaceAll("ё", "е");
        const known = index.get(form) ?? [];
        index.set(form, known);
        const grammaticalCase = CASES[place] ?? "nominative";
        const same = known.find((other) => other.nominative === nominative);
        if (same === undefined) known.push({ nominative, gender, cases: [grammaticalCase] });
        else same.cases.push(grammaticalCase);
      }
    }
  };
  for (const noun of nouns) {
    const fleeting = noun.endsWith("ец");
    if (fleeting) add(decline("masculine", noun.slice(0, -2), "ец ца цу ец цом|цем це"), noun);
    else add(declineSingular(noun), noun);
    const plural = fleeting ? null : declinePlural(noun);
    if (plural !== null) add(plural, noun);
  }
  for (const noun of pluralOnly) {
    const singular = noun.replace(/ия$/, "ие").replace(/ы$/, "");
    add(declinePlural(singular), noun);
  }
  return index;
}

/** Adjectives that are stressed on the ending: областной, not «областный». */
const STRESSED_ENDING = new RegExp(
  `(?:^|[-\\p{P}])(?:${[
    "(?:обще|меж|внутри)?(?:городск|областн|краев)",
    "втор|шест|седьм|восьм|сороков",
    "морск|донск|мужск|людск|заводск|тверск|костромск|ямск|войсков|миров|мастеров",
    "делов|правов|трудов|цифров|игров|языков|речев|целев|отраслев|кольцев|волев|полев|передов|страхов|портов",
    "основн|больш|молод|родн|выездн|степн|лесн|речн|золот|сквозн|двойн",
  ].join("|")})$`,
  "u",
);

const ADJECTIVE =
  /^\p{L}{2,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ою|ей|ых|их|ыми|ими)$/u;

/** Whether a word, lower case and without ё, may be an adjective by its ending. */
export function looksLikeAdjective(normal: string): boolean {
  return (
    ADJECTIVE.test(normal) && !/^(?:своей|своего|своем|этого|этой|этом|того|который|которой)$/.test(normal)
  );
}

/** Cases in which an adjective with this ending may stand, of the gender; empty when it cannot agree. */
export function casesOfAdjective(normal: string, gender: Gender): GrammaticalCase[] {
  const endings: Record<Gender, [RegExp, GrammaticalCase[]][]> = {
    masculine: [
      [/(?:ый|ий|ой)$/, ["nominative", "accusative"]],
      [/(?:ого|его)$/, ["genitive"]],
      [/(?:ому|ему)$/, ["dative"]],
      [/(?:ым|им)$/, ["instrumental"]],
      [/(?:ом|ем)$/, ["prepositional"]],
    ],
    neuter: [
      [/(?:ое|ее|ье)$/, ["nominative", "accusative"]],
      [/(?:ого|его)$/, ["genitive"]],
      [/(?:ому|ему)$/, ["dative"]],
      [/(?:ым|им)$/, ["instrumental"]],
      [/(?:ом|ем)$/, ["prepositional"]],
    ],
    feminine: [
      [/(?:ая|яя|ья)$/, ["nominative"]],
      [/(?:ую|юю|ью)$/, ["accusative"]],
      [/(?:ой|ей|ою|ею)$/, ["genitive", "dative", "instrumental", "prepositional"]],
    ],
    plural: [
      [/(?:ые|ие|ьи)$/, ["nominative", "accusative"]],
      [/(?:ых|их)$/, ["genitive", "prepositional"]],
      [/(?:ыми|ими)$/, ["instrumental"]],
      [/(?:ым|им)$/, ["dative"]],
    ],
  };
  return endings[gender].find(([ending]) => ending.test(normal))?.[1] ?? [];
}

const ENDING = /(?:ого|его|ому|ему|ыми|ими|ый|ий|ой|ая|яя|ое|ее|ые|ие|ым|им|ом|ем|ую|юю|ою|ею|ей|ых|их)$/;

/** «научно-практической» → «научно-практическая» for the feminine. What has no ending of an adjective stays. */
export function nominativeOfAdjective(word: string, gender: Gender): string {
  const capitals = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  const lower = word.toLowerCase();
  const third = /^(.*трет)(?:ий|ь\p{L}+)$/u.exec(lower);
  if (third !== null) {
    const ending = { masculine: "ий", feminine: "ья", neuter: "ье", plural: "ьи" }[gender];
    const nominative = word.slice(0, third[1]?.length) + ending;
    return capitals ? nominative.toUpperCase() : nominative;
  }
  const match = ENDING.exec(lower);
  if (match === null) return word;
  const stem = word.slice(0, match.index);
  const nominative = stem + endingOf(stem.toLowerCase(), match[0], gender);
  return capitals ? nominative.toUpperCase() : nominative;
}

function endingOf(stem: string, printed: string, gender: Gender): string {
  const sibilant = /[жшчщ]$/.test(stem);
  const velar = /[гкх]$/.test(stem);
  // «Высшего», «среднего»: after н only the ending tells that the stem is soft.
  const soft = !velar && !sibilant && /^(?:его|ему|им|ем|ими|их|ей|юю|ею|яя|ее|ие|ий)$/.test(printed);
  switch (gender) {
    case "feminine":
      return soft ? "яя" : "ая";
    case "neuter":
      return soft || sibilant ? "ее" : "ое";
    case "plural":
      return soft || sibilant || velar ? "ие" : "ые";
    case "masculine":
      if (STRESSED_ENDING.test(stem.replaceAll("ё", "е"))) return "ой";
      return soft || sibilant || velar ? "ий" : "ый";
  }
}
