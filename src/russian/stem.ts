/**
 * The Snowball stemmer for Russian. Our own, because every published one brings all of Snowball's languages
 * (36 KB compressed) into the browser; the test compares it with the library word by word.
 */

const VOWEL = /[аеиоуыэюя]/;
const NON_VOWEL = /[^аеиоуыэюя]/;

/** Endings of one step, longest first; those of `afterA` count only after а or я. */
interface Endings {
  all: string[];
  afterA: Set<string>;
}

function endings(afterA: string, free = ""): Endings {
  const split = (list: string) => list.split(" ").filter((ending) => ending !== "");
  const all = [...split(afterA), ...split(free)].sort((a, b) => b.length - a.length);
  return { all, afterA: new Set(split(afterA)) };
}

const GERUND = endings("в вши вшись", "ив ивши ившись ыв ывши ывшись");
const ADJECTIVE = endings(
  "",
  "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею",
);
const PARTICIPLE = endings("ем нн вш ющ щ", "ивш ывш ующ");
const REFLEXIVE = endings("", "ся сь");
const VERB = endings(
  "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
  "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю",
);
const NOUN = endings(
  "",
  "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я",
);
const DERIVATIONAL = endings("", "ост ость");
const SUPERLATIVE = endings("", "ейш ейше");

/** `word` without its longest ending of the step, or `null` when none stands wholly behind `limit`. */
function strip(word: string, limit: number, { all, afterA }: Endings): string | null {
  const region = word.slice(limit);
  const ending = all.find((candidate) => region.endsWith(candidate));
  if (ending === undefined) return null;
  if (afterA.has(ending) && !/[ая]$/.test(region.slice(0, region.length - ending.length))) return null;
  return word.slice(0, word.length - ending.length);
}

/** The place behind the first character of `kind` at or after `from`; the word's end when there is none. */
function behind(word: string, kind: RegExp, from: number): number {
  for (let place = from; place < word.length; place++) if (kind.test(word.charAt(place))) return place + 1;
  return word.length;
}

function stemRussian(word: string): string {
  const rv = behind(word, VOWEL, 0);
  const r1 = behind(word, NON_VOWEL, rv);
  const r2 = behind(word, NON_VOWEL, behind(word, VOWEL, r1));

  let rest = strip(word, rv, GERUND) ?? stripInflection(strip(word, rv, REFLEXIVE) ?? word, rv);
  if (rest.length > rv && rest.endsWith("и")) rest = rest.slice(0, -1);
  rest = strip(rest, r2, DERIVATIONAL) ?? rest;
  if (rest.length > rv && rest.endsWith("ь")) return rest.slice(0, -1);
  rest = strip(rest, rv, SUPERLATIVE) ?? rest;
  return rest.length > rv + 1 && rest.endsWith("нн") ? rest.slice(0, -1) : rest;
}

function stripInflection(word: string, rv: number): string {
  const adjective = strip(word, rv, ADJECTIVE);
  if (adjective !== null) return strip(adjective, rv, PARTICIPLE) ?? adjective;
  return strip(word, rv, VERB) ?? strip(word, rv, NOUN) ?? word;
}

const known = new Map<string, string>();

/** The stem of a word in its normal form (see `normalize`); what is not Cyrillic comes back as it is. */
export function stem(normal: string): string {
  let result = known.get(normal);
  if (result === undefined) {
    result = /^[а-я]+$/.test(normal) ? stemRussian(normal) : normal;
    known.set(normal, result);
  }
  return result;
}
