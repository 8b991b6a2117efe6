import type { Unit } from "../../../archive/model.ts";
import { tokenize } from "../../../russian/words.ts";
import type { Token } from "../../../russian/words.ts";
import type { Gazetteer } from "../../gazetteer.ts";
import type { ReadText, Settlement } from "../../model.ts";
import type { Passage } from "./evidence.ts";
import { maskQuotations } from "./quotations.ts";
import type { Mention } from "./mention.ts";
import type { FoundOrganizer } from "./organizers.ts";
import type { OwnMention } from "./own-event.ts";

/** A town or municipality that words name: «города Перми», «Лысьвенского городского округа», «городского округа Мытищи». */
export interface Territory {
  kind: "town" | "municipality";
  passage: Passage;
  /** Its town, or the one its adjective comes from. */
  settlements: Settlement[];
  /** Its name where it can be given without guessing: «городской округ Мытищи». */
  printed: string | null;
}

const KIND = /^(?:городск\p{L}+|муниципальн\p{L}+|сельск\p{L}+)$/u;
const NOUN = /^(?:округ|район|образовани|поселени)\p{L}*$/u;
const NOMINATIVE: [RegExp, string][] = [
  [/^городск\p{L}+ округ/u, "городской округ"],
  [/^муниципальн\p{L}+ округ/u, "муниципальный округ"],
  [/^муниципальн\p{L}+ район/u, "муниципальный район"],
  [/^муниципальн\p{L}+ образовани/u, "муниципальное образование"],
];

/** The territories between two places of a unit, in order; what stands in quotation marks is not read. */
function findTerritories(unit: Unit, from: number, to: number, gazetteer: Gazetteer): Territory[] {
  const masked = maskQuotations(unit.text).slice(0, to);
  const tokens = tokenize(masked).filter(({ start }) => start >= from);
  return tokens.flatMap((_, at) => readTerritory(unit, tokens, at, gazetteer) ?? []);
}

function readTerritory(
  unit: Unit,
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
): Territory | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (/^(?:г|города|городе|городу)$/.test(token.normal)) {
    const named = gazetteer.findNamed(tokens, at + 1);
    return named === null
      ? null
      : build(unit, "town", token, tokens[at + named.length], named.settlements, null);
  }
  if (KIND.test(token.normal)) {
    // «городского округа Мытищи», «городского округа город Уфа»
    const noun = tokens[at + 1];
    if (noun === undefined || !NOUN.test(noun.normal)) return null;
    const first = /^(?:г|город|города)$/.test(tokens[at + 2]?.normal ?? "") ? at + 3 : at + 2;
    const named = gazetteer.findNamed(tokens, first);
    if (named === null) return null;
    const kind = NOMINATIVE.find(([pattern]) => pattern.test(`${token.normal} ${noun.normal}`))?.[1];
    const [settlement] = named.settlements;
    const words = tokens.slice(first, first + named.length).map(({ text }) => text);
    const sameForm = words.join("-") === settlement?.name.replaceAll(" ", "-");
    const printed = kind !== undefined && sameForm ? `${kind} ${words.join(" ")}` : null;
    return build(unit, "municipality", token, tokens[first + named.length - 1], named.settlements, printed);
  }
  if (!/^\p{Lu}\p{Ll}/u.test(token.text)) return null;
  const named = gazetteer.findByAdjective(tokens, at);
  if (named === null) return null;
  const next = tokens[at + named.length];
  const after = tokens[at + named.length + 1];
  if (next === undefined) return null;
  if (next.normal.startsWith("район"))
    return build(unit, "municipality", token, next, named.settlements, null);
  if (KIND.test(next.normal) && after !== undefined && NOUN.test(after.normal))
    return build(unit, "municipality", token, after, named.settlements, null);
  return null;
}

function build(
  unit: Unit,
  kind: Territory["kind"],
  first: Token,
  last: Token | undefined,
  settlements: Settlement[],
  printed: string | null,
): Territory {
  return { kind, passage: { unit, start: first.start, end: (last ?? first).end }, settlements, printed };
}

/** The territories that a meeting's name speaks of. */
export function territoriesOfMeeting({ unit, mention }: OwnMention, gazetteer: Gazetteer): Territory[] {
  const inName = townOfAdjectives(unit, mention, gazetteer);
  const end = mention.theme?.from ?? unit.text.length;
  const limit = unit.section === "heading" ? end : mention.end;
  return [...inName, ...findTerritories(unit, mention.start, limit, gazetteer)];
}

/** The one municipality that a text without any other place speaks of. */
function onlyTerritory(text: ReadText, own: OwnMention | undefined, gazetteer: Gazetteer): Territory[] {
  const all = text.units
    .filter(({ section }) => section === "heading" || section === "preamble" || section === "findings")
    .flatMap((unit) =>
      findTerritories(unit, 0, unit.text.length, gazetteer).filter(({ kind }) => kind === "municipality"),
    );
  const names = new Set(all.map(({ settlements }) => settlements[0]?.name));
  const scope = own?.unit.text ?? "";
  if (
    names.size !== 1 ||
    /международн|всероссийск|межрегиональн|областн|краев|республиканск/iu.test(maskQuotations(scope))
  )
    return [];
  return all.slice(0, 1);
}

/** «Городская конференция», that the department of a town held: the one town that the organisers' names agree upon. */
function townOfOrganizers(
  named: OwnMention | undefined,
  organizers: readonly FoundOrganizer[],
  gazetteer: Gazetteer,
): Territory[] {
  if (named?.mention.adjectives.some(({ normal }) => /^(?:обще)?городск/.test(normal)) !== true) return [];
  const towns = organizers
    .filter(({ role }) => role === "organizer")
    .flatMap(({ unit, own: { start, end } }) => findTerritories(unit, start, end, gazetteer))
    .filter(({ kind }) => kind === "town");
  return new Set(towns.map(({ settlements }) => settlements[0]?.name)).size === 1 ? towns.slice(0, 1) : [];
}

/** «Норильская городская конференция»: the town whose adjective stands beside «городская» or «районная». */
function townOfAdjectives(unit: Unit, { adjectives }: Mention, gazetteer: Gazetteer): Territory[] {
  if (!adjectives.some(({ normal }) => /^(?:обще)?(?:городск|районн|муниципальн)/.test(normal))) return [];
  for (const [at, token] of adjectives.entries()) {
    const named = /^\p{Lu}\p{Ll}/u.test(token.text) ? gazetteer.findByAdjective(adjectives, at) : null;
    if (named === null || /^(?:городск|районн|муниципальн)/.test(token.normal)) continue;
    return [build(unit, "town", token, adjectives.at(-1), named.settlements, null)];
  }
  return [];
}

/** Where a meeting's name speaks of no territory: that of those who held it, or the only one of the text. */
export function impliedTerritories(
  text: ReadText,
  named: OwnMention | undefined,
  organizers: readonly FoundOrganizer[],
  gazetteer: Gazetteer,
): Territory[] {
  return [...townOfOrganizers(named, organizers, gazetteer), ...onlyTerritory(text, named, gazetteer)];
}
