import type { Address } from "./model.ts";

/**
 * The grammar of addresses, the only place that knows it.
 *
 *   address = "h1" | prefix number ["-" copy] { "." number ["-" copy] }
 *   prefix  = "p" preamble | "c" closing | "f" findings | "r" recommendations
 *           | "fp" | "rp" prose beside the points of findings and recommendations
 *
 * A number printed twice takes a copy: `f9-2`. Numbers start at 1, but `r0.M` are unaddressed items
 * among addressed ones and `p0.M` a list that no paragraph precedes.
 */
export type AddressPrefix = "h" | "p" | "c" | "f" | "r" | "fp" | "rp";

export interface AddressStep {
  number: number;
  /** 1 for the first unit with this number. */
  copy: number;
}

export interface AddressParts {
  prefix: AddressPrefix;
  steps: AddressStep[];
}

const step = String.raw`(?:0|[1-9]\d{0,4})(?:-(?:[2-9]|[1-9]\d{1,3}))?`;
const grammar = new RegExp(`^(?:h1|(fp|rp|[pcfr])(${step}(?:\\.${step})*))$`);

/** Reads an address, `null` when it is none. */
export function parseAddress(text: string): AddressParts | null {
  const match = grammar.exec(text);
  if (match === null) return null;
  if (text === "h1") return { prefix: "h", steps: [{ number: 1, copy: 1 }] };
  const steps = (match[2] ?? "").split(".").map((part) => {
    const [number = "", copy = "1"] = part.split("-");
    return { number: Number(number), copy: Number(copy) };
  });
  if (steps[0]?.number === 0 && steps.length === 1) return null;
  return { prefix: match[1] as AddressPrefix, steps };
}

export function formatAddress({ prefix, steps }: AddressParts): Address {
  const numbers = steps.map(({ number, copy }) => String(number) + (copy > 1 ? `-${String(copy)}` : ""));
  return prefix + numbers.join(".");
}

/** One place in a run of siblings: what was printed there and what a keeper pinned. */
export interface Place {
  /** The number printed at the unit as dotted digits, `null` for a bullet, a letter or none. */
  printed: string | null;
  /** An address fixed with `{#…}`. */
  pin: Address | null;
}

/**
 * Names siblings below `prefix` (`"p"`, `"r4."`): pins first, then printed numbers, then ordinals,
 * so that an insertion with pins behind it takes a number nobody had.
 */
export function allocateAddresses(prefix: string, places: Place[], taken: Set<Address>): Address[] {
  const result: (Address | null)[] = places.map(({ pin }) => pin);
  // Nothing is given back: what was taken once need not be asked for again.
  const copies = new Map<string, number>();
  places.forEach(({ printed, pin }, index) => {
    if (pin !== null || printed === null) return;
    let copy = copies.get(printed) ?? 1;
    const addressOf = () => prefix + printed + (copy > 1 ? `-${String(copy)}` : "");
    while (taken.has(addressOf())) copy += 1;
    const address = addressOf();
    copies.set(printed, copy + 1);
    taken.add(address);
    result[index] = address;
  });
  let free = 1;
  return result.map((known, index) => {
    if (known !== null) return known;
    let ordinal = Math.max(index + 1, free);
    while (taken.has(prefix + String(ordinal))) ordinal += 1;
    const address = prefix + String(ordinal);
    taken.add(address);
    free = ordinal + 1;
    return address;
  });
}

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };

function parseRoman(text: string): number {
  const values = Array.from(text, (letter) => romanDigits[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/**
 * The number in a printed label below `prefix`: `13)` → `13`, `II.` → `2`, `4.2.` below `r4.` → `2`;
 * `null` for letters and bullets, which count by ordinal.
 */
export function printedNumber(label: string | null, prefix: string): string | null {
  if (label === null) return null;
  const bare = label.replace(/[.)\]]+$/, "").replace(/^[([]/, "");
  if (/^[IVXL]+$/.test(bare)) return String(parseRoman(bare));
  if (!/^\d{1,5}(\.\d{1,5})*$/.test(bare)) return null;
  const numbers = bare.split(".").map((digits) => String(Number(digits)));
  const above = /\d[\d.]*(?=\.$)/.exec(prefix)?.[0].split(".") ?? [];
  const inside = above.every((number, index) => numbers[index] === number) && numbers.length > above.length;
  return (inside ? numbers.slice(above.length) : numbers).join(".");
}
