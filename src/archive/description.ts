import { collapseSpace } from "./evidence.ts";
import type { LocatedData } from "./frontmatter.ts";
import type { Address, Unit } from "./model.ts";
import type { Report } from "./problems.ts";
import { checkReferences } from "./references.ts";
import type { VocabularyIds } from "./references.ts";
import { describedSchema } from "./schema.ts";
import type { Described } from "./schema.ts";
import { validate } from "./validation.ts";

/** The frontmatter of a document with a text, checked in itself and against that text. */
export interface Description {
  described: Described;
  /** Fields that a draft still owes: what stands there is no value of anybody's. */
  owed: ReadonlySet<string>;
}

/** What a draft may leave empty until a person has found it, and how a person finds it. */
const owable: Record<string, string> = {
  kind: "напишите вид документа: id из documentKinds в vocabularies/event-kinds.yaml",
  heading: "перепишите заголовок документа, как он напечатан, строки через пробел",
  title: "напишите тему конференции без внешних кавычек; темы нет — имя конференции",
  "event.name": "напишите имя конференции в именительном падеже, без темы",
  "event.kind": "напишите вид мероприятия: id из eventKinds в vocabularies/event-kinds.yaml",
  "event.scope": "напишите масштаб: id из scopes в vocabularies/scopes-and-forms.yaml",
};

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same data with a stand-in where a draft owes a field, so that the rest of it can be checked. */
function fillOwed(data: Fields): { filled: Fields; owed: Set<string> } {
  const event = data["event"] ?? {};
  const filled: Fields = { ...data, event: isFields(event) ? { ...event } : event };
  const owed = new Set<string>();
  for (const field of Object.keys(owable)) {
    const key = field.replace("event.", "");
    const parent = key === field ? filled : filled["event"];
    if (!isFields(parent) || parent[key] != null) continue;
    parent[key] = "none";
    owed.add(field);
  }
  return { filled, owed };
}

/** Reads the description; what a draft only lacks is reported as unfinished, not as wrong. */
export function readDescription(
  located: LocatedData,
  report: Report,
  unfinished: Report,
): Description | null {
  const isDraft = isFields(located.data) && located.data["status"] === "draft";
  const { filled, owed } = isDraft
    ? fillOwed(located.data as Fields)
    : { filled: located.data, owed: new Set<string>() };
  for (const field of owed) {
    const line = located.lineOf(field.split("."));
    unfinished.add({ line, field, message: "поле ещё не заполнено", remedy: owable[field] ?? "" });
  }
  const lineOf: LocatedData["lineOf"] = (path) => located.lineOf(path);
  const described = validate(describedSchema, { data: filled, lineOf }, report);
  return described === null ? null : { described, owed };
}

/** The unit that stands in the frontmatter. */
export function headingUnit(printed: string, line: number): Unit {
  const text = collapseSpace(printed);
  const inlines: Unit["inlines"] = [{ text, style: "plain" }];
  return { address: "h1", section: "heading", kind: "heading", label: null, text, inlines, line };
}

/** Ids must be in the vocabularies, addresses in the text, and what masks something must stand there. */
export function checkDescription(
  { described, owed }: Description,
  units: Unit[],
  ids: VocabularyIds,
  lineOf: LocatedData["lineOf"],
  report: Report,
): void {
  checkReferences(described, ids, (path) => lineOf(path), {
    ...report,
    add: (problem) => {
      if (!owed.has(problem.field ?? "")) report.add(problem);
    },
  });
  const texts = new Map(units.map(({ address, text }) => [address, text]));
  checkAddressesUsed(described, texts, lineOf, report);
  described.redactions.forEach(({ at, masked }, index) => {
    if (texts.get(at)?.includes(masked) !== false) return;
    report.add({
      line: lineOf(["redactions", index, "masked"]),
      field: `redactions.${String(index)}.masked`,
      message: `слов «${masked}» нет в единице ${at}`,
      remedy: "напишите то, что стоит в тексте вместо скрытого, или исправьте адрес",
    });
  });
}

/** Addresses that the frontmatter names must exist. */
function checkAddressesUsed(
  described: Described,
  texts: ReadonlyMap<Address, string>,
  lineOf: LocatedData["lineOf"],
  report: Report,
): void {
  const used: [Address, (string | number)[]][] = Object.keys(described.acts).map((at) => [at, ["acts", at]]);
  for (const field of ["notes", "corrections", "redactions"] as const) {
    described[field].forEach(({ at }, index) => used.push([at, [field, index, "at"]]));
  }
  for (const [at, path] of used) {
    if (texts.has(at)) continue;
    report.add({
      line: lineOf(path),
      field: path.join("."),
      message: `в документе нет адреса ${at}`,
      remedy: "исправьте адрес: адреса видны на полях страницы документа",
    });
  }
}
