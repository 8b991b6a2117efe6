import type { Archive } from "../archive/model.ts";
import { regionSlug } from "../archive/paths.ts";
import { counted, plural } from "../russian/plural.ts";
import { NO_DOCUMENTS, noDocument, someDocuments } from "./chart-words.ts";
import { indexPlaces } from "./places.ts";
import type { Place } from "./places.ts";

/** Which measure of a territory is meant. */
export type RegionMeasure = "hosted" | "tookPart";

/** A territory and the number of conferences that it hosted or took part in. */
export interface RegionRow {
  name: string;
  count: number;
  /** End of the region's URL; `null` where the archive has no page for it. */
  slug: string | null;
  /** ISO 3166-2, `null` for what has no code. */
  code: string | null;
  district: string | null;
  /** Its place on the grid, `null` for what stands beside it. */
  tile: { label: string; col: number; row: number } | null;
}

/** One measure over all territories. */
export interface RegionChart {
  headline: string;
  /** Every region of the vocabulary, in its order. */
  regions: RegionRow[];
  /** Named by a document, but without a tile. */
  beside: RegionRow[];
  countries: RegionRow[];
}

export function chartRegions(archive: Archive, measure: RegionMeasure): RegionChart {
  const index = indexPlaces(archive);
  const { regions: vocabulary } = archive.vocabularies;
  const countOf = (place: Place | undefined) => place?.[measure].length ?? 0;
  const regions = vocabulary.map(({ iso, label, col, row, name, federalDistrict }): RegionRow => {
    const slug = regionSlug({ id: iso, printed: null });
    const place = index.regions.get(slug);
    return {
      name: name.nom,
      count: countOf(place),
      slug: place === undefined ? null : slug,
      code: iso,
      district: federalDistrict,
      tile: { label, col, row },
    };
  });
  const tiled = new Set(regions.map(({ code }) => code));
  const outside = (places: Map<string, Place>, hasPage: boolean) =>
    [...places.values()]
      .filter((place) => countOf(place) > 0)
      .map((place): RegionRow => {
        const slug = hasPage ? place.slug : null;
        return {
          name: place.name,
          count: countOf(place),
          slug,
          code: place.code,
          district: null,
          tile: null,
        };
      })
      .toSorted(byCount);
  const beside = outside(index.regions, true).filter(({ code }) => code === null || !tiled.has(code));
  const countries = outside(index.countries, false);
  return { headline: describeRegions(archive, measure, [...regions, ...beside]), regions, beside, countries };
}

function byCount(a: RegionRow, b: RegionRow): number {
  return b.count - a.count || a.name.localeCompare(b.name, "ru");
}

function describeRegions({ resolutions }: Archive, measure: RegionMeasure, rows: RegionRow[]): string {
  const total = resolutions.length;
  if (total === 0) return NO_DOCUMENTS;
  const named = rows.filter(({ count }) => count > 0);
  const leaders = describeLeaders(named);
  if (measure === "hosted") {
    if (named.length === 0) return `${noDocument(total)} сообщает, в\u00A0каком регионе прошла конференция.`;
    const known = resolutions.filter(({ place }) => place?.region != null).length;
    const held = plural(known, ["конференция прошла", "конференции прошли", "конференции прошли"]);
    const places = counted(named.length, ["регионе", "регионах", "регионах"]);
    return `Регион проведения известен для ${someDocuments(known, total, "genitive")}: ${held} в\u00A0${places}${leaders}.`;
  }
  const claiming = resolutions.filter(
    (one) => one.regions?.claimed != null && one.regions.listed.length === 0,
  );
  const verb = plural(claiming.length, ["называет", "называют", "называют"]);
  const rest =
    claiming.length === 0
      ? ""
      : ` Ещё ${counted(claiming.length, ["документ", "документа", "документов"])} ${verb} только число регионов.`;
  if (named.length === 0)
    return `${noDocument(total)} перечисляет регионы участников.${rest.replace("Ещё ", "")}`;
  const listing = resolutions.filter(({ regions }) => (regions?.listed.length ?? 0) > 0).length;
  const regions = `${plural(named.length, ["назван", "названо", "названо"])} ${counted(named.length, ["регион", "региона", "регионов"])}`;
  return `Регионы участников перечислены в\u00A0${someDocuments(listing, total, "prepositional")}; всего ${regions}${leaders}.${rest}`;
}

/** The leaders, unless all are alike or too many share the first place. */
function describeLeaders(named: RegionRow[]): string {
  const sorted = named.toSorted(byCount);
  const most = sorted[0]?.count ?? 0;
  const leaders = sorted.filter(({ count }) => count === most);
  if (leaders.length === named.length || leaders.length > 3) return "";
  return `; чаще всего — ${leaders.map(({ name }) => name).join(", ")} (${counted(most, ["раз", "раза", "раз"])})`;
}
