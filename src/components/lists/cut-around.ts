/** A quotation cut down to the surroundings of one place in it. */
export interface Cut {
  before: string;
  match: string;
  after: string;
}

/** Some words on both sides of a place in a text, an ellipsis where more follows. Never cuts inside a word. */
export function cutAround(text: string, place: { start: number; end: number }, reach = 60): Cut {
  const from = place.start <= reach ? 0 : text.lastIndexOf(" ", place.start - reach) + 1;
  const next = text.indexOf(" ", place.end + reach);
  const to = next === -1 ? text.length : next;
  return {
    before: `${from > 0 ? "… " : ""}${text.slice(from, place.start)}`,
    match: text.slice(place.start, place.end),
    after: `${text.slice(place.end, to)}${to < text.length ? " …" : ""}`,
  };
}
