import { normalize } from "../russian/words.ts";
import type { Token } from "../russian/words.ts";
import { abbreviatePlace } from "./gazetteer/abbreviated-names.ts";
import { adjectivesOfPlace, hasIrregularAdjective } from "./gazetteer/place-adjectives.ts";
import { formsOfPlace } from "./gazetteer/place-forms.ts";
import type { Settlement } from "./model.ts";

/** Settlements that words may name. */
export interface NamedPlace {
  settlements: Settlement[];
  /** How many tokens name them. */
  length: number;
}

const ADJECTIVE_ENDING = /(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|ый|ые|ых|ым|ыми)$/u;

/** So much of the beginning of a name all its forms and adjectives keep. */
const KEPT = 2;

/**
 * Finds settlements by any form of their names and by the adjectives these give. The forms are made when a word that
 * begins alike is first looked up: a document has few of the beginnings.
 */
export class Gazetteer {
  private readonly forms = new Map<string, Settlement[]>();
  private readonly adjectives = new Map<string, Settlement[]>();
  private readonly unread = new Map<string, Settlement[]>();
  private readonly longest: number = 1;

  constructor(settlements: readonly Settlement[]) {
    const irregular: Settlement[] = [];
    for (const settlement of settlements) {
      const { name } = settlement;
      const words = name.split(/[ -]/u);
      this.longest = Math.max(this.longest, words.length);
      const isPlain = (words[0]?.length ?? 0) > KEPT + 1 && !hasIrregularAdjective(name);
      if (isPlain) addTo(this.unread, beginningOf(normalize(name)), settlement);
      else irregular.push(settlement);
    }
    this.readNames(irregular);
  }

  private readNames(settlements: readonly Settlement[]): void {
    const formsOf = new Map<string, string[]>();
    for (const settlement of settlements) {
      const { name } = settlement;
      let forms = formsOf.get(name);
      if (forms === undefined) {
        const full = formsOfPlace(name);
        formsOf.set(name, (forms = [...full, ...abbreviatePlace(name, full)]));
      }
      for (const form of forms) addTo(this.forms, form, settlement);
      for (const stem of adjectivesOfPlace(name)) addTo(this.adjectives, stem, settlement);
    }
  }

  /** Makes sure that the names which begin like a word can be found. */
  private open(word: string): void {
    const beginning = beginningOf(word);
    const settlements = this.unread.get(beginning);
    if (settlements === undefined) return;
    this.unread.delete(beginning);
    this.readNames(settlements);
  }

  /** The settlements that the words from `at` on name; the longest name wins. Names are written with a capital. */
  findNamed(tokens: readonly Token[], at: number): NamedPlace | null {
    const first = tokens[at];
    if (first === undefined || !/^\p{Lu}/u.test(first.text)) return null;
    this.open(first.normal);
    for (let length = this.longest; length > 0; length--) {
      const words = tokens.slice(at, at + length);
      if (words.length < length) continue;
      const settlements = this.forms.get(words.map(({ normal }) => normal).join(" "));
      if (settlements !== undefined) return { settlements, length };
    }
    return null;
  }

  /** The settlements whose adjective the words from `at` on are: «Лысьвенского», «Санкт-Петербургская». */
  findByAdjective(tokens: readonly Token[], at: number): NamedPlace | null {
    this.open(tokens[at]?.normal ?? "");
    for (const length of [2, 1]) {
      const words = tokens.slice(at, at + length);
      if (words.length < length) continue;
      const whole = words.map(({ normal }) => normal).join("-");
      const stem = whole.replace(ADJECTIVE_ENDING, "");
      const settlements =
        stem === whole
          ? undefined
          : (this.adjectives.get(stem) ?? this.adjectives.get(stem.replaceAll("-", "")));
      if (settlements !== undefined) return { settlements, length };
    }
    return null;
  }
}

function beginningOf(word: string): string {
  return word.slice(0, KEPT);
}

function addTo(index: Map<string, Settlement[]>, key: string, settlement: Settlement): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [settlement]);
  else if (!known.includes(settlement)) known.push(settlement);
}

const built = new WeakMap<readonly Settlement[], Gazetteer>();

/** The gazetteer of a list of settlements, built once. */
export function gazetteerOf(settlements: readonly Settlement[]): Gazetteer {
  const gazetteer = built.get(settlements) ?? new Gazetteer(settlements);
  built.set(settlements, gazetteer);
  return gazetteer;
}
