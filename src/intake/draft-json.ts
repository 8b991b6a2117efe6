import { createActRecognizer } from "../archive/acts.ts";
import { parseEdtf } from "../archive/edtf.ts";
import { collectRecommendations } from "../archive/recommendations.ts";
import type { SourcedInput } from "../archive/schema-parts.ts";
import type { Draft, Reference } from "./model.ts";

/** The draft as one object for programs: a public interface, to be changed only by adding. */

interface Quantity {
  count: number;
  bound: string;
}

export interface DraftJson {
  title: string | null;
  heading: string | null;
  /** Full days. */
  date: { start: string | null; end: string | null } | null;
  edition: number | null;
  scope: string | null;
  city: string | null;
  region: string | null;
  attendance: (Quantity & { of: string; says: string })[];
  regions: { claimed: Quantity | null; listed: string[] };
  countries: string[];
  organizers: { name: string; role: string }[];
  recommendations: { label: string | null; text: string; addressee: string | null; roles: string[] }[];
  repairs: Draft["repairs"];
  doubts: { field: string; says: string | null; why: string }[];
}

function quote({ says, inferred }: SourcedInput): string {
  return (says ?? inferred?.from ?? [])[0] ?? "";
}

function listRecommendations({ text }: Draft, { vocabularies }: Reference): DraftJson["recommendations"] {
  const recognizeAct = createActRecognizer(vocabularies.acts);
  return collectRecommendations("draft", text.sections, recognizeAct, {}).map(
    ({ label, text, addressee, roles }) => ({ label, text, addressee, roles }),
  );
}

export function exportDraft(draft: Draft, reference: Reference): DraftJson {
  const { event, participation, layout } = draft;
  const { attendance = [], regions, countries } = participation;
  const claimed = regions?.claimed ?? null;
  const listed = regions?.listed ?? [];
  const uncoded = listed.flatMap((region) => (typeof region === "string" ? [] : [region.printed]));
  return {
    title: event.title ?? null,
    heading: layout.heading === "" ? null : layout.heading,
    date: event.date == null ? null : parseEdtf(event.date.edtf),
    edition: event.event.edition ?? null,
    scope: event.event.scope ?? null,
    city: event.place?.city ?? null,
    region: event.place?.region ?? null,
    attendance: attendance.map((fact) => ({
      count: fact.count,
      bound: fact.bound,
      of: fact.of,
      says: quote(fact),
    })),
    regions: {
      claimed: claimed === null ? null : { count: claimed.count, bound: claimed.bound },
      listed: listed.filter((region) => typeof region === "string"),
    },
    countries: countries?.listed ?? [],
    organizers: (event.organizers ?? []).map(({ name, role }) => ({ name, role })),
    recommendations: listRecommendations(draft, reference),
    repairs: draft.repairs,
    doubts: [
      ...draft.doubts.map(({ field, says, why }) => ({ field, says, why })),
      ...uncoded.map((printed) => ({
        field: "regions",
        says: printed,
        why: "у региона нет кода ISO 3166-2:RU; в описании он записан, как напечатан",
      })),
    ],
  };
}
