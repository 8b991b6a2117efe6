import { tokenize } from "../../../russian/words.ts";
import type { Gazetteer } from "../../gazetteer.ts";
import type { Settlement } from "../../model.ts";

/** Settlements that an institution's name speaks of: «г. Смоленска» in it, else «Смоленский институт». */
export function townOfInstitution(words: string, gazetteer: Gazetteer): Settlement[] | null {
  const tokens = tokenize(words);
  for (const [at, token] of tokens.entries()) {
    if (!/^(?:г|города|город)$/.test(token.normal)) continue;
    const named = gazetteer.findNamed(tokens, at + 1);
    if (named !== null) return named.settlements;
  }
  for (const [at, token] of tokens.entries()) {
    if (!/^\p{Lu}\p{Ll}/u.test(token.text)) continue;
    const named = gazetteer.findByAdjective(tokens, at);
    const next = tokens[at + (named?.length ?? 1)];
    // «Пермского края», «Лысьвенского района» are territories, not towns.
    if (
      named !== null &&
      next !== undefined &&
      !/^(?:край|края|крае|район|округ|област(?:и|ь)$|республик)/.test(next.normal)
    )
      return named.settlements;
  }
  return null;
}
