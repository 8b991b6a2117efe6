import { addItems, cutNote, cutTitle, hasUnit, keyOf, type PickedUnit, type Selection } from "./selection.ts";

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

/** Takes a change back without losing what was done since, say in another tab. */
export function revert(current: Selection, { before, after }: Change): Selection {
  const since = current.items.filter((item) => !hasUnit(after, item));
  const title = current.title === after.title ? before.title : current.title;
  return addItems({ ...before, title }, since);
}

/** Another's selection after one's own; a title of one's own stays. */
export function mergeSelections(own: Selection, other: Selection): Selection {
  return addItems({ ...own, title: own.title === "" ? other.title : own.title }, other.items);
}
