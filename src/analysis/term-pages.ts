import type { Archive } from "../archive/model.ts";
import type { PublishedPages } from "../archive/published-pages.ts";
import { indexFacets } from "./facets.ts";
import { indexLineages } from "./lineage.ts";
import { indexPlaces } from "./places.ts";
import { indexRecommendations } from "./recommendations.ts";
import { indexThemes } from "./themes.ts";

/** Every page that lists the archive under something and has something to list; paths as in `published.json`. */
export function listTermPages(archive: Archive): PublishedPages["pages"] {
  const { byRole, byTheme, byAct, byRoleAndTheme, mentions, unaddressed } = indexRecommendations(archive);
  const themes = [...indexThemes(archive).byTheme].filter(([, passages]) => passages.length > 0);
  const series = [...indexLineages(archive).values()].filter(({ held }) => held.length > 0);
  const { scope, year } = indexFacets(archive).facets;
  return [
    ...new Set([...byRole.keys(), ...mentions.keys()]).values().map((role) => `addressees/${role}`),
    ...[...byRoleAndTheme].flatMap(([role, about]) =>
      [...about.keys()].map((theme) => `addressees/${role}/${theme}`),
    ),
    ...themes.map(([theme]) => `themes/${theme}`),
    ...indexPlaces(archive)
      .regions.keys()
      .map((slug) => `regions/${slug}`),
    ...series.map((lineage) => `series/${lineage.series.id}`),
    ...byTheme.keys().map((theme) => `recommendations/theme/${theme}`),
    ...byAct.keys().map((act) => `recommendations/act/${act}`),
    ...(unaddressed.length > 0 ? ["recommendations/unaddressed"] : []),
    ...scope.map(({ value }) => `resolutions/scope/${value}`),
    ...year.map(({ value }) => `resolutions/year/${value}`),
  ];
}
