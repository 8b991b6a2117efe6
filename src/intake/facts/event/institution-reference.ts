import type { GrammaticalCase } from "../../../russian/noun-phrases.ts";
import type { Unit } from "../../../archive/model.ts";
import { listInstitutions } from "./institution-list.ts";
import { nameInstitution } from "./institutions.ts";

const CASES: GrammaticalCase[] = ["genitive", "instrumental", "dative", "nominative"];

/** «Комитет», «институт»: an institution that was named before. */
export const isReference = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name);

/** The name in full of what «комитет» refers to, in the nominative, from the units above; `null` where none has it. */
export function findReferent(name: string, units: readonly Unit[]): string | null {
  const stem = name.slice(0, -1).toLowerCase();
  const named = new RegExp(`(?<!\\p{L})${stem}\\p{L}{0,3}\\s`, "giu");
  for (const { text } of units) {
    for (const { index } of text.slice(0, 4_000).matchAll(named)) {
      for (const one of CASES) {
        const [span] = listInstitutions(text, index, [one]);
        const full = span === undefined ? "" : nameInstitution(text.slice(span.start, span.end), [one]);
        if (full.toLowerCase().startsWith(`${name.toLowerCase()} `)) return full;
      }
    }
  }
  return null;
}
