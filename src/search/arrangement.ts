import { loadPages } from "./lookup.ts";
import type { Engine } from "./lookup.ts";
import type { Answer } from "./answer.ts";
import type { Finding, SearchedPage } from "./passages.ts";
import type { Sort } from "./search-state.ts";

/** Where a document stands when the newest come first; documents without a year have no place. */
export type DatePlaces = ReadonlyMap<SearchedPage, number>;

/** The places in time of an answer's documents, as far as they are loaded. */
export async function placeByDate(engine: Engine, { candidates, loaded }: Answer): Promise<DatePlaces> {
  const documents = await engine.find(null, "any");
  const places = new Map(documents.map(({ id }, place) => [id, place]));
  const known = candidates.slice(0, loaded);
  const pages = await loadPages(known);
  return new Map(
    pages.flatMap((page, index): [SearchedPage, number][] => {
      const place = places.get(known[index]?.id ?? "");
      return place === undefined || page.filters["year"]?.includes("undated") ? [] : [[page, place]];
    }),
  );
}

/** Findings in the order asked for: by date, else as the answer ranks them. Undated documents come last. */
export function arrangeFindings(findings: readonly Finding[], sort: Sort, places: DatePlaces): Finding[] {
  if (sort !== "newest" && sort !== "oldest") return [...findings];
  const step = sort === "newest" ? 1 : -1;
  const rank = ({ page }: Finding) => {
    const place = places.get(page);
    return place === undefined ? Infinity : place * step;
  };
  return findings
    .map((finding) => ({ finding, rank: rank(finding) }))
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ finding }) => finding);
}
