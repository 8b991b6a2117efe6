import { parseAddress } from "../archive/addresses.ts";
import type { Address } from "../archive/model.ts";

/** A unit of a document, as a reader picks it. */
export interface PickedUnit {
  resolution: string;
  address: Address;
}

export interface SelectedItem extends PickedUnit {
  /** The reader's own remark. */
  note: string;
}

/** What a reader gathers: «Подборка». Units stand once, in the reader's order. */
export interface Selection {
  title: string;
  items: SelectedItem[];
}

export const MOST_ITEMS = 500;
export const LONGEST_TITLE = 200;
export const LONGEST_NOTE = 2000;

export const emptySelection: Selection = { title: "", items: [] };

/** Names a unit among all of them: `2022-lysva-august#r2.4`. */
export function keyOf({ resolution, address }: PickedUnit): string {
  return `${resolution}#${address}`;
}

/** Whether such a unit could exist; whether it does, only its document knows. */
export function isUnit({ resolution, address }: PickedUnit): boolean {
  return (
    resolution.length <= 100 &&
    /^[a-z\d]+(-[a-z\d]+)*$/.test(resolution) &&
    address.length <= 50 &&
    parseAddress(address) !== null
  );
}

export function hasUnit({ items }: Selection, unit: PickedUnit): boolean {
  return items.some((item) => keyOf(item) === keyOf(unit));
}

/** Adds what is not there yet, at the end; what is beyond the limit is left out. */
export function addItems(selection: Selection, added: readonly SelectedItem[]): Selection {
  const items = new Map(selection.items.map((item) => [keyOf(item), item]));
  for (const item of added) {
    const known = items.get(keyOf(item));
    if (known === undefined) {
      if (items.size < MOST_ITEMS && isUnit(item)) items.set(keyOf(item), item);
    } else if (!known.note.includes(item.note)) {
      items.set(keyOf(item), { ...known, note: cutNote([known.note, item.note].filter(Boolean).join("\n")) });
    }
  }
  return { ...selection, items: [...items.values()] };
}

export function removeItem(selection: Selection, unit: PickedUnit): Selection {
  return { ...selection, items: selection.items.filter((item) => keyOf(item) !== keyOf(unit)) };
}

export function cutTitle(title: string): string {
  return cut(dropUnprintable(title).replaceAll(/\s+/g, " "), LONGEST_TITLE).trim();
}

export function cutNote(note: string): string {
  return cut(note.replaceAll(/\r\n?/g, "\n"), LONGEST_NOTE);
}

/** Drops what is no sign and halves of signs, which XML and screen readers refuse. */
export function dropUnprintable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, "");
}

function cut(text: string, longest: number): string {
  return dropUnprintable(text)
    .slice(0, longest)
    .replace(/\p{Cs}$/u, "");
}
