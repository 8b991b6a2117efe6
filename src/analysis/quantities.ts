import type { Bound, Headcount } from "../archive/model.ts";
import { formatNumber } from "../russian/plural.ts";

/** The words a bound is printed with; the first is ours where the text has none of them. */
const BOUND_WORDS: Record<Bound, string[]> = {
  exact: [""],
  "at-least": ["не менее", "более", "свыше", "больше"],
  "at-most": ["не более", "до"],
  about: ["около", "порядка", "примерно"],
};

/** «более 600», with the word of the quotation: a bound is never shown as the number itself. */
export function describeBound(count: number, bound: Bound, says: string): string {
  const words = BOUND_WORDS[bound];
  const printed = words.find(
    (word) => word !== "" && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu").test(says),
  );
  const word = (printed ?? words[0] ?? "").replaceAll(" ", "\u00A0");
  return `${word}\u00A0${formatNumber(count)}`.trim();
}

/** «более 600 специалистов». */
export function describeHeadcount({ count, bound, of, evidence }: Headcount): string {
  return `${describeBound(count, bound, evidence[0]?.says ?? "")}\u00A0${of}`.trim();
}
