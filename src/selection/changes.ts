import {
  addItems,
  cutNote,
  cutTitle,
  keyOf,
  type PickedUnit,
  type SelectedItem,
  type Selection,
} from "./selection.ts";

/** What the page of a selection does to it; a tick elsewhere only adds and removes. */

/** Moves a unit towards the beginning (`-1`) or the end; at either end it stays where it is. */
export function moveItem(selection: Selection, unit: PickedUnit, by: -1 | 1): Selection {
  const items = [...selection.items];
  const from = items.findIndex((item) => keyOf(item) === keyOf(unit));
  const other = items[from + by];
  const moved = items[from];
  if (moved === undefined || other === undefined) return selection;
  items[from + by] = moved;
  items[from] = other;
  return { ...selection, items };
}

export function annotate(selection: Selection, unit: PickedUnit, note: string): Selection {
  const key = keyOf(unit);
  const items = selection.items.map((item) =>
    keyOf(item) === key ? { ...item, note: cutNote(note) } : item,
  );
  return { ...selection, items };
}

export function entitle(selection: Selection, title: string): Selection {
  return { ...selection, title: cutTitle(title) };
}

/** Puts another unit in the place of one, say when an address has moved; a unit that is there already merges. */
export function replaceUnit(selection: Selection, unit: PickedUnit, by: PickedUnit): Selection {
  const { resolution, address } = by;
  const items = selection.items.map((item) =>
    keyOf(item) === keyOf(unit) ? { ...item, resolution, address } : item,
  );
  return addItems({ ...selection, items: [] }, items);
}

/** A change that can be taken back. */
export interface Change {
  before: Selection;
  after: Selection;
}

/** Takes a change back without losing what was done since, here or in another tab. */
export function revert(current: Selection, { before, after }: Change): Selection {
  const now = new Map(current.items.map((item) => [keyOf(item), item]));
  const then = new Map(after.items.map((item) => [keyOf(item), item]));
  const back = before.items.flatMap((item) => {
    const [held, changed] = [now.get(keyOf(item)), then.get(keyOf(item))];
    if (changed === undefined) return item;
    if (held === undefined) return [];
    return held.note === changed.note ? item : held;
  });
  const order = [...now.keys()].filter((key) => then.has(key));
  const isMoved = order.join() !== [...then.keys()].filter((key) => now.has(key)).join();
  const since = current.items.filter((item) => !then.has(keyOf(item)));
  const title = current.title === after.title ? before.title : current.title;
  return addItems({ title, items: isMoved ? putInOrder(back, order) : back }, since);
}

/** Items that `order` names change places among themselves; the others stay where they are. */
function putInOrder(items: readonly SelectedItem[], order: readonly string[]): SelectedItem[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  const ordered = order.flatMap((key) => byKey.get(key) ?? []).values();
  const named = new Set(order);
  return items.map((item) => (named.has(keyOf(item)) ? (ordered.next().value ?? item) : item));
}

/** Another's selection after one's own; a title of one's own stays. */
export function mergeSelections(own: Selection, other: Selection): Selection {
  return addItems({ ...own, title: own.title === "" ? other.title : own.title }, other.items);
}
