import type { Cited } from "./cited.ts";
import { keyOf, nameBodies, nameWhole, noteOn } from "./record.ts";
import { braceTex, escapeTex, formatTexEntry, formatTexUrl } from "./tex.ts";

/** A `.bib` file for BibLaTeX, which knows reports, whole dates and languages. */
export function formatBiblatex(references: readonly Cited[]): string {
  return references.map(formatEntry).join("\n");
}

function formatEntry(cited: Cited): string {
  const { genre, date, place, url } = cited;
  const bodies = nameBodies(cited);
  return formatTexEntry("report", keyOf(cited), [
    ["title", braceTex(nameWhole(cited))],
    ["author", bodies.length === 0 ? null : bodies.map(braceTex).join(" and ")],
    ["type", escapeTex(genre ?? "Резолюция")],
    ["institution", bodies[0] === undefined ? null : braceTex(bodies[0])],
    // BibLaTeX reads EDTF as it is.
    ["date", date?.edtf ?? null],
    ["location", place?.city == null ? null : escapeTex(place.city)],
    ["url", formatTexUrl(url)],
    ["language", "russian"],
    ["langid", "russian"],
    ["note", escapeTex(noteOn(cited))],
  ]);
}
