import { parseAddress } from "./addresses.ts";
import { tokenize } from "./dialect.ts";
import type { Address, Unit } from "./model.ts";
import { createReport } from "./problems.ts";
import { fingerprint } from "./published-addresses.ts";
import type { PublishedAddresses } from "./published-addresses.ts";

/** Where `{#…}` belongs, so that texts which an insertion or a removal shifted keep their published addresses. */

interface PinPlan {
  /** By the 1-based line a unit begins in. */
  pins: { line: number; address: Address }[];
  /** Addresses whose text stands more than once, so that a person has to say which is meant. */
  ambiguous: Address[];
}

/**
 * Finds the texts of lost and changed addresses elsewhere in the document. A text that stands, or was published,
 * more than once is never guessed at, even where one of its places looks right.
 */
function planPins(published: PublishedAddresses, units: Unit[], moved: ReadonlySet<Address>): PinPlan {
  const texts = Object.entries(published).map(([address, prints]) => [prints.at(-1) ?? "", address] as const);
  const addressesOf = Map.groupBy(texts, ([print]) => print);
  const unitsOf = Map.groupBy(units, fingerprint);
  const plan: PinPlan = { pins: [], ambiguous: [] };
  for (const [print, address] of texts) {
    const [unit, ...others] = unitsOf.get(print) ?? [];
    if (unit === undefined || address === "h1" || moved.has(address)) continue;
    if ([unit, ...others].some((candidate) => candidate.address === address)) continue;
    const isAmbiguous = others.length > 0 || (addressesOf.get(print)?.length ?? 0) > 1;
    if (isAmbiguous) plan.ambiguous.push(address);
    else plan.pins.push({ line: unit.line, address });
  }
  return plan;
}

interface End {
  /** 1-based line of the block's last words. */
  line: number;
  table: boolean;
}

/** For each line in which a block begins, the one its pin stands in. */
function findEnds(body: string, offset: number): Map<number, End> {
  const ends = new Map<number, End>();
  let begun: number[] = [];
  let inTable = false;
  for (const { type, map } of tokenize(body, offset, createReport(""))) {
    const first = (map?.[0] ?? 0) + 1 + offset;
    if (type === "table_open") ends.set(first, { line: first, table: true });
    if (type === "table_open" || type === "table_close") inTable = type === "table_open";
    if (type === "list_item_open" || type === "paragraph_open") begun.push(first);
    if (type !== "inline" || inTable) continue;
    for (const line of begun) ends.set(line, { line: (map?.[1] ?? 0) + offset, table: false });
    begun = [];
  }
  return ends;
}

function pinLine(line: string, mark: string, table: boolean): string {
  const bare = line.trimEnd();
  const rest = line.slice(bare.length);
  // In a table the mark belongs to the text of the header's last cell.
  if (table && /[^\\]\|$/.test(bare)) return `${bare.slice(0, -1).trimEnd()} ${mark} |${rest}`;
  return `${bare} ${mark}${rest}`;
}

/** A file as it was, every byte of it, with a mark at the end of some blocks. Blocks that have one are left alone. */
function insertPins({ text: file, body, bodyOffset }: PinnedFile, pins: PinPlan["pins"]): string {
  const ends = findEnds(body, bodyOffset);
  const lines = file.split(/(?<=\r\n|\n|\r(?!\n))/);
  for (const { line, address } of pins) {
    const end = ends.get(line);
    const text = end === undefined ? undefined : lines[end.line - 1];
    if (end === undefined || text === undefined || /\{#[^}\s]*\}/.test(text)) continue;
    lines[end.line - 1] = pinLine(text, `{#${address}}`, end.table);
  }
  return lines.join("");
}

/** A document as the pinning reads it. */
export interface PinnedReading {
  units: Unit[];
  body: string;
  bodyOffset: number;
}

export interface PinnedFile extends PinnedReading {
  text: string;
  pinned: Address[];
  ambiguous: Address[];
}

/**
 * Pins what has to be pinned, outer units first, since what stands inside follows them. `read` reads the file
 * anew, `null` when it cannot be read; the words must stay what they were, else nothing is pinned.
 */
export function pinAddresses(
  text: string,
  published: PublishedAddresses,
  moved: ReadonlySet<Address>,
  read: (text: string) => PinnedReading | null,
): PinnedFile | null {
  const first = read(text);
  if (first === null) return null;
  // Pins around two equal texts would shift one to where the other was, and nobody could tell any more.
  const { ambiguous } = planPins(published, first.units, moved);
  let current: PinnedFile = { ...first, text, pinned: [], ambiguous };
  if (ambiguous.length > 0) return current;
  const tried = new Set<Address>();
  for (;;) {
    const { pins: planned } = planPins(published, current.units, moved);
    const pins = planned.filter(({ address }) => !tried.has(address));
    if (pins.length === 0) return current;
    const outermost = Math.min(...pins.map(depthOf));
    const chosen = pins.filter((pin) => depthOf(pin) === outermost);
    for (const { address } of chosen) tried.add(address);
    const changed = insertPins(current, chosen);
    const reading = changed === current.text ? null : read(changed);
    if (reading === null || !sameWords(reading.units, first.units)) continue;
    const standing = new Set(reading.units.map(({ address }) => address));
    const pinned = chosen.map(({ address }) => address).filter((address) => standing.has(address));
    current = { ...reading, text: changed, pinned: [...current.pinned, ...pinned], ambiguous: [] };
  }
}

function depthOf({ address }: { address: Address }): number {
  return parseAddress(address)?.steps.length ?? 0;
}

function sameWords(some: Unit[], others: Unit[]): boolean {
  return some.length === others.length && some.every((unit, index) => unit.text === others[index]?.text);
}
