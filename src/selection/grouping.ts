import type { TakenItem, TakenSelection } from "./taken.ts";

/** The reader's title, or what a selection without one is called. */
export function entitleTaken({ title }: Pick<TakenSelection, "title">): string {
  return title === "" ? "Подборка из резолюций" : title;
}

/** Items that follow each other and ask the same addressee, or nobody, or ask nothing. */
export interface Group {
  /** The line above them; `null` where there is nothing to say. */
  heading: string | null;
  /** With their numbers, which run through all groups. */
  items: [number: number, item: TakenItem][];
}

/** Puts items under their addressees without changing the reader's order. */
export function groupItems(items: readonly TakenItem[]): Group[] {
  const groups: Group[] = [];
  let above: string | null = null;
  items.forEach((item, place) => {
    const heading = nameGroup(item);
    // Below another's addressee it would seem to be asked too; at the beginning nothing stands above.
    if (heading !== above) groups.push({ heading: place > 0 || item.addressee ? heading : null, items: [] });
    above = heading;
    groups.at(-1)?.items.push([place + 1, item]);
  });
  return groups;
}

function nameGroup({ addressee, asks }: TakenItem): string {
  if (addressee !== null) return `${addressee}:`;
  return asks ? "Без адресата:" : "Из текста документов:";
}
