import type { Unit } from "../../../archive/model.ts";
import type { Span } from "../../../russian/pattern.ts";
import type { Doubt, ReadText } from "../../model.ts";

/** A place in the text that a fact is read from. */
export interface Passage extends Span {
  unit: Unit;
}

export interface Quotation {
  says: string[];
  at?: string;
}

function wordsOf({ unit, start, end }: Passage): string {
  return unit.text.slice(start, end).trim();
}

/** The quotation of passages; `at` where the words stand earlier in another unit, which the archive would quote instead. */
export function quotePassages(text: ReadText, passages: readonly Passage[]): Quotation {
  const says = [...new Set(passages.map(wordsOf))];
  const units = [...new Set(passages.map(({ unit }) => unit))];
  const [unit] = units;
  if (unit === undefined || units.length > 1) return { says };
  const strays = says.some((words) => text.units.find((other) => other.text.includes(words)) !== unit);
  return strays ? { says, at: unit.address } : { says };
}

export function doubt(field: string, why: string, passage: Passage | null = null): Doubt {
  return {
    field,
    says: passage === null ? null : wordsOf(passage),
    at: passage === null ? null : passage.unit.address,
    why,
  };
}
