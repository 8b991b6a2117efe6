import type {
  Bound,
  Claim,
  Municipality,
  RegionReference,
  Resolution,
  WithdrawnResolution,
} from "../archive/model.ts";

interface Quantity {
  count: number;
  bound: Bound;
}

/** An entry of `/data/resolutions.json`. A withdrawn document keeps its id, title and URL, and nothing else. */
export interface ExportedResolution {
  id: string;
  status: string;
  title: string;
  heading: string | null;
  kind: string | null;
  date: { edtf: string; start: string | null; end: string | null } | null;
  edition: number | null;
  series: string | null;
  scope: string | null;
  city: string | null;
  region: string | null;
  attendance: (Quantity & { of: string })[];
  /** A code, or what is printed where there is none. */
  regions: { claimed: Quantity | null; listed: (string | RegionReference)[] };
  countries: string[];
  municipalities: Municipality[];
  organizers: { name: string; role: string }[];
  recommendations: number;
  /** Without the heading. */
  units: number;
  original: { file: string; sha256: string } | null;
  added: string | null;
  revised: string | null;
  url: string;
}

export function exportResolution(resolution: Resolution, url: string): ExportedResolution {
  const { event, date, place, regions, original } = resolution;
  return {
    id: resolution.id,
    status: resolution.status,
    title: resolution.title,
    heading: resolution.heading,
    kind: resolution.kind,
    date: date === null ? null : { edtf: date.edtf, start: date.start, end: date.end },
    edition: event.edition,
    series: event.series,
    scope: event.scope,
    city: place?.city ?? null,
    region: place?.region ?? null,
    attendance: resolution.attendance.map(({ count, bound, of }) => ({ count, bound, of })),
    regions: {
      claimed: exportClaim(regions?.claimed ?? null),
      listed: (regions?.listed ?? []).map(exportRegion),
    },
    countries: [...(resolution.countries?.listed ?? [])],
    municipalities: (resolution.municipalities?.listed ?? []).map(({ name, kind }) => ({ name, kind })),
    organizers: resolution.organizers.map(({ name, role }) => ({ name, role })),
    recommendations: resolution.recommendations.length,
    units: resolution.units.filter(({ kind }) => kind !== "heading").length,
    original: { file: original.file, sha256: original.sha256 },
    added: resolution.added,
    revised: resolution.revised,
    url,
  };
}

export function exportWithdrawn({ id, title }: WithdrawnResolution, url: string): ExportedResolution {
  return {
    id,
    status: "withdrawn",
    title,
    heading: null,
    kind: null,
    date: null,
    edition: null,
    series: null,
    scope: null,
    city: null,
    region: null,
    attendance: [],
    regions: { claimed: null, listed: [] },
    countries: [],
    municipalities: [],
    organizers: [],
    recommendations: 0,
    units: 0,
    original: null,
    added: null,
    revised: null,
    url,
  };
}

function exportClaim(claim: Claim | null): Quantity | null {
  return claim === null ? null : { count: claim.count, bound: claim.bound };
}

function exportRegion({ id, printed }: RegionReference): string | RegionReference {
  return id ?? { id, printed };
}
