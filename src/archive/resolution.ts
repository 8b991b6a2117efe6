import { createActRecognizer } from "./acts.ts";
import type { ActRecognizer } from "./acts.ts";
import { parseBody } from "./body.ts";
import { checkDescription, headingUnit, readDescription } from "./description.ts";
import { locateFacts } from "./facts.ts";
import { parseMatter } from "./frontmatter.ts";
import type { Matter } from "./frontmatter.ts";
import type { Resolution, Vocabularies } from "./model.ts";
import type { PinnedReading } from "./pins.ts";
import { createReport } from "./problems.ts";
import type { Report } from "./problems.ts";
import { checkNamedAddressees, collectRecommendations } from "./recommendations.ts";
import { checkRoles, indexVocabularies } from "./references.ts";
import type { VocabularyIds } from "./references.ts";
import { withdrawnSchema } from "./schema.ts";
import type { Described, Withdrawn } from "./schema.ts";
import { addressUnits } from "./units.ts";
import { validate } from "./validation.ts";

/** What a document is read against; made once per archive. */
export interface ReadingContext {
  ids: VocabularyIds;
  recognizeAct: ActRecognizer;
}

export function createReadingContext(vocabularies: Vocabularies): ReadingContext {
  return { ids: indexVocabularies(vocabularies), recognizeAct: createActRecognizer(vocabularies.acts) };
}

export type ParsedDocument =
  | { status: "described"; resolution: Resolution; lineOf: Matter["lineOf"] }
  | { status: "withdrawn"; withdrawn: Withdrawn };

/**
 * Text of an `index.md` → a resolution. `null` when it cannot be built; every problem is in the report,
 * and in `unfinished` what a draft still owes.
 */
export function parseDocument(
  text: string,
  context: ReadingContext,
  report: Report,
  unfinished: Report = createReport(report.file),
): ParsedDocument | null {
  if (text.trim() === "") {
    report.add({ message: "файл пуст", remedy: "верните текст документа или удалите папку" });
    return null;
  }
  const matter = parseMatter(text, report);
  if (matter === null || matter.data === null) return null;
  if ((matter.data as { status?: unknown }).status === "withdrawn") {
    const withdrawn = validate(withdrawnSchema, matter, report);
    if (matter.body.trim() !== "") {
      report.add({
        line: matter.bodyOffset + 1,
        message: "документ снят, а его текст ещё здесь",
        remedy: "уберите всё, что стоит под второй строкой «---»",
      });
    }
    return withdrawn === null ? null : { status: "withdrawn", withdrawn };
  }
  const description = readDescription(matter, report, unfinished);
  const drafts = parseBody(matter.body, matter.bodyOffset, report);
  const { sections, units } = addressUnits(drafts, report);
  if (description === null) return null;
  const { described, owed } = description;
  const heading = owed.has("heading") ? [] : [headingUnit(described.heading, matter.lineOf(["heading"]))];
  const all = [...heading, ...units];
  checkDescription(description, all, context.ids, (path) => matter.lineOf(path), report);
  const groups = sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === "addressee"));
  const named = units.flatMap(({ addressee, line }) => (addressee ? [{ roles: addressee.roles, line }] : []));
  checkRoles(
    [...groups.map(({ roles, unit }) => ({ roles, line: unit.line })), ...named],
    context.ids,
    report,
  );
  const { recognizeAct } = context;
  const recommendations = collectRecommendations(described.id, sections, recognizeAct, described.acts);
  checkNamedAddressees(units, recommendations, report);
  const resolution: Resolution = {
    ...locateFacts(described, all, matter, report),
    id: described.id,
    status: described.status,
    kind: described.kind,
    state: described.state,
    heading: heading[0]?.text ?? "",
    title: described.title,
    rights: described.rights,
    added: described.added,
    revised: described.revised,
    original: describeOriginal(described.original),
    source: { ...described.source, note: described.source.note ?? null },
    repairs: described.repairs,
    redactions: described.redactions.map(({ date = null, ...redaction }) => ({ ...redaction, date })),
    corrections: described.corrections,
    notes: described.notes,
    sections: [
      { name: "heading", blocks: heading.map((unit) => ({ type: "paragraph", unit })) },
      ...sections,
    ],
    units: all,
    recommendations,
  };
  return { status: "described", resolution, lineOf: matter.lineOf };
}

function describeOriginal({ received, ...original }: Described["original"]): Resolution["original"] {
  const told = received == null ? null : { sha256: received.sha256 ?? null, changes: received.changes };
  return { ...original, bytes: 0, received: told };
}

/** The units of an `index.md` as their addresses are, without its facts; `null` when the body cannot be read. */
export function readUnits(text: string): PinnedReading | null {
  const report = createReport("");
  const matter = parseMatter(text, report);
  if (matter === null) return null;
  const { body, bodyOffset } = matter;
  const { units } = addressUnits(parseBody(body, bodyOffset, report), report);
  return report.problems.length > 0 ? null : { units, body, bodyOffset };
}

/** Newest event first, undated last, then by id. */
export function compareResolutions(a: Resolution, b: Resolution): number {
  const [first = "", second = ""] = [a, b].map(({ date }) => date?.end ?? date?.start ?? "");
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
