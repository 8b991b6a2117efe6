import type { Archive, Evidence, RegionReference, Resolution } from "../archive/model.ts";
import { regionSlug } from "../archive/paths.ts";

/** A conference at a place, with the quotation that says so; none where the archive holds none. */
export interface Presence {
  resolution: Resolution;
  evidence: Evidence | null;
  /** Where the quotation names the place, `null` when it does not or not recognisably. */
  named: { start: number; end: number } | null;
  /** The reason when the archive inferred it, `null` when the text says it. */
  inferred: string | null;
}

/** A region or country: which conferences it hosted, and in which it took part; newest first. */
export interface Place {
  /** The end of a region's URL; a country's code for a country. */
  slug: string;
  name: string;
  /** ISO 3166-2 or 3166-1, `null` for a territory without a code. */
  code: string | null;
  /** Federal district, `null` for countries and territories without a code. */
  district: string | null;
  hosted: Presence[];
  tookPart: Presence[];
}

/** Only places that the archive's documents name. */
export interface PlaceIndex {
  /** By slug. */
  regions: Map<string, Place>;
  countries: Map<string, Place>;
  /** Slugs of the regions of one document, each once, the hosting one first. */
  regionsOf: (resolutionId: string) => string[];
}

const known = new WeakMap<Archive, PlaceIndex>();

/** Computed once per archive, in one pass. */
export function indexPlaces(archive: Archive): PlaceIndex {
  const ready = known.get(archive);
  if (ready !== undefined) return ready;
  const regions = new Map<string, Place>();
  const countries = new Map<string, Place>();
  const slugs = new Map<string, string[]>();
  const { regionOf, countryOf, stemsOf } = createGazetteer(archive, regions, countries);

  for (const resolution of archive.resolutions) {
    const { place } = resolution;
    const host: Presence = {
      resolution,
      evidence: place?.evidence[0] ?? null,
      named: null,
      inferred: place?.inferred ?? null,
    };
    const hosting = place?.region ? regionOf({ id: place.region, printed: null }) : null;
    hosting?.hosted.push(host);
    if (place?.country) countryOf(place.country).hosted.push(host);

    const listed = new Set(resolution.regions?.listed.map(regionOf));
    const abroad = new Set(resolution.countries?.listed.map(countryOf));
    for (const [places, listing] of [
      [listed, resolution.regions],
      [abroad, resolution.countries],
    ] as const) {
      for (const at of places) {
        const quotation = chooseEvidence(listing?.evidence ?? [], stemsOf(at));
        at.tookPart.push({ resolution, ...quotation, inferred: listing?.inferred ?? null });
      }
    }
    if (hosting !== null) listed.delete(hosting);
    slugs.set(
      resolution.id,
      [...(hosting === null ? [] : [hosting]), ...listed].map((at) => at.slug),
    );
  }

  const index: PlaceIndex = { regions, countries, regionsOf: (id) => slugs.get(id) ?? [] };
  known.set(archive, index);
  return index;
}

/** Makes each place when it is first named. */
function createGazetteer(archive: Archive, regions: Map<string, Place>, countries: Map<string, Place>) {
  const byCode = new Map(archive.vocabularies.regions.map((region) => [region.iso, region]));
  const labels = new Map(archive.vocabularies.countries.map((country) => [country.id, country.label]));
  const stems = new Map<Place, string[]>();
  const make = (
    places: Map<string, Place>,
    slug: string,
    names: string[],
    facts: Pick<Place, "code" | "district">,
  ) => {
    const place: Place = { slug, name: names[0] ?? slug, ...facts, hosted: [], tookPart: [] };
    places.set(slug, place);
    stems.set(place, names.map(stemOf));
    return place;
  };
  return {
    regionOf: (reference: RegionReference): Place => {
      const slug = regionSlug(reference);
      const found = regions.get(slug);
      if (found !== undefined) return found;
      const region = reference.id === null ? undefined : byCode.get(reference.id);
      const names = [region?.ownName?.nom, region?.adjective?.nom, reference.printed, reference.id];
      return make(
        regions,
        slug,
        [region?.name.nom, ...names].flatMap((name) => name ?? []),
        {
          code: reference.id,
          district: region?.federalDistrict ?? null,
        },
      );
    },
    countryOf: (id: string): Place =>
      countries.get(id) ?? make(countries, id, [labels.get(id) ?? id], { code: id, district: null }),
    stemsOf: (place: Place) => stems.get(place) ?? [],
  };
}

/** The quotation that names the place, else the first. */
function chooseEvidence(evidence: Evidence[], stems: string[]): Pick<Presence, "evidence" | "named"> {
  for (const quotation of evidence) {
    for (const stem of stems) {
      const start = findWord(quotation.says.toLowerCase(), stem);
      if (start === -1) continue;
      const ending = /^[\p{L}\p{M}]*/u.exec(quotation.says.slice(start + stem.length))?.[0] ?? "";
      return { evidence: quotation, named: { start, end: start + stem.length + ending.length } };
    }
  }
  return { evidence: evidence[0] ?? null, named: null };
}

/** Only at the beginning of a word: «Омской» is not in «Костромской». */
function findWord(text: string, stem: string): number {
  let start = text.indexOf(stem);
  while (start > 0 && /\p{L}/u.test(text.charAt(start - 1))) start = text.indexOf(stem, start + 1);
  return start;
}

/** Enough of a name to find it in any case: «Псковская» → «псковск». */
function stemOf(name: string): string {
  return name.toLowerCase().slice(0, Math.max(3, name.length - 2));
}
