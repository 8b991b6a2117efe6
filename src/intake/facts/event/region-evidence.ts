import { splitSentences } from "../../../russian/sentences.ts";
import type { ReadText } from "../../model.ts";
import type { PlaceFinder, PlaceName } from "../participation/place-names.ts";
import { findWrittenDates } from "./dates.ts";
import type { Passage } from "./evidence.ts";
import { findMentions } from "./mention.ts";
import { HELD, openingUnits } from "./own-event.ts";
import type { FoundOrganizer } from "./organizers.ts";
import type { OwnMention } from "./own-event.ts";
import { maskQuotations } from "./quotations.ts";

/** A region that the text names as the one where they met. */
export interface NamedRegion {
  iso: string;
  passage: Passage;
}

/** The regions that words name, but those that are cities. */
export function regionsIn(words: string, finder: PlaceFinder): PlaceName[] {
  return finder
    .find(words, maskQuotations(words).toLowerCase())
    .filter(({ kind, isCity }) => kind === "region" && !isCity);
}

/** So near what says that they met, dates included. */
const BESIDE = 120;

/** «В Тульской области 5 мая состоялась конференция»: a region right beside what says that they met. */
export function regionWhereHeld(text: ReadText, finder: PlaceFinder): NamedRegion | null {
  for (const unit of openingUnits(text)) {
    for (const sentence of splitSentences(unit.text)) {
      const words = unit.text.slice(sentence.start, sentence.end);
      if (!HELD.test(words) || findMentions(words).length === 0) continue;
      for (const { start, end, id } of regionsIn(words, finder)) {
        const before = withoutDates(words.slice(Math.max(0, start - BESIDE), start));
        if (!id.startsWith("RU-") || !/(?<!\p{L})во?\s+$/iu.test(before)) continue;
        const behind = HELD.exec(withoutDates(words.slice(end, end + BESIDE)))?.index ?? Infinity;
        const ahead = /[^,;]{0,30}$/u.exec(before)?.[0] ?? "";
        const beside = /^[^,;]*$/u.test(words.slice(end, end + behind)) && behind < 20;
        if (!beside && !HELD.test(ahead)) continue;
        const passage = { unit, start: sentence.start + start, end: sentence.start + end };
        return { iso: id, passage };
      }
    }
  }
  return null;
}

function withoutDates(text: string): string {
  return findWrittenDates(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
}

/** «Областной конференции работников образования Тверской области»: whose meeting it was. */
function regionOfMeeting(own: readonly OwnMention[], finder: PlaceFinder): NamedRegion | null {
  for (const named of own) {
    const region = regionOfName(named, finder);
    if (region !== null) return region;
  }
  return null;
}

/** «Краевой слёт», that a ministry of the Khabarovsk krai held: the region that the organisers' names agree upon. */
function regionOfOrganizers(
  own: readonly OwnMention[],
  organizers: readonly FoundOrganizer[],
  finder: PlaceFinder,
): NamedRegion | null {
  const isRegional = ({ mention }: OwnMention) =>
    mention.adjectives.some(({ normal }) =>
      /^(?:обще)?(?:областн|краев|республиканск|региональн)/.test(normal),
    );
  if (!own.some(isRegional)) return null;
  const named = organizers.flatMap(({ unit, own: { start, end } }) =>
    regionsIn(unit.text.slice(start, end), finder).map(({ id }) => ({
      iso: id,
      passage: { unit, start, end },
    })),
  );
  const [first] = named;
  if (first?.iso.startsWith("RU-") !== true) return null;
  return named.every(({ iso }) => iso === first.iso) ? first : null;
}

function regionOfName(named: OwnMention, finder: PlaceFinder): NamedRegion | null {
  if (named.mention.attribute === null) return null;
  const passage = { unit: named.unit, start: named.mention.start, end: named.mention.end };
  const words = named.unit.text.slice(passage.start, passage.end);
  const [iso, second] = new Set(regionsIn(words, finder).map(({ id }) => id));
  return iso === undefined || second !== undefined || !iso.startsWith("RU-") ? null : { iso, passage };
}

/** The region that a meeting was of: by its own name, or by the names of those who held it. */
export function impliedRegion(
  own: readonly OwnMention[],
  organizers: readonly FoundOrganizer[],
  finder: PlaceFinder,
): NamedRegion | null {
  return regionOfMeeting(own, finder) ?? regionOfOrganizers(own, organizers, finder);
}
