import { facetIds, indexFacets } from "../../analysis/facets.ts";
import type { FacetId } from "../../analysis/facets.ts";
import type { MovableTerm } from "../../archive/moves.ts";
import type { FacetLinks } from "../../components/lists/facet-links.ts";
import { archive, paths } from "../_archive.ts";

const labels: Record<FacetId, string> = {
  year: "Год",
  region: "Регион: место или участники",
  theme: "Тема",
  addressee: "Адресат рекомендаций",
  scope: "Масштаб",
  series: "Ряд конференций",
};

const pages: Record<FacetId, (value: string) => string> = {
  year: (value) => paths.resolutionsByYear(value),
  region: (value) => paths.region(value),
  theme: (value) => paths.theme(value),
  addressee: (value) => paths.addressee(value),
  scope: (value) => paths.resolutionsByScope(value),
  series: (value) => paths.series(value),
};

const vocabularies: Record<Exclude<FacetId, "year">, MovableTerm> = {
  region: "regions",
  theme: "themes",
  addressee: "roles",
  scope: "scopes",
  series: "series",
};

/** So many values stand open; a fold of two would hide more than it saves. */
const open = 8;
/** Only series can be more than a page should list: every keeper may add one. */
const mostValues = 100;
const all: Partial<Record<FacetId, FacetLinks["more"]>> = {
  series: { href: paths.allSeries(), label: "Все ряды" },
};

/** The facets of the archive that have values, with the page of each value. */
export function linkFacets(): FacetLinks[] {
  const { facets } = indexFacets(archive);
  const { compare } = new Intl.Collator("ru");
  return facetIds.flatMap((id) => {
    const values = facets[id].slice(0, mostValues).map(({ value, label, resolutions }) => ({
      value,
      label,
      count: resolutions.length,
      href: pages[id](value),
    }));
    if (values.length === 0) return [];
    const cut = values.length > open + 2 ? open : values.length;
    const folded = values.slice(cut);
    // The most frequent stand open; behind the fold one looks for a name. Years keep their order.
    if (id !== "year") folded.sort((a, b) => compare(a.label, b.label));
    const more = facets[id].length > mostValues ? all[id] : undefined;
    const moves = id === "year" ? [] : archive.moves[vocabularies[id]];
    const moved = Object.fromEntries(moves.map(({ from, to }) => [from, to]));
    return [
      {
        id,
        label: labels[id],
        values: values.slice(0, cut),
        folded,
        ...(moves.length > 0 && { moved }),
        ...(more && { more }),
      },
    ];
  });
}
