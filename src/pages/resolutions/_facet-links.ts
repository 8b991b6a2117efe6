import { facetIds, indexFacets } from "../../analysis/facets.ts";
import type { FacetId } from "../../analysis/facets.ts";
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

/** Only series can be more than a page should list: every keeper may add one. */
const mostValues = 100;
const all: Partial<Record<FacetId, FacetLinks["more"]>> = {
  series: { href: paths.allSeries(), label: "Все ряды" },
};

/** The facets of the archive that have values, with the page of each value. */
export function linkFacets(): FacetLinks[] {
  const { facets } = indexFacets(archive);
  return facetIds.flatMap((id) => {
    const values = facets[id].slice(0, mostValues).map(({ value, label, resolutions }) => ({
      value,
      label,
      count: resolutions.length,
      href: pages[id](value),
    }));
    const more = facets[id].length > mostValues ? all[id] : undefined;
    return values.length === 0 ? [] : [{ id, label: labels[id], values, ...(more && { more }) }];
  });
}
