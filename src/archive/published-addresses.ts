import { hash } from "node:crypto";
import { z } from "zod";
import { parseAddress } from "./addresses.ts";
import { printedText, recallTexts } from "./corrections.ts";
import type { Address, Correction, Unit } from "./model.ts";
import type { Report } from "./problems.ts";

/**
 * `addresses.json`: every address a document ever published, each with the fingerprints of the texts that
 * stood there, oldest first. Machine-written (`npm run check -- --fix`), append-only.
 */
export type PublishedAddresses = Record<Address, string[]>;

const schema = z.record(
  z.string().refine((text) => parseAddress(text) !== null),
  z.array(z.string().regex(/^[0-9a-f]{16}$/)).min(1),
);

function fingerprintText(text: string): string {
  return hash("sha256", text).slice(0, 16);
}

/** 64 bits of SHA-256 over the label and the text. */
export function fingerprint(unit: Pick<Unit, "label" | "text">): string {
  return fingerprintText(printedText(unit));
}

export function parsePublishedAddresses(text: string, report: Report): PublishedAddresses | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    const remedy = "верните файл из истории: он пишется программой и только дополняется";
    report.add({ message: "файл адресов не читается", remedy });
    return null;
  }
}

/** One line an address, in reading order, so that a diff shows what was added. */
export function formatPublishedAddresses(addresses: PublishedAddresses): string {
  const lines = Object.entries(addresses).map(
    ([address, texts]) => `  ${JSON.stringify(address)}: ${JSON.stringify(texts)}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

export interface AddressChanges {
  /** What the file should say: the published ones with what is new. */
  recorded: PublishedAddresses;
  added: Address[];
  /** A correction explains the new text; its fingerprint is not recorded yet. */
  corrected: Address[];
  /** Another text stands there now, and no correction explains it. */
  changed: Address[];
  lost: Address[];
}

/**
 * Compares what stands in the document with what was published before. `moved` are addresses that are given up
 * on purpose. A correction explains a new text only if taking it back gives the text that was published.
 */
export function compareAddresses(
  published: PublishedAddresses,
  units: Unit[],
  corrections: Correction[],
  moved: ReadonlySet<Address> = new Set(),
): AddressChanges {
  const recorded = { ...published };
  const changes: AddressChanges = { recorded, added: [], corrected: [], changed: [], lost: [] };
  for (const unit of units) {
    const print = fingerprint(unit);
    const known = published[unit.address];
    const last = known?.at(-1);
    if (last === print) continue;
    if (last === undefined) changes.added.push(unit.address);
    else if (isExplained(unit, last, corrections)) changes.corrected.push(unit.address);
    else {
      changes.changed.push(unit.address);
      continue;
    }
    recorded[unit.address] = [...(known ?? []), print];
  }
  const present = new Set(units.map(({ address }) => address));
  changes.lost = Object.keys(published).filter((address) => !present.has(address) && !moved.has(address));
  return changes;
}

function isExplained(unit: Unit, print: string, corrections: Correction[]): boolean {
  const { texts } = recallTexts(
    unit,
    corrections.filter(({ at }) => at === unit.address),
  );
  return [...texts].some((text) => fingerprintText(text) === print);
}

/** Whether there is something new, and nothing that a person has to decide first. */
export function isRecordable({ added, corrected, changed, lost }: AddressChanges): boolean {
  return added.length + corrected.length > 0 && changed.length + lost.length === 0;
}
