import type { Unit } from "../../../archive/model.ts";
import type { ReadText } from "../../model.ts";
import { findMentions } from "./mention.ts";
import type { Mention } from "./mention.ts";

/** The meeting that adopted the document, wherever the text names it. */
export interface OwnMention {
  unit: Unit;
  mention: Mention;
}

/** «состоялась», «прошёл», «в работе …», «участники …»: said of the meeting itself. */
export const HELD =
  /(?<![\p{L}\p{N}])(?:состоя(?:л|в)(?:ась|ся|ось|ись|ш\p{L}+)|прош(?:[её]л|ла|ло|ли|едш\p{L}+)|проход(?:ил|ивш)\p{L}*|пров(?:ед[её]н(?!и)|одил)\p{L}*|собра(?:л|в)\p{L}*|был[аио]? (?:организован|провед[её]н)\p{L}*|организован\p{L}*|открыл\p{L}*)(?![\p{L}\p{N}])/iu;
const PARTICIPANTS =
  /(?:участник\p{L}*|делегат\p{L}*|в\s+работе|в\s+рамках|в\s+ходе|по\s+итогам|заслушав|обсудив|мы,)\s[^.]*$/iu;
/** A meeting before or after this one. */
const OTHER =
  /(?:следующ|очередн|предыдущ|прошл(?:ого|ой|ом)|предшествующ|провести|организовать|подготов|запланир|инициировать)\p{L}*\s[^.]*$/iu;

/** What a unit is about it says before this; and a sentence that began farther back is no prose. */
const OPENING = 10_000;
const LONGEST = 2000;

/** Every mention of the text with its unit. */
function mentionsIn(units: readonly Unit[], inHeading = false): OwnMention[] {
  return units.flatMap((unit) =>
    findMentions(unit.text.slice(0, OPENING), inHeading).map((mention) => ({ unit, mention })),
  );
}

/** The words of the sentence before a place. */
function beginningOf(text: string, place: number): string {
  const before = text.slice(Math.max(0, place - LONGEST), place);
  const stop = Math.max(...[".", "!", "?"].map((mark) => before.lastIndexOf(mark)));
  return before.slice(stop + 1);
}

/** The first sentences, where a document says what it is about. */
export function openingUnits(text: ReadText): Unit[] {
  const rest = text.units.filter(({ section }) => section !== "heading");
  const preamble = rest.filter(({ section }) => section === "preamble");
  return (preamble.length > 0 ? preamble : rest).slice(0, 15);
}

/**
 * The mention in the heading comes first; after it those of the opening that speak of the same meeting: held, or
 * attended by the participants who speak.
 */
export function findOwnMentions(text: ReadText): OwnMention[] {
  const headings = text.units.filter(({ section }) => section === "heading");
  const proper = mentionsIn(headings);
  const heading = (proper.length > 0 ? proper : mentionsIn(headings, true)).slice(0, 1);
  const [named] = heading;
  const opening = mentionsIn(openingUnits(text)).filter(({ unit, mention }) => {
    const sentence = beginningOf(unit.text, mention.start);
    if (OTHER.test(sentence)) return false;
    const after = unit.text.slice(mention.end, mention.end + 400);
    const told =
      HELD.test(sentence) || PARTICIPANTS.test(sentence) || HELD.test(after) || mention.theme !== null;
    return told && (named === undefined || isSameKind(named.mention, mention));
  });
  return [...heading, ...opening];
}

/** Two mentions may be of one meeting: the same noun in the singular, no two different numbers. */
function isSameKind(first: Mention, second: Mention): boolean {
  if (first.noun.nominative !== second.noun.nominative) return false;
  const [one, other] = [first.edition?.value, second.edition?.value];
  return one === undefined || other === undefined || one === other;
}
