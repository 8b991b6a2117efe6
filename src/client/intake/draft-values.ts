import type { DraftFields } from "../../intake/draft-document.ts";
import { isBlank, prune, valueAt, withValue } from "./field-path.ts";
import { foldedFields, shownFields, type FormField, type FormGroup } from "./form-fields.ts";
import { GROUPS } from "./form-parts.ts";

/** What a control shows of a value, and the value that it stands for. */

export type Shown = string | string[];

function below(path: string, name: string): string {
  return path === "" || name === "" ? path + name : `${path}.${name}`;
}

export function showValue({ control }: Pick<FormField, "control">, value: unknown): Shown {
  const values = (Array.isArray(value) ? value : [value]).filter((one) => !isBlank(one)).map(String);
  if (control === "choices") return values;
  return control === "quotations" ? values.join("\n") : (values[0] ?? "");
}

export function readValue({ control }: Pick<FormField, "control">, shown: Shown): unknown {
  if (Array.isArray(shown)) return shown;
  const text = shown.trim();
  if (control === "text") return text.replace(/\s*\n\s*/g, " ");
  // What is no number goes on as it is written, for the check to say so.
  if (control === "count") return /^\d{1,9}$/.test(text) ? Number(text) : text;
  if (control !== "quotations") return text;
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** An entry of a list as the form has it, by the names of its fields. */
export type ShownEntry = Record<string, unknown>;

/** A region that has a code is written by it alone, another as it is printed. */
export function splitEntry(value: unknown): ShownEntry {
  return typeof value === "string" ? { "": value } : ((value ?? {}) as ShownEntry);
}

/** Added to the address of an entry when another has the same: so none of them is lost, and the check tells. */
export const REPEATED = " (ещё раз)";

/** What the entries of a list are called in the description: their places, or the addresses they are kept under. */
export function nameEntries(entries: readonly ShownEntry[], { keyed }: FormGroup): string[] {
  const names: string[] = [];
  for (const [place, { at }] of entries.entries()) {
    let name = keyed !== true ? String(place) : typeof at === "string" ? at : "";
    while (names.includes(name)) name += REPEATED;
    names.push(name);
  }
  return names;
}

/** The entries of a list or of a map, one shape for both. */
export function listEntries(listed: unknown, { keyed }: FormGroup): ShownEntry[] {
  if (keyed === true)
    return Object.entries(listed ?? {}).map(([at, value]) => ({ at, "": value as unknown }));
  return Array.isArray(listed) ? listed.map(splitEntry) : [];
}

function joinEntries(entries: readonly ShownEntry[], group: FormGroup): unknown {
  if (group.keyed !== true) return entries.map((entry) => joinEntry(entry, group));
  const names = nameEntries(entries, group);
  const kept = entries.map(({ "": value }, place) => [names[place], isBlank(value) ? null : value]);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function joinEntry(entry: ShownEntry, { fields }: FormGroup): unknown {
  if (!fields.some(({ name }) => name === "")) return prune(entry);
  const { "": alone, ...rest } = entry;
  return isBlank(alone) ? { ...(prune(rest) as ShownEntry), id: null } : alone;
}

/** What the archive wants to see even where nobody knows it yet. */
const OWED = ["kind", "heading", "title", "event.name", "event.kind", "event.scope"];
const KEYED = new Set(GROUPS.flatMap(({ keyed, path }) => (keyed === true ? [path] : [])));
const LISTINGS = ["regions", "countries", "municipalities"];

/** What stands in the form: values by their paths, entries of lists by the path of the list. */
export interface FormValues {
  values: Map<string, unknown>;
  /** Blank ones are left out. */
  entries: Map<string, ShownEntry[]>;
}

/** The description that the form says; what the form does not show stays as it was. */
export function describeForm({ values, entries }: FormValues, before: DraftFields): DraftFields {
  let fields = before;
  for (const group of GROUPS) {
    if (group.adds !== undefined) {
      fields = withValue(fields, group.path, joinEntries(entries.get(group.path) ?? [], group));
      continue;
    }
    for (const { name } of [...shownFields(group), ...(foldedFields(group)?.fields ?? [])]) {
      const path = below(group.path, name);
      fields = withValue(fields, path, values.get(path));
    }
  }
  return settle(fields);
}

/** Nothing is written of what nobody said, and of the rest what the schema asks for. */
function settle(fields: DraftFields): DraftFields {
  let settled: DraftFields = {};
  for (const [key, value] of Object.entries(fields)) {
    const isList = Array.isArray(value);
    const isKept = isList || key === "source" || KEYED.has(key);
    settled[key] = isKept ? value : isBlank(value) ? undefined : prune(value);
  }
  for (const path of OWED) settled = withValue(settled, path, valueAt(settled, path) ?? null);
  for (const path of ["event.participation", "event.sessions"])
    settled = withValue(settled, path, valueAt(settled, path) ?? []);
  for (const path of LISTINGS)
    if (settled[path] !== undefined)
      settled = withValue(settled, `${path}.listed`, valueAt(settled, `${path}.listed`) ?? []);
  const note = valueAt(settled, "source.note");
  return withValue(settled, "source.note", isBlank(note) ? null : note);
}
