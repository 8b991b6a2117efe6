import { tokenize } from "../../../russian/words.ts";
import type { Gazetteer } from "../../gazetteer.ts";
import type { Settlement } from "../../model.ts";
import { seatOfRegionalInstitution } from "./republic-seats.ts";

/** Parts of the country, of which towns bear the name too. */
const LANDSCAPE =
  /^(?:сибирск|уральск|волжск|приволжск|поволжск|донск|приморск|балтийск|камск|камчатск|алтайск)/;
/** Institutes and universities that are named after a place are in towns. */
const TOWN = 30_000;
const CITY_ABROAD = 200_000;

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
      !LANDSCAPE.test(token.normal) &&
      !/^(?:край|края|крае|район|округ|област(?:и|ь)$|республик)/.test(next.normal)
    )
      return keepTowns(named.settlements);
  }
  return seatOfRegionalInstitution(words, gazetteer);
}

function keepTowns(settlements: Settlement[]): Settlement[] | null {
  const towns = settlements.filter(({ population, country }) => population >= TOWN && country === "RU");
  if (towns.length > 0) return towns;
  const abroad = settlements.filter(
    ({ population, country }) => population >= CITY_ABROAD && country !== "RU",
  );
  return abroad.length > 0 ? abroad : null;
}
