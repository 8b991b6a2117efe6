import { hash } from "node:crypto";
import { z } from "zod";
import { parseAddress } from "./addresses.ts";
import { printedText, recallTexts } from "./corrections.ts";
import type { Address, Resolution, Unit } from "./model.ts";
import type { Report } from "./problems.ts";
import { isHiddenMark, listNewMarks } from "./redactions.ts";

/**
 * `addresses.json`: every address a document ever published, each with the fingerprints of the texts that
 * stood there, oldest first. Machine-written (`npm run check -- --fix`), append-only, but for one case: where personal
 * data was hidden, a mark with the day stands for the fingerprints of the texts that held it.
 */
export type PublishedAddresses = Record<Address, string[]>;

const schema = z.record(
  z.string().refine((text) => parseAddress(text) !== null),
  z
    .array(z.string().refine((entry) => /^[0-9a-f]{16}$/.test(entry) || isHiddenMark(entry)))
    .refine((entries) => entries.length > 0 && !isHiddenMark(entries.at(-1) ?? "")),
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
  /** Personal data was hidden there; the fingerprints of the text that held it are still recorded. */
  hidden: Address[];
  /** Personal data is said to have been hidden there after publication, and the text is what it was. */
  unhidden: Address[];
  /** Another text stands there now, and no correction explains it. */
  changed: Address[];
  lost: Address[];
}

const nothingChanged = { corrections: [], redactions: [] };

/**
 * Compares what stands in the document with what was published before. `moved` are addresses that are given up
 * on purpose. A correction explains a new text only if taking it back gives the text that was published. What was hidden
 * cannot be put back, so a dated redaction explains whatever stands there now, but only once.
 */
export function compareAddresses(
  published: PublishedAddresses,
  units: Unit[],
  { corrections, redactions }: Pick<Resolution, "corrections" | "redactions"> = nothingChanged,
  moved: ReadonlySet<Address> = new Set(),
): AddressChanges {
  const recorded = { ...published };
  const changes: AddressChanges = {
    recorded,
    added: [],
    corrected: [],
    hidden: [],
    unhidden: [],
    changed: [],
    lost: [],
  };
  for (const unit of units) {
    const { address } = unit;
    const print = fingerprint(unit);
    const known = published[address] ?? [];
    const last = known.at(-1);
    const marks = listNewMarks(address, redactions, known);
    if (marks.length > 0 && (last === undefined || last === print)) changes.unhidden.push(address);
    if (last === print) continue;
    if (last === undefined) changes.added.push(address);
    else if (marks.length > 0) {
      changes.hidden.push(address);
      recorded[address] = [...known.filter(isHiddenMark), ...marks, print];
      continue;
    } else if (isExplained(unit, last, corrections)) changes.corrected.push(address);
    else {
      changes.changed.push(address);
      continue;
    }
    recorded[address] = [...known, print];
  }
  const present = new Set(units.map(({ address }) => address));
  changes.lost = Object.keys(published).filter((address) => !present.has(address) && !moved.has(address));
  return changes;
}

function isExplained(unit: Unit, print: string, corrections: Resolution["corrections"]): boolean {
  const { texts } = recallTexts(
    unit,
    corrections.filter(({ at }) => at === unit.address),
  );
  return [...texts].some((text) => fingerprintText(text) === print);
}

/** Whether there is something new, and nothing that a person has to decide first. */
export function isRecordable({ added, corrected, hidden, unhidden, changed, lost }: AddressChanges): boolean {
  const recordable = added.length + corrected.length + hidden.length > 0;
  return recordable && unhidden.length + changed.length + lost.length === 0;
}
