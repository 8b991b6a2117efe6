import { exportDraft, type DraftJson } from "../../../src/intake/draft-json.ts";
import { splitMark } from "../../../src/intake/fixtures/annotated-document.fixture.ts";
import type { Draft, Reference } from "../../../src/intake/model.ts";
import { JUDGED_SECTIONS, type JudgedSection } from "./expected.ts";

/** What the intake found in a document, as the bench judges it. */
export interface Found extends DraftJson {
  kind: string | null;
  state: string | null;
  participation: string[];
  sessions: string[];
  municipalities: { claimed: { count: number; bound: string } | null; listed: string[] };
  beginnings: Record<JudgedSection, string | null>;
}

export function gatherFound(draft: Draft, reference: Reference): Found {
  const { event, participation, text } = draft;
  const begins = JUDGED_SECTIONS.map((section) => {
    const first = text.units.find((unit) => unit.section === section);
    return [section, first === undefined ? null : splitMark(first.text).rest] as const;
  });
  return {
    ...exportDraft(draft, reference),
    kind: event.kind ?? null,
    state: event.state ?? null,
    participation: participation.event.participation ?? [],
    sessions: participation.event.sessions ?? [],
    municipalities: {
      claimed: participation.municipalities?.claimed ?? null,
      listed: (participation.municipalities?.listed ?? []).map(({ name }) => name),
    },
    beginnings: Object.fromEntries(begins) as Found["beginnings"],
  };
}

/** Of a document that could not be taken in. */
export function findNothing(): Found {
  return {
    title: null,
    heading: null,
    date: null,
    edition: null,
    scope: null,
    city: null,
    region: null,
    attendance: [],
    regions: { claimed: null, listed: [] },
    countries: [],
    organizers: [],
    recommendations: [],
    repairs: [],
    doubts: [],
    kind: null,
    state: null,
    participation: [],
    sessions: [],
    municipalities: { claimed: null, listed: [] },
    beginnings: { recommendations: null, closing: null },
  };
}
