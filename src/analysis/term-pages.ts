import type { Archive } from "../archive/model.ts";
import { pagePath } from "../archive/published-pages.ts";
import type { PublishedPages } from "../archive/published-pages.ts";
import { indexFacets } from "./facets.ts";
import { indexLineages } from "./lineage.ts";
import { countPages, fewListed, mostListed } from "./paging.ts";
import { indexPlaces } from "./places.ts";
import { indexRecommendations } from "./recommendations.ts";
import { indexThemes } from "./themes.ts";

/** A list with pages of its own: its path, as in `published.json`, how many entries it has and at most shows. */
type List = [path: string, entries: number, most?: number];

function* listLists(archive: Archive): Generator<List> {
  const { byRole, byTheme, byAct, byRoleAndTheme, mentions, unaddressed } = indexRecommendations(archive);
  for (const role of new Set([...byRole.keys(), ...mentions.keys()]))
    yield [`addressees/${role}`, byRole.get(role)?.length ?? 0, mostListed];
  for (const [role, about] of byRoleAndTheme)
    for (const [theme, items] of about) yield [`addressees/${role}/${theme}`, items.length, fewListed];
  for (const [theme, passages] of indexThemes(archive).byTheme)
    if (passages.length > 0) yield [`themes/${theme}`, passages.length, mostListed];
  for (const [slug, { hosted, tookPart }] of indexPlaces(archive).regions)
    yield [`regions/${slug}`, hosted.length + tookPart.length, mostListed];
  for (const { series, held } of indexLineages(archive).values())
    if (held.length > 0) yield [`series/${series.id}`, held.length];
  for (const [theme, items] of byTheme) yield [`recommendations/theme/${theme}`, items.length, mostListed];
  for (const [act, items] of byAct) yield [`recommendations/act/${act}`, items.length, mostListed];
  if (unaddressed.length > 0) yield ["recommendations/unaddressed", unaddressed.length, mostListed];
  const { scope, year } = indexFacets(archive).facets;
  for (const { value, resolutions } of scope) yield [`resolutions/scope/${value}`, resolutions.length];
  for (const { value, resolutions } of year) yield [`resolutions/year/${value}`, resolutions.length];
}

/** Every page that lists the archive, the further pages of long lists among them; paths as in `published.json`. */
export function listTermPages(archive: Archive): PublishedPages["pages"] {
  const lists = [...listLists(archive)];
  const whole: List[] = [
    ["resolutions", archive.resolutions.length],
    ["recommendations", indexRecommendations(archive).all.length, mostListed],
  ];
  const further = [...whole, ...lists].flatMap(([path, entries, most]) =>
    Array.from({ length: countPages(entries, most) - 1 }, (_, index) => pagePath(path, index + 2)),
  );
  return [...lists.map(([path]) => path), ...further];
}
