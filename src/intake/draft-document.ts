import { Document, isMap, isPair, isScalar, isSeq, Scalar, visit } from "yaml";
import type { Node } from "yaml";
import type { Doubt, Draft } from "./model.ts";

/** The `index.md` of a draft: what was recognised, and beside it, as comments, what a person must look at. */

/** The frontmatter as plain data. */
export type DraftFields = Record<string, unknown>;
type Fields = DraftFields;

export interface DraftEntry {
  id: string;
  /** ISO day on which the draft is made. */
  day: string;
}

/** What a keeper looks for where the program found nothing. */
const hints: Record<string, string> = {
  date: 'дата не найдена; есть в тексте — напишите: {edtf: "2018-10-19", says: слова документа}',
  place: "место не найдено; есть в тексте — напишите city, region и says: слова документа",
  organizers: "организаторы не найдены; названы в тексте — напишите name, role и says",
  attendance: "число участников не найдено; есть в тексте — напишите count, bound, of и says",
  source: "напишите, откуда получен документ: note — словами, url — адрес, retrieved — день",
};

/** Doubts about more than a field of the frontmatter stand where a keeper begins to read. */
const ofWhole = ["text", "privacy", "recommendations"];

/** The fields in the order of the keepers' guide; `null` where a person must fill in what the archive requires. */
export function listFields(draft: Draft, { id, day }: DraftEntry): Fields {
  const { event, participation, published, file } = draft;
  // Of a plain text all is published but what is hidden, so that by its sum that could be found by trying.
  const isGuessable = draft.redactions.length > 0 && ["txt", "md"].includes(draft.received.format);
  const sum = isGuessable ? {} : { sha256: file.sha256 };
  const received = published.changes === null ? {} : { received: { ...sum, changes: published.changes } };
  const { name = null, kind = null, edition, series, scope = null, scopeInferred } = event.event;
  const { participation: forms = [], sessions = [] } = participation.event;
  return {
    id,
    status: "draft",
    kind: event.kind ?? null,
    state: event.state ?? "unknown",
    heading: draft.layout.heading === "" ? null : draft.layout.heading,
    title: event.title ?? null,
    event: { name, kind, edition, series, scope, scopeInferred, participation: forms, sessions },
    date: event.date,
    // What a keeper may write and no program can know has its place too.
    dating: undefined,
    place: event.place,
    organizers: event.organizers,
    attendance: participation.attendance,
    regions: participation.regions,
    countries: participation.countries,
    municipalities: participation.municipalities,
    announces: participation.announces,
    follows: participation.follows,
    mentions: [],
    acts: undefined,
    original: { file: published.name, sha256: published.sha256, form: published.form, ...received },
    source: { url: null, retrieved: null, note: null },
    rights: "undetermined",
    added: day,
    revised: day,
    repairs: draft.repairs,
    redactions: draft.redactions,
    notes: draft.notes,
  };
}

const isNothing = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

/** Lists that say something when they are empty, and fields that wait for a person. */
const keptEmpty = new Set(["listed", "participation", "sessions"]);
const keptNull = new Set(["id", "name", "kind", "scope", "url", "retrieved", "note"]);

/** As keepers write it: no empty fields, a single quotation without a list. */
function tidy(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    if ((key === "says" || key === "from") && value.length === 1) return value[0] as unknown;
    return value.map((entry) => tidy(entry));
  }
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([name, inner]) =>
    inner === null ? keptNull.has(name) : !isNothing(inner) || keptEmpty.has(name),
  );
  return Object.fromEntries(kept.map(([name, inner]) => [name, tidy(inner, name)]));
}

/** Dates and years are quoted, so that nobody learns when YAML would take them for something else. */
const quoted = new Set(["edtf", "when", "notBefore", "notAfter"]);
const longestLine = 110;

function isShort(node: Node): boolean {
  if (isScalar(node)) return true;
  if (!isMap(node) && !isSeq(node)) return false;
  const isPlain = node.items.every((item) => {
    const value = isPair(item) ? item.value : item;
    return isScalar(value) || (isSeq(value) && value.items.every(isScalar));
  });
  return isPlain && JSON.stringify(node.toJSON()).length <= longestLine;
}

function writeField(key: string, value: unknown): string {
  const document = new Document({ [key]: value }, { schema: "core", aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, pair) {
      const name = isScalar(pair.key) ? pair.key.value : null;
      if (!isScalar(pair.value)) return;
      // A line that ends within a value is written as a sign: the entry stays in one line, as the others.
      const isBroken = typeof pair.value.value === "string" && pair.value.value.includes("\n");
      if (isBroken || (typeof name === "string" && quoted.has(name))) pair.value.type = Scalar.QUOTE_DOUBLE;
    },
    Collection(_, node, path) {
      // The document's own map, and the event, are read line by line.
      if (path.length > 1 && isShort(node)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** One line each, so that it can be taken out when it is done. */
function writeComment({ field, says, at, why }: Doubt): string {
  const subject = field.includes(".") ? `${field}: ` : "";
  const place = at === null ? "" : ` (${at})`;
  const words = says === null ? "" : ` — «${says}»${place}`;
  return `# проверьте: ${subject}${why}${words}`.replace(/\s+/g, " ");
}

function* writeFields(fields: Fields, doubts: Doubt[]): Generator<string> {
  const whole = doubts.filter(({ field }) => ofWhole.includes(field) || !(rootOf(field) in fields));
  for (const doubt of whole) yield `${writeComment(doubt)}\n`;
  for (const [key, value] of Object.entries(fields)) {
    for (const doubt of doubts)
      if (rootOf(doubt.field) === key && !whole.includes(doubt)) yield `${writeComment(doubt)}\n`;
    const hint = hints[key];
    if (isNothing(value) || key === "source") yield hint === undefined ? "" : `# ${key}: ${hint}\n`;
    if (!isNothing(value)) yield writeField(key, tidy(value));
  }
}

function rootOf(field: string): string {
  return field.split(".")[0] ?? "";
}

export function writeDocument(draft: Draft, entry: DraftEntry): string {
  return printDocument(listFields(draft, entry), draft.doubts, draft.body);
}

/** The same of fields that a person has gone through. */
export function printDocument(fields: DraftFields, doubts: Doubt[], body: string): string {
  return `---\n${[...writeFields(fields, doubts)].join("")}---\n\n${body.trim()}\n`;
}
