import type { Unit } from "../../../archive/model.ts";
import type { Token } from "../../../russian/words.ts";
import type { Gazetteer } from "../../gazetteer.ts";
import { HELD } from "./own-event.ts";
import type { NamedSite } from "./place-evidence.ts";
import { MARK_INFLECTED } from "./place-marks.ts";

/** «В древнем Пскове», «в подмосковном Королёве». */
const EPITHET =
  /^(?:древн|стар(?:инн)?|родн|солнечн|гостеприимн|прекрасн|славн|легендарн|курортн|заполярн|приморск|северн|южн|зим|весенн|летн|осенн|подмосковн|\p{Ll}+ск)(?:ом|ем|ой|ей)$/u;

/** The settlement in which something is said to be, from a word of a sentence on. */
export function readSite(
  unit: Unit,
  masked: string,
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
): NamedSite | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const marked = [...masked.slice(token.start, token.start + 40).matchAll(MARK_INFLECTED)].find(
    ({ index }) => index === 0,
  );
  if (marked !== undefined || /^(?:города|г)$/.test(token.text)) {
    const from = token.start + (marked?.[0].length ?? token.text.length);
    const first = tokens.findIndex(({ start }) => start >= from);
    const name = tokens[first];
    if (name === undefined || name.start > from + 2 || !/^\p{Lu}\p{Ll}/u.test(name.text)) return null;
    const named = gazetteer.findNamed(tokens, first);
    const last = tokens[first + (named?.length ?? 1) - 1] ?? name;
    return {
      unit,
      quoted: { start: token.start, end: last.end },
      settlements: named?.settlements ?? [],
      printed: null,
    };
  }
  if (!/^во?$/.test(token.normal)) return null;
  const first = EPITHET.test(tokens[at + 1]?.text ?? "") ? at + 2 : at + 1;
  const named = gazetteer.findNamed(tokens, first);
  const last = tokens[first + (named?.length ?? 0) - 1];
  const after = tokens[first + (named?.length ?? 0)];
  if (named === null || last === undefined) return null;
  // «В Октябрьском районе», «в Московском университете» name no town.
  const adjectival = /(?:ом|ой|ых|ем|их)$/.test(last.normal) && named.length === 1;
  if (
    adjectival &&
    after !== undefined &&
    /^\s(?:\(\p{L}+\)\s)?$/u.test(masked.slice(last.end, after.start)) &&
    /^\p{Ll}/u.test(after.text) &&
    !HELD.test(after.text)
  ) {
    const settled = named.settlements.some(({ name }) => !/(?:ий|ый|ой|ая|ое|ые|ие)$/.test(name));
    if (
      !settled ||
      /^(?:район|округ|област|кра|институт|университет|академи|федеральн|государственн|педагогическ|областн|колледж|центр|дворц|дом)/.test(
        after.normal,
      )
    )
      return null;
  }
  return {
    unit,
    quoted: { start: token.start, end: last.end },
    settlements: named.settlements,
    printed: null,
  };
}
