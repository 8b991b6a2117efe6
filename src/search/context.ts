import { prepareText } from "./matching.ts";
import type { SearchedText } from "./matching.ts";
import { findPlaces } from "./passages.ts";
import type { Passage, SearchedPage } from "./passages.ts";
import { isSaidOtherwise } from "./signs.ts";
import type { Wanted } from "./understanding/reading.ts";

/** What holds a word of a question for a passage that does not hold it itself. */
type Context = "lead" | "event" | "title";

/** What a passage answers by where it stands. */
export interface Lent {
  /** By clause. */
  context: (Context | undefined)[];
  /** The lead-in of the enumeration of which it is an item. */
  lead: Passage | undefined;
}

export const NOTHING_LENT: Lent = { context: [], lead: undefined };

/**
 * In a question whose words may be missing, what the archive says of a document (where and when it was adopted, its
 * title) holds for every passage of it, and what the lead-in of an enumeration says for its items.
 */
export function lendContext(page: SearchedPage, asked: readonly Wanted[]): (passage: Passage) => Lent {
  const inEvent = asked.map((one) => findPlaces(one, describeEvent(page)).length > 0);
  const inTitle = asked.map(
    (one) => findPlaces(one, page.about).length > 0 && isSaidOtherwise(one, page.about) === null,
  );
  const byAddress = new Map(page.passages.map((passage) => [passage.address, passage]));
  return ({ address }) => {
    const lead = byAddress.get(address.slice(0, Math.max(0, address.lastIndexOf("."))));
    const context = asked.map((one, at) => {
      if (inEvent[at] === true) return "event";
      if (lead !== undefined && findPlaces(one, lead.searched).length > 0) return "lead";
      return inTitle[at] === true ? "title" : undefined;
    });
    return { context, lead };
  };
}

/** What every document of the archive is about: «на конференции» tells no passage from another. */
const EVENT = "конференция совещание резолюция";

const events = new WeakMap<SearchedPage, SearchedText>();

function describeEvent(page: SearchedPage): SearchedText {
  const before = events.get(page);
  if (before !== undefined) return before;
  const known = ["place", "region", "date"].flatMap((name) => page.meta[name] ?? []);
  const event = prepareText([EVENT, ...known].join(" · "));
  events.set(page, event);
  return event;
}
