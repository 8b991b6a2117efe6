import { checkDescription, readDescription } from "../../archive/description.ts";
import { locateEvidence } from "../../archive/evidence.ts";
import { locateFacts } from "../../archive/facts.ts";
import type { Address, Evidence, Section, Unit } from "../../archive/model.ts";
import { createReport } from "../../archive/problems.ts";
import type { Problem, Report } from "../../archive/problems.ts";
import { checkNamedAddressees, collectRecommendations } from "../../archive/recommendations.ts";
import type { VocabularyIds } from "../../archive/references.ts";
import { checkRoles } from "../../archive/references.ts";
import type { Described } from "../../archive/schema.ts";
import type { DraftFields } from "../../intake/draft-document.ts";
import { readBody } from "../../intake/read-body.ts";
import { fitProblem } from "./problem-words.ts";

/** What the archive would say of a draft as it stands. */
export interface CheckedDraft {
  units: Unit[];
  /** Whom a unit of the text addresses, where it names somebody. */
  roles: Map<Address, string[]>;
  /** Of the description, by field. */
  problems: Problem[];
  /** What it still owes: nothing wrong. */
  unfinished: Problem[];
  /** Of the text, by its line. */
  textProblems: Problem[];
  /** Where the quotations of a fact stand, by its path. */
  places: Map<string, Evidence[]>;
}

/** Where a fact comes from, as it may stand before the schema has seen it. */
interface LooseFact {
  says?: string | string[];
  at?: string;
  inferred?: { from?: string | string[]; why: string };
}

function toList(quotations: string | string[] = []): string[] {
  return typeof quotations === "string" ? [quotations] : quotations;
}

/** Every fact of a description with its path. A fact that says where it comes from may hold others. */
function* listSourced(value: unknown, path: string): Generator<[path: string, fact: LooseFact]> {
  if (typeof value !== "object" || value === null) return;
  if ("says" in value || "inferred" in value) yield [path, value as LooseFact];
  for (const [key, inner] of Object.entries(value)) {
    if (key === "says" || key === "inferred") continue;
    yield* listSourced(inner, path === "" ? key : `${path}.${key}`);
  }
}

function locateAll(fields: DraftFields, units: Unit[], report: Report): CheckedDraft["places"] {
  const places: CheckedDraft["places"] = new Map();
  const locate = (path: string, { says, inferred, at }: LooseFact, rename = (field: string) => field) => {
    const fact = {
      says: toList(says),
      at,
      inferred: inferred && { ...inferred, from: toList(inferred.from) },
    };
    const { evidence } = locateEvidence(fact, units, ({ field, message, remedy }) =>
      report.add({ field: `${path}.${rename(field)}`, message, remedy }),
    );
    places.set(path, evidence);
  };
  for (const [path, fact] of listSourced(fields, "")) locate(path, fact);
  const { scopeInferred } = (fields["event"] ?? {}) as { scopeInferred?: LooseFact["inferred"] };
  if (scopeInferred !== undefined)
    locate("event.scopeInferred", { inferred: scopeInferred }, (field) => field.replace("inferred.", ""));
  return places;
}

/** Whom the lines of addressees and the items that name their own address, by unit. */
function listRoles(sections: Section[], units: Unit[]): CheckedDraft["roles"] {
  const groups = sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === "addressee"));
  return new Map([
    ...units.flatMap(({ address, addressee }) => (addressee ? [[address, addressee.roles] as const] : [])),
    ...groups.map(({ unit, roles }) => [unit.address, roles] as const),
  ]);
}

function checkText(body: string, heading: string, ids: VocabularyIds) {
  const { units, sections, problems } = readBody(body, heading);
  const report = createReport("");
  const roles = listRoles(sections, units);
  const lines = new Map(units.map(({ address, line }) => [address, line]));
  checkRoles(
    [...roles].map(([address, named]) => ({ roles: named, line: lines.get(address) ?? 0 })),
    ids,
    report,
  );
  checkNamedAddressees(
    units,
    collectRecommendations("draft", sections, () => "request", {}),
    report,
  );
  const ordered = [...problems, ...report.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { units, roles, problems: ordered };
}

/** What the archive says of facts beside each other; of their quotations `locateAll` has told. */
function compareFacts(described: Described, fields: DraftFields, units: Unit[], report: Report): void {
  const facts = createReport("");
  locateFacts(described, units, { data: fields, lineOf: () => 1 }, facts);
  const told = new Set(report.problems.map(({ message }) => message));
  for (const problem of facts.problems) if (!told.has(problem.message)) report.add(problem);
}

/** Holds a draft against the schema, the vocabularies and its own text, by the archive's own rules. */
export function checkDraft(fields: DraftFields, body: string, ids: VocabularyIds): CheckedDraft {
  const heading = typeof fields["heading"] === "string" ? fields["heading"] : "";
  const text = checkText(body, heading, ids);
  const report = createReport("");
  const unfinished = createReport("");
  const lineOf = () => 1;
  const description = readDescription({ data: fields, lineOf }, report, unfinished);
  if (description !== null) checkDescription(description, text.units, ids, lineOf, report);
  const places = locateAll(fields, text.units, report);
  if (description !== null) compareFacts(description.described, fields, text.units, report);
  return {
    units: text.units,
    roles: text.roles,
    problems: report.problems.map(fitProblem),
    unfinished: unfinished.problems,
    textProblems: text.problems,
    places,
  };
}
