import { hash } from "node:crypto";
import { z } from "zod";
import { parseAddress } from "./addresses.ts";
import { collapseSpace } from "./evidence.ts";
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

/** 64 bits of SHA-256 over the label and the text. */
function fingerprint({ label, text }: Pick<Unit, "label" | "text">): string {
  return hash("sha256", collapseSpace(`${label ?? ""} ${text}`)).slice(0, 16);
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
  /** Another text stands there now, and no correction says so. */
  changed: Address[];
  lost: Address[];
}

/** Compares what stands in the document with what was published before. */
export function compareAddresses(
  published: PublishedAddresses,
  units: Unit[],
  corrections: Correction[],
): AddressChanges {
  const recorded = { ...published };
  const changes: AddressChanges = { recorded, added: [], corrected: [], changed: [], lost: [] };
  const explained = new Set(corrections.map(({ at }) => at));
  for (const unit of units) {
    const print = fingerprint(unit);
    const known = published[unit.address];
    if (known?.at(-1) === print) continue;
    if (known === undefined) changes.added.push(unit.address);
    else if (explained.has(unit.address)) changes.corrected.push(unit.address);
    else {
      changes.changed.push(unit.address);
      continue;
    }
    recorded[unit.address] = [...(known ?? []), print];
  }
  const present = new Set(units.map(({ address }) => address));
  changes.lost = Object.keys(published).filter((address) => !present.has(address));
  return changes;
}

/** Whether there is something new, and nothing that a person has to decide first. */
export function isRecordable({ added, corrected, changed, lost }: AddressChanges): boolean {
  return added.length + corrected.length > 0 && changed.length + lost.length === 0;
}

/** Reports every change that `--fix` would record and every one that it must not. */
export function reportAddressChanges(changes: AddressChanges, units: Unit[], report: Report): void {
  const lines = new Map(units.map(({ address, line }) => [address, line]));
  const fixable = [...changes.added, ...changes.corrected];
  if (fixable.length > 0) {
    report.add({
      message: `адреса не записаны: ${fixable.join(", ")}`,
      remedy: "исправив остальное, запустите «npm run check -- --fix»: он допишет addresses.json",
    });
  }
  for (const address of changes.changed) {
    report.add({
      line: lines.get(address) ?? null,
      message: `под опубликованным адресом ${address} теперь другой текст`,
      remedy:
        "если исправлена ошибка переписки, добавьте запись в corrections; если вставлен новый текст, закрепите прежние адреса знаком {#адрес} в конце абзаца",
    });
  }
  for (const address of changes.lost) {
    report.add({
      message: `опубликованный адрес ${address} пропал`,
      remedy: `верните текст или закрепите за ним прежний адрес: {#${address}} в конце абзаца`,
    });
  }
}
