import type { Archive, Recommendation, Resolution, Term, Unit } from "../archive/model.ts";
import { noMoves } from "../archive/moves.ts";
import { noPages } from "../archive/published-pages.ts";
import { emptyVocabularies } from "../archive/vocabularies.ts";

/** Shapes a small archive by hand, for tests of the analysis. */
export function sampleArchive(
  resolutions: Resolution[],
  vocabularies: Partial<Archive["vocabularies"]> = {},
): Archive {
  return {
    settings: { name: "Архив", keeper: "Хранитель", contact: null, repository: null },
    vocabularies: { ...emptyVocabularies(), ...vocabularies },
    resolutions,
    withdrawn: [],
    moves: noMoves(),
    published: noPages(),
  };
}

/** A resolution that states nothing but what is given. */
export function sampleResolution(id: string, facts: Partial<Resolution> = {}): Resolution {
  return {
    id,
    status: "published",
    kind: "resolution",
    state: "unknown",
    heading: `РЕЗОЛЮЦИЯ ${id}`,
    title: id,
    event: sampleEvent(),
    date: null,
    dating: null,
    place: null,
    organizers: [],
    attendance: [],
    regions: null,
    countries: null,
    municipalities: null,
    announces: [],
    follows: [],
    mentions: [],
    original: {
      file: "original.txt",
      sha256: "0".repeat(64),
      form: "extracted-text",
      bytes: 1,
      received: null,
    },
    source: { url: null, retrieved: null, note: null },
    rights: "undetermined",
    added: "2026-01-01",
    revised: "2026-01-01",
    repairs: [],
    redactions: [],
    corrections: [],
    notes: [],
    sections: [],
    units: [],
    recommendations: [],
    ...facts,
  };
}

export function sampleEvent(facts: Partial<Resolution["event"]> = {}): Resolution["event"] {
  return {
    name: "Конференция",
    kind: "conference",
    edition: null,
    series: null,
    scope: "regional",
    scopeSource: null,
    participation: [],
    sessions: [],
    ...facts,
  };
}

export function sampleDate(
  start: string | null,
  end: string | null = start,
): NonNullable<Resolution["date"]> {
  return { edtf: start ?? "", start, end, evidence: [], inferred: null };
}

export function sampleRecommendation(
  resolution: string,
  address: string,
  facts: Partial<Recommendation> = {},
): Recommendation {
  return {
    resolution,
    address,
    label: null,
    text: `Пункт ${address}`,
    addressee: null,
    addresseeAddress: null,
    roles: [],
    act: "request",
    parts: [],
    ...facts,
  };
}

export function sampleUnit(address: string, text: string, section: Unit["section"] = "preamble"): Unit {
  return {
    address,
    section,
    kind: "paragraph",
    label: null,
    text,
    inlines: [{ text, style: "plain" }],
    line: 1,
  };
}

export function sampleTerm(id: string, broader: string | null = null): Term {
  return { id, label: id, broader, note: null, recognise: [], called: [] };
}
