import { readNumeral } from "../russian/numerals.ts";
import type { Span } from "../russian/pattern.ts";
import { normalize } from "../russian/words.ts";
import { datesOf, dropDated, findReading } from "./matching.ts";
import type { SearchedText } from "./matching.ts";
import type { Passage } from "./passages.ts";
import type { Sought } from "./question.ts";
import { isLabelled } from "./understanding/labels.ts";
import type { Reading, Wanted } from "./understanding/reading.ts";

/** Whether only synonyms of a clause stand, or only other words of its root. */
export function isSaidOtherwise({ readings }: Wanted, searched: SearchedText): "synonym" | "kin" | null {
  if (!readings.some(isOther)) return null;
  const stands = (one: Reading) => findReading(one, searched).length > 0;
  if (readings.some((one) => !isOther(one) && stands(one))) return null;
  return readings.some((one) => one.kind === "synonym" && stands(one)) ? "synonym" : "kin";
}

function isOther({ kind }: Reading): boolean {
  return kind === "synonym" || kind === "kin";
}

const ABSTRACT = /ост(?:ь|и|ью|ей|ям|ями|ях)$/;

/** Whether nothing but quality nouns answers a word that is none, or the reverse: the stemmer takes them for forms. */
export function isDerived({ readings }: Wanted, spans: readonly Span[], { text }: SearchedText): boolean {
  const [{ kind, words } = { kind: "literal", words: [] }, ...others] = readings;
  const [word, ...more] = words;
  if (word === undefined || more.length > 0 || others.length > 0 || kind !== "literal" || word.whole)
    return false;
  const asked = ABSTRACT.test(word.normal);
  return spans.every(({ start, end }) => ABSTRACT.test(normalize(text.slice(start, end))) !== asked);
}

/** Whether one or two figures are only the days of dates, which are seldom asked for alone. */
export function isDated(
  { readings: [literal] }: Wanted,
  spans: readonly Span[],
  searched: SearchedText,
): boolean {
  if (literal?.kind !== "literal" || !/^\d{1,2}$/.test(literal.text)) return false;
  return dropDated(spans, searched).length === 0;
}

/**
 * Whether a passage, or the lead-in of which it is an item, is of the kind that the question asks for; `places` has the
 * marks of each clause.
 */
export function isSought(
  asked: readonly Wanted[],
  passage: Passage,
  lead: Passage | undefined,
  places: readonly (readonly Span[])[] = [],
): boolean {
  return asked.some(
    ({ sought }) =>
      sought !== undefined &&
      (tells(sought, passage, places) || (lead !== undefined && tells(sought, lead, []))),
  );
}

const DISCUSSED = /^(?:обсуд|обсужд|рассмотр|рассматр|доклад|проблематик|выступл|акцент)/;
/** A number counts what stands so near, in characters. */
const BESIDE = 40;

/** Whether a passage names a day, a number of what is asked for, what was talked about, or what was decided. */
function tells(
  sought: Sought,
  { address, searched }: Passage,
  places: readonly (readonly Span[])[],
): boolean {
  if (sought === "day") return datesOf(searched).length > 0;
  if (sought === "decision") return address.startsWith("r");
  if (sought === "discussion") return searched.words.some(({ normal }) => DISCUSSED.test(normal));
  const numbers = searched.words.filter(
    ({ normal }) => /^\d+\+?$/.test(normal) || readNumeral([normal])?.ordinal === false,
  );
  const spans = places.flat();
  return dropDated(numbers, searched).some(({ start, end }) =>
    spans.some((span) => span.start - end < BESIDE && start - span.end < BESIDE),
  );
}

/** Whether a unit is addressed to those whom a clause names, or is the item that it names. */
export function isMeant(
  { readings }: Pick<Wanted, "readings">,
  { address, facts }: Pick<Passage, "address" | "facts">,
): boolean {
  return readings.some(
    ({ role, label }) =>
      (role !== undefined && facts.roles.includes(role.id)) ||
      (label !== undefined && isLabelled(address, label)),
  );
}
