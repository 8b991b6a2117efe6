import type { Token } from "../russian/words.ts";
import { adjectivesOfPlace } from "./gazetteer/place-adjectives.ts";
import { formsOfPlace } from "./gazetteer/place-forms.ts";
import type { Settlement } from "./model.ts";

/** Settlements that words may name. */
export interface NamedPlace {
  settlements: Settlement[];
  /** How many tokens name them. */
  length: number;
}

const ADJECTIVE_ENDING = /(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|ый|ые|ых|ым|ыми)$/u;

/** Finds settlements by any form of their names and by the adjectives these give. */
export class Gazetteer {
  private readonly forms = new Map<string, Settlement[]>();
  private readonly adjectives = new Map<string, Settlement[]>();
  private readonly longest: number = 1;

  constructor(settlements: readonly Settlement[]) {
    const formsOf = new Map<string, string[]>();
    for (const settlement of settlements) {
      const { name } = settlement;
      const forms = formsOf.get(name) ?? formsOfPlace(name);
      formsOf.set(name, forms);
      for (const form of forms) addTo(this.forms, form, settlement);
      for (const stem of adjectivesOfPlace(name)) addTo(this.adjectives, stem, settlement);
      this.longest = Math.max(this.longest, name.split(/[ -]/u).length);
    }
  }

  /** The settlements that the words from `at` on name; the longest name wins. Names are written with a capital. */
  findNamed(tokens: readonly Token[], at: number): NamedPlace | null {
    const first = tokens[at];
    if (first === undefined || !/^\p{Lu}/u.test(first.text)) return null;
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
