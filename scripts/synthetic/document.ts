import { stringify } from "yaml";
import { parseBody } from "../../src/archive/body.ts";
import type { Unit } from "../../src/archive/model.ts";
import { createReport } from "../../src/archive/problems.ts";
import { compareAddresses, formatPublishedAddresses } from "../../src/archive/published-addresses.ts";
import { addressUnits } from "../../src/archive/units.ts";
import type { Vocabularies } from "../../src/archive/vocabulary-model.ts";
import { toSlug } from "../../src/russian/transliterate.ts";
import { mentionPhrases } from "./addressees.ts";
import type { Conference, ConferencePlanner } from "./conference.ts";
import { spoilText } from "./debris.ts";
import { FactWriter } from "./facts.ts";
import type { Description } from "./facts.ts";
import { listPrintedLines, writeMarkdown } from "./layout.ts";
import { Prose } from "./prose.ts";
import { Random } from "./random.ts";
import { SectionWriter } from "./sections.ts";

/** A document's folder: file names and what they hold. */
export interface SyntheticDocument {
  id: string;
  files: Record<string, string>;
}

/** The document with this index, the same in an archive of any size. */
export function writeDocument(
  index: number,
  planner: ConferencePlanner,
  vocabularies: Vocabularies,
): SyntheticDocument {
  const random = new Random(0x5eed + index);
  const conference = planner.plan(index);
  const { fields, sentences } = new FactWriter(random, conference, vocabularies, planner.towns).write();
  const writer = new SectionWriter(random, new Prose(random, planner.towns), vocabularies.roles);
  const sections = writer.write(sentences);
  const body = writeMarkdown(sections);
  const heading = `РЕЗОЛЮЦИЯ ${conference.nameGenitive} «${conference.title}»`;
  const { text, sha256, repairs } = spoilText(random, [
    heading,
    ...listPrintedLines(sections, random.pick(["·", "–", "-", "•"])),
  ]);
  const units = listUnits(heading, body);
  const id = nameDocument(conference);
  const description: Description = {
    id,
    status: index % 97 === 96 ? "draft" : "published",
    kind: random.pickSkewed(vocabularies.documentKinds, 4).id,
    state: random.pick(vocabularies.documentStates).id,
    heading,
    title: conference.title,
    event: describeEvent(random, conference, vocabularies),
    ...fields,
    mentions: listMentions(units),
    ...(random.chance(0.05) && units.some(({ address }) => address === "r1")
      ? { acts: { r1: "approve" } }
      : {}),
    original: { file: "original.txt", sha256, form: "extracted-text" },
    source: random.chance(0.3)
      ? { url: `https://example.org/resolutions/${index + 1}`, retrieved: "2026-10-01", note: null }
      : { url: null, retrieved: null, note: "текст извлечён из файла; источник не установлен" },
    rights: "undetermined",
    added: nameDay(index),
    revised: nameDay(index + 5),
    repairs,
    notes: listNotes(random, units),
    corrections: random.chance(0.04) ? listCorrections(random, units, nameDay(index + 5)) : [],
  };
  const addresses = formatPublishedAddresses(compareAddresses({}, units).recorded);
  if (index % 113 === 112) {
    return { id, files: { "index.md": writeTombstone(description), "addresses.json": addresses } };
  }
  const whole = writeMatter(description) + `\n${body}\n`;
  return { id, files: { "index.md": whole, "original.txt": text, "addresses.json": addresses } };
}

function writeMatter(data: object): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n`;
}

function writeTombstone({ id, title, revised }: Description): string {
  const withdrawn = { date: revised, why: "по просьбе правообладателя" };
  return writeMatter({ id, status: "withdrawn", title, withdrawn });
}

/** The units as the loader will address them. */
function listUnits(heading: string, body: string): Unit[] {
  const report = createReport("index.md");
  const { units } = addressUnits(parseBody(body, 0, report), report);
  const first: Unit = {
    address: "h1",
    section: "heading",
    kind: "heading",
    label: null,
    text: heading,
    inlines: [{ text: heading, style: "plain" }],
    line: 1,
  };
  return [first, ...units];
}

function nameDocument({ index, year, town }: Conference): string {
  return `${year ?? "undated"}-${toSlug(town.name)}-${index + 1}`;
}

function describeEvent(
  random: Random,
  { name, kind, edition, series, scope, title }: Conference,
  { participationForms, sessionForms }: Vocabularies,
): Description["event"] {
  const inferred = { from: title, why: "масштаб не назван; так следует из состава участников" };
  return {
    name,
    kind,
    edition,
    series,
    scope: scope ?? "regional",
    ...(scope === null ? { scopeInferred: inferred } : {}),
    participation: random.sample(participationForms, random.integer(0, 2)).map(({ id }) => id),
    sessions: random.sample(sessionForms, random.integer(0, 3)).map(({ id }) => id),
  };
}

function listMentions(units: readonly Unit[]): Description["mentions"] {
  return units.flatMap(({ section, kind, address, text }) => {
    if (section !== "recommendations" || kind === "addressee") return [];
    return mentionPhrases.flatMap(({ role, says }) =>
      text.includes(says) ? [{ role, says, at: address }] : [],
    );
  });
}

function listNotes(random: Random, units: readonly Unit[]): Description["notes"] {
  return random.sample(units, random.integer(0, 5)).map(({ address, text }) => {
    const [word = ""] = text.split(" ").slice(1);
    return { at: address, text: `Так в документе: «${word}».` };
  });
}

function listCorrections(random: Random, units: readonly Unit[], date: string): Description["corrections"] {
  return random.sample(units, 1).map(({ address, text }) => {
    const [word = "слово"] = text.split(" ");
    return { date, at: address, from: `${word}ъ`, to: word };
  });
}

/** Documents were added one after another, a few a day. */
function nameDay(index: number): string {
  return new Date(Date.UTC(2020, 0, 1 + Math.floor(index / 5))).toISOString().slice(0, 10);
}
