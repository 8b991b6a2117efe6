import { createActRecognizer } from "./acts.ts";
import type { ActRecognizer } from "./acts.ts";
import { parseBody } from "./body.ts";
import { collapseSpace } from "./evidence.ts";
import { locateFacts } from "./facts.ts";
import { parseMatter } from "./frontmatter.ts";
import type { Matter } from "./frontmatter.ts";
import type { Address, Resolution, Unit, Vocabularies } from "./model.ts";
import type { PinnedReading } from "./pins.ts";
import { createReport } from "./problems.ts";
import type { Report } from "./problems.ts";
import { collectRecommendations } from "./recommendations.ts";
import { checkReferences, checkRoles, indexVocabularies } from "./references.ts";
import type { VocabularyIds } from "./references.ts";
import { describedSchema, withdrawnSchema } from "./schema.ts";
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

/** Text of an `index.md` → a resolution. `null` when it cannot be built; every problem is in the report. */
export function parseDocument(text: string, context: ReadingContext, report: Report): ParsedDocument | null {
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
  const described = validate(describedSchema, matter, report);
  const drafts = parseBody(matter.body, matter.bodyOffset, report);
  const { sections, units } = addressUnits(drafts, report);
  if (described === null) return null;
  const heading = headingUnit(described.heading, matter.lineOf(["heading"]));
  const all = [heading, ...units];
  checkReferences(described, context.ids, (path) => matter.lineOf(path), report);
  const groups = sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === "addressee"));
  checkRoles(
    groups.map(({ roles, unit }) => ({ roles, line: unit.line })),
    context.ids,
    report,
  );
  checkAddressesUsed(described, all, matter, report);
  const resolution: Resolution = {
    ...locateFacts(described, all, matter, report),
    id: described.id,
    status: described.status,
    kind: described.kind,
    state: described.state,
    heading: heading.text,
    title: described.title,
    rights: described.rights,
    added: described.added,
    revised: described.revised,
    original: { ...described.original, bytes: 0 },
    source: { ...described.source, note: described.source.note ?? null },
    repairs: described.repairs,
    corrections: described.corrections,
    notes: described.notes,
    sections: [{ name: "heading", blocks: [{ type: "paragraph", unit: heading }] }, ...sections],
    units: all,
    recommendations: collectRecommendations(described.id, sections, context.recognizeAct, described.acts),
  };
  return { status: "described", resolution, lineOf: matter.lineOf };
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

function headingUnit(printed: string, line: number): Unit {
  const text = collapseSpace(printed);
  const inlines: Unit["inlines"] = [{ text, style: "plain" }];
  return { address: "h1", section: "heading", kind: "heading", label: null, text, inlines, line };
}

/** Addresses that the frontmatter names must exist. */
function checkAddressesUsed(described: Described, units: Unit[], matter: Matter, report: Report): void {
  const known = new Set(units.map(({ address }) => address));
  const used: [Address, (string | number)[]][] = [
    ...described.notes.map(({ at }, index): [Address, (string | number)[]] => [at, ["notes", index, "at"]]),
    ...described.corrections.map(({ at }, index): [Address, (string | number)[]] => [
      at,
      ["corrections", index, "at"],
    ]),
    ...Object.keys(described.acts).map((at): [Address, (string | number)[]] => [at, ["acts", at]]),
  ];
  for (const [at, path] of used) {
    if (known.has(at)) continue;
    report.add({
      line: matter.lineOf(path),
      field: path.join("."),
      message: `в документе нет адреса ${at}`,
      remedy: "исправьте адрес: адреса видны на полях страницы документа",
    });
  }
}

/** Newest event first, undated last, then by id. */
export function compareResolutions(a: Resolution, b: Resolution): number {
  const [first = "", second = ""] = [a, b].map(({ date }) => date?.end ?? date?.start ?? "");
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
