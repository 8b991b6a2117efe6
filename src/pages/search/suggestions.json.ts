import type { APIRoute } from "astro";
import { indexFacets } from "../../analysis/facets.ts";
import type { FacetId } from "../../analysis/facets.ts";
import type { Suggestion, SuggestionKind } from "../../search/suggestions.ts";
import { archive } from "../_archive.ts";

/** The most frequent of each kind: the file stays small however many there are. */
const most = 300;

const facetsOf: [FacetId & SuggestionKind, number][] = [
  ["theme", most],
  ["region", most],
  ["addressee", most],
  ["series", most],
];

function listCities(): Suggestion[] {
  const counts = new Map<string, number>();
  for (const { place } of archive.resolutions) {
    if (place?.city != null) counts.set(place.city, (counts.get(place.city) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([city]) => ["city", city, city]);
}

/** An abbreviation is suggested by its full form too: both ask for the same. */
function listTerms(): Suggestion[] {
  return archive.vocabularies.abbreviations.flatMap(({ short, full, search }): Suggestion[] =>
    search
      ? [
          ["word", short, short],
          ["word", full, `«${full}»`],
        ]
      : [],
  );
}

/** What the search page suggests: themes, places, addressees, series, terms of the vocabulary. */
export const GET: APIRoute = () => {
  const { facets } = indexFacets(archive);
  const suggestions = facetsOf.flatMap(([kind, limit]) =>
    facets[kind]
      .toSorted((a, b) => b.resolutions.length - a.resolutions.length)
      .slice(0, limit)
      .map(({ value, label }): Suggestion => [kind, label, value]),
  );
  return Response.json([...suggestions, ...listCities(), ...listTerms()]);
};
