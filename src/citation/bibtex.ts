import type { Cited } from "./cited.ts";
import { yearOfEvent } from "./event-date.ts";
import { keyOf, nameBodies, nameWhole, noteOn } from "./record.ts";
import { braceTex, escapeTex, formatTexEntry, formatTexUrl } from "./tex.ts";

/** A `.bib` file for BibTeX. `@techreport`, because few readers know `@report`. */
export function formatBibtex(references: readonly Cited[]): string {
  return references.map(formatEntry).join("\n");
}

function formatEntry(cited: Cited): string {
  const { genre, place, url } = cited;
  const bodies = nameBodies(cited);
  return formatTexEntry("techreport", keyOf(cited), [
    ["title", braceTex(nameWhole(cited))],
    ["author", bodies.length === 0 ? null : bodies.map(braceTex).join(" and ")],
    ["institution", bodies[0] === undefined ? null : braceTex(bodies[0])],
    ["type", genre === null ? null : escapeTex(genre)],
    ["year", yearOfEvent(cited)],
    ["address", place?.city == null ? null : escapeTex(place.city)],
    ["url", formatTexUrl(url)],
    ["language", "russian"],
    ["note", escapeTex(noteOn(cited))],
  ]);
}
