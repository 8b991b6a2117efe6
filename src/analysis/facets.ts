import type { Archive, Resolution } from "../archive/model.ts";
import { yearOf } from "../russian/dates.ts";
import { indexPlaces } from "./places.ts";
import { indexRecommendations } from "./recommendations.ts";
import { indexThemes } from "./themes.ts";

/** What a list of resolutions can be narrowed by; also the names in the URL. */
export const facetIds = ["year", "region", "theme", "addressee", "scope", "series"] as const;
export type FacetId = (typeof facetIds)[number];

/** The value of `year` for a resolution whose text names no year. */
export const undated = "undated";

export interface FacetValue {
  value: string;
  label: string;
  /** In the archive's order, newest first. */
  resolutions: Resolution[];
}

/** Every facet's values that occur, in the order they are shown in. */
export interface FacetIndex {
  facets: Record<FacetId, FacetValue[]>;
  /** The values of one document, in the order of `facets`. */
  of: (resolutionId: string) => Record<FacetId, string[]>;
}

const known = new WeakMap<Archive, FacetIndex>();

/** Computed once per archive, in one pass. */
export function indexFacets(archive: Archive): FacetIndex {
  const ready = known.get(archive);
  if (ready !== undefined) return ready;
  const valuesOf = createReader(archive);
  const labelOf = createLabels(archive);
  const byValue = mapFacets(() => new Map<string, FacetValue>());
  for (const resolution of archive.resolutions) {
    const values = valuesOf(resolution);
    for (const facet of facetIds) {
      for (const value of new Set(values[facet])) {
        const entry = byValue[facet].get(value) ?? { value, label: labelOf[facet](value), resolutions: [] };
        entry.resolutions.push(resolution);
        byValue[facet].set(value, entry);
      }
    }
  }
  const facets = mapFacets((facet) => [...byValue[facet].values()].sort(createOrder(archive)[facet]));
  const index: FacetIndex = { facets, of: collectByResolution(facets) };
  known.set(archive, index);
  return index;
}

function mapFacets<Value>(make: (facet: FacetId) => Value): Record<FacetId, Value> {
  return {
    year: make("year"),
    region: make("region"),
    theme: make("theme"),
    addressee: make("addressee"),
    scope: make("scope"),
    series: make("series"),
  };
}

function collectByResolution(facets: Record<FacetId, FacetValue[]>): FacetIndex["of"] {
  const collected = new Map<string, Record<FacetId, string[]>>();
  for (const facet of facetIds) {
    for (const { value, resolutions } of facets[facet]) {
      for (const { id } of resolutions) {
        const own = collected.get(id) ?? mapFacets(() => []);
        own[facet].push(value);
        collected.set(id, own);
      }
    }
  }
  return (id) => collected.get(id) ?? mapFacets(() => []);
}

function createReader(archive: Archive): (resolution: Resolution) => Record<FacetId, string[]> {
  const places = indexPlaces(archive);
  const themes = indexThemes(archive);
  const service = new Set(
    archive.vocabularies.themes.filter((theme) => !theme.charted).map((theme) => theme.id),
  );
  const roles = new Map<string, string[]>();
  for (const { recommendation, roles: asked } of indexRecommendations(archive).all) {
    const own = roles.get(recommendation.resolution) ?? [];
    own.push(...asked);
    roles.set(recommendation.resolution, own);
  }
  return (resolution) => ({
    year: yearsOf(resolution),
    region: places.regionsOf(resolution.id),
    theme: resolution.units
      .flatMap((unit) => themes.of(resolution.id, unit.address))
      .filter((theme) => !service.has(theme)),
    addressee: roles.get(resolution.id) ?? [],
    scope: [resolution.event.scope],
    series: resolution.event.series === null ? [] : [resolution.event.series],
  });
}

/** A conference over New Year belongs to both years; a date that spans more names no year. */
function yearsOf({ date }: Resolution): string[] {
  const year = date === null ? null : yearOf(date.edtf);
  if (year === null) return [undated];
  const last = date?.end?.slice(0, 4);
  return last !== undefined && Number(last) === Number(year) + 1 ? [year, last] : [year];
}

function createLabels(archive: Archive): Record<FacetId, (value: string) => string> {
  const { roles, themes, scopes, series } = archive.vocabularies;
  const places = indexPlaces(archive);
  const among = (terms: { id: string; label: string }[]) => {
    const labels = new Map(terms.map((term) => [term.id, term.label]));
    return (value: string) => labels.get(value) ?? value;
  };
  return {
    year: (value) => (value === undated ? "Год не указан" : value),
    region: (value) => places.regions.get(value)?.name ?? value,
    theme: among(themes),
    addressee: among(roles),
    scope: among(scopes),
    series: among(series),
  };
}

function createOrder(archive: Archive): Record<FacetId, (a: FacetValue, b: FacetValue) => number> {
  const collator = new Intl.Collator("ru");
  const byLabel = (a: FacetValue, b: FacetValue) => collator.compare(a.label, b.label);
  const byCount = (a: FacetValue, b: FacetValue) =>
    b.resolutions.length - a.resolutions.length || byLabel(a, b);
  const scopes = new Map(archive.vocabularies.scopes.map((scope, place) => [scope.id, place]));
  const rank = ({ value }: FacetValue) => scopes.get(value) ?? scopes.size;
  return {
    // The later year first; "undated" stands behind every number.
    year: (a, b) => (a.value === undated ? 1 : b.value === undated ? -1 : Number(b.value) - Number(a.value)),
    region: byCount,
    theme: byCount,
    addressee: byCount,
    scope: (a, b) => rank(a) - rank(b),
    series: byCount,
  };
}
