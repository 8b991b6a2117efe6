import { parseAddress } from "../../archive/addresses.ts";
import { createTerm } from "../question.ts";
import type { Term } from "../question.ts";
import { createReading } from "./create-reading.ts";
import type { Reading } from "./reading.ts";

const NUMBER = "(\\d{1,3}(?:\\.\\d{1,3}){0,2})";
const ITEM = "(?:п|пп|пункт\\p{L}{0,3}|подпункт\\p{L}{0,3})";
const LABEL = new RegExp(`^${ITEM}\\.?\\s*№?\\s*${NUMBER}\\.?$|^${NUMBER}\\s+${ITEM}$`, "iu");

/** «п. 4.2»: the number of an item, as references name it; `null` for what is none. */
export function readLabel(text: string): string | null {
  const [, behind, before] = LABEL.exec(text) ?? [];
  return behind ?? before ?? null;
}

/** The item with that number, whatever its words. */
export function readLabelled(term: Term): Reading[] {
  const label = readLabel(term.text);
  if (label === null) return [];
  return [{ ...createReading("label", term, label, createTerm(`пункт ${label}`)?.words ?? []), label }];
}

/** Whether an address is that of an item with this number: r4.2 for 4.2, r1.13 for 13; prose beside items has none. */
export function isLabelled(address: string, label: string): boolean {
  const { prefix = "h", steps = [] } = parseAddress(address) ?? {};
  if (prefix.length > 1 || prefix === "h") return false;
  const numbers = steps.map(({ number }) => number).join(".");
  return numbers === label || numbers.endsWith(`.${label}`);
}
