import type { Quantity } from "../../../russian/quantities.ts";
import type { Passage } from "../event/evidence.ts";
import type { Counted } from "./counted.ts";
import type { Statement } from "./statements.ts";

/** A number of people that the text gives, where it stands and how surely it is of the whole event. */
export interface Figure {
  quantity: Quantity;
  /** Empty where no noun is printed: those of the main figure are meant. */
  of: string;
  passage: Passage;
  /** The greater, the likelier it is the main figure; a part of another figure has 0. */
  weight: number;
}

/** What of a sentence is read already. */
export interface Read {
  /** A number of people is among it, or goes on from the sentence before. */
  accepted: boolean;
  /** Figures of this sentence. */
  figures: Figure[];
  /** Whom the last number of people counted, taken or not, and where it ends. */
  people: Counted | null;
}

/** «учителя – 120»: whom the number counts stands before it. */
export function isNamedBefore({ quantity, of }: Figure, { text }: Statement): boolean {
  const isLabelled = /[:–—-]\s*$/u.test(text.slice(0, quantity.start));
  return isLabelled && !text.slice(quantity.end).trimStart().startsWith(of);
}

/** «Присутствовало: 65» counts those present. */
export function nounOf(label: string): string {
  return /^(?:участник|делегат|присутствующ|слушател|гост)/u.test(label) ? label : "человек";
}

/** Whom a number counts that has no noun behind it. */
export function nounBeside(
  inverted: RegExpExecArray | null,
  label: RegExpExecArray | null,
  verb: RegExpExecArray | null,
  people: Counted | null,
): string {
  if (inverted === null && label === null && verb !== null && people !== null) return people.of;
  return inverted?.[1] ?? nounOf(label?.[1] ?? "");
}

/** A figure whose words stand at a span of the sentence. */
export function makeFigure(
  { unit, start }: Statement,
  quantity: Quantity,
  of: string,
  span: { start: number; end: number },
  weight: number,
): Figure {
  return { quantity, of, passage: { unit, start: start + span.start, end: start + span.end }, weight };
}
