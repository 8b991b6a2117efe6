import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadArchive } from "../../../src/archive/load.ts";
import type { Resolution, SectionName } from "../../../src/archive/model.ts";
import {
  cleanLine,
  splitMark,
  type AnnotatedDocument,
} from "../../../src/intake/fixtures/annotated-document.fixture.ts";
import type { TrueRecommendation, Truth } from "../../../src/intake/fixtures/truth.fixture.ts";
import type { ReceivedFile } from "../../../src/intake/model.ts";
import { ROOT } from "../../site/build-site.ts";

/** What should be found in a document, whoever wrote it down. */
export interface Expected {
  name: string;
  truth: Truth;
  heading: string;
  recommendations: TrueRecommendation[];
  /** The first words of the sections whose beginning is beyond doubt; `null` where there is no such section. */
  beginnings: Record<JudgedSection, string | null>;
}

export const JUDGED_SECTIONS = ["recommendations", "closing"] as const satisfies SectionName[];
export type JudgedSection = (typeof JUDGED_SECTIONS)[number];

export function expectAnnotated(document: AnnotatedDocument): Expected {
  const { name, truth, heading, recommendations, lines } = document;
  const begin = (section: JudgedSection) => {
    const first = lines.find((line) => line.section === section && line.role !== "blank");
    return first === undefined ? null : splitMark(cleanLine(first.text)).rest;
  };
  const beginnings = { recommendations: begin("recommendations"), closing: begin("closing") };
  return { name, truth, heading, recommendations, beginnings };
}

function expectResolution(resolution: Resolution): Expected {
  const { date, place, event, regions, countries, municipalities } = resolution;
  const begin = (section: JudgedSection) => {
    const first = resolution.units.find((unit) => unit.section === section);
    return first === undefined ? null : splitMark(first.text).rest;
  };
  return {
    name: resolution.id,
    heading: resolution.heading,
    recommendations: resolution.recommendations.map(({ label, text, addressee, roles }) => {
      return { label, text, addressee, roles, toleratedRoles: [], addresseeJudged: true };
    }),
    beginnings: { recommendations: begin("recommendations"), closing: begin("closing") },
    truth: {
      kind: resolution.kind,
      state: resolution.state as Truth["state"],
      title: resolution.title,
      date: date === null ? null : { start: date.start ?? "", end: date.end ?? "" },
      edition: event.edition,
      scope: event.scope,
      city: place?.city ?? null,
      region: place?.region ?? null,
      attendance: resolution.attendance,
      regions: {
        claimed: regions?.claimed ?? null,
        listed: (regions?.listed ?? []).flatMap(({ id }) => (id === null ? [] : [id])),
      },
      countries: countries?.listed ?? [],
      organizers: resolution.organizers.map(({ name, role }) => {
        return { name: [name], role: role as Truth["organizers"][number]["role"] };
      }),
      participation: event.participation,
      sessions: event.sessions,
      municipalities: {
        claimed: municipalities?.claimed ?? null,
        listed: (municipalities?.listed ?? []).map(({ name }) => name),
      },
      privacy: [],
      tolerated: { attendance: [], regions: [], countries: [], organizers: [] },
      arguable: [],
    },
  };
}

export interface Case {
  expected: Expected;
  file: ReceivedFile;
}

/** The documents of the archive whose originals are extracted texts. */
export function readArchiveCases(): Case[] {
  const folder = join(ROOT, "content");
  return loadArchive(folder)
    .archive.resolutions.filter(({ original }) => original.form === "extracted-text")
    .map((resolution) => {
      const { file } = resolution.original;
      const bytes = readFileSync(join(folder, "resolutions", resolution.id, file));
      return { expected: expectResolution(resolution), file: { name: file, bytes } };
    });
}
