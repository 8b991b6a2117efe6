import type { DraftFields } from "../../intake/draft-document.ts";
import {
  describeForm,
  listEntries,
  nameEntries,
  readValue,
  showValue,
  type Shown,
  type ShownEntry,
} from "./draft-values.ts";
import { isBlank, valueAt } from "./field-path.ts";
import type { FormField, FormGroup } from "./form-fields.ts";
import { GROUPS } from "./form-parts.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface DraftForm {
  fill: (fields: DraftFields) => void;
  read: (before: DraftFields) => DraftFields;
  /** The element that stands for a path, or for the nearest field above it. */
  find: (path: string) => HTMLElement | null;
}

export function controlsOf(field: HTMLElement): Control[] {
  return [...field.querySelectorAll<Control>("input, select, textarea")];
}

function show(field: HTMLElement, value: Shown): void {
  for (const control of controlsOf(field)) {
    if (control instanceof HTMLInputElement && control.type === "checkbox")
      control.checked = value.includes(control.value);
    else if (typeof value === "string") setValue(control, value);
  }
}

/** A value that is not among the choices is shown all the same: it is the person's to judge. */
function setValue(control: Control, value: string): void {
  control.value = value;
  if (control.value === value || !(control instanceof HTMLSelectElement)) return;
  control.add(new Option(value, value));
  control.value = value;
}

function readShown(field: HTMLElement): Shown {
  const controls = controlsOf(field);
  if (field.dataset["control"] !== "choices") return controls[0]?.value ?? "";
  return controls.flatMap((control) =>
    control instanceof HTMLInputElement && control.checked ? [control.value] : [],
  );
}

/** The fields within an element that belong to no list in it. */
function ownFields(element: Element): HTMLElement[] {
  const entry = element.closest("[data-index]");
  return [...element.querySelectorAll<HTMLElement>("[data-field]")].filter(
    (field) => field.closest("[data-index]") === entry,
  );
}

/** No name of an entry. */
const BLANK = "-";

const controlOf = (field: HTMLElement) => ({ control: field.dataset["control"] as FormField["control"] });

function readEntry(item: Element): ShownEntry {
  let entry: Record<string, unknown> = {};
  for (const field of ownFields(item)) {
    const [key = "", inner] = (field.dataset["field"] ?? "").split(".");
    const value = readValue(controlOf(field), readShown(field));
    if (inner === undefined) entry = { ...entry, [key]: value };
    else entry = { ...entry, [key]: { ...(entry[key] as object | undefined), [inner]: value } };
  }
  return entry;
}

/** What is said in a list. Problems name entries as the description does, where blank ones do not stand. */
function readEntries(group: FormGroup, list: Element | null): ShownEntry[] {
  const items = [...(list?.children ?? [])].map((item) => ({ item, entry: readEntry(item) }));
  const said = items.filter(({ entry }) => !isBlank(entry));
  const entries = said.map(({ entry }) => entry);
  for (const { item } of items) (item as HTMLElement).dataset["index"] = BLANK;
  for (const [place, name] of nameEntries(entries, group).entries())
    (said[place]?.item as HTMLElement).dataset["index"] = name;
  return entries;
}

/** The form of a draft. `changed` hears when an entry of a list comes or goes. */
export function prepareForm(root: HTMLElement, changed: () => void): DraftForm {
  const listOf = (path: string) => root.querySelector(`[data-entries="${path}"]`);

  /** Names the entries anew: «Организатор 2». */
  const number = (list: Element) => {
    [...list.children].forEach((item, index) => {
      const name = `${list.getAttribute("data-entry") ?? ""} ${String(index + 1)}`;
      item.setAttribute("aria-label", name);
      item.querySelector("[data-remove]")?.setAttribute("aria-label", `Убрать: ${name.toLowerCase()}`);
    });
  };

  const append = (group: FormGroup, value: ShownEntry): Element | null => {
    const list = listOf(group.path);
    const blank = root.querySelector<HTMLTemplateElement>(`template[data-blank="${group.path}"]`);
    const item = blank?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
    if (list === null || item === undefined) return null;
    item.dataset["index"] = BLANK;
    for (const field of ownFields(item)) {
      show(field, showValue(controlOf(field), entryValue(value, field.dataset["field"] ?? "")));
    }
    openSeldom(item);
    list.append(item);
    number(list);
    return item;
  };

  root.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const group = GROUPS.find(({ path }) => path === button?.dataset["add"]);
    if (group !== undefined) {
      append(group, {})?.querySelector<HTMLElement>("input, select, textarea")?.focus();
      changed();
    }
    if (button?.hasAttribute("data-remove") === true) {
      const item = button.closest("[data-index]");
      const list = item?.parentElement;
      const next = item?.nextElementSibling ?? item?.previousElementSibling;
      item?.remove();
      if (list != null) number(list);
      const rest = next?.querySelector<HTMLElement>("[data-remove]");
      (rest ?? list?.parentElement?.querySelector<HTMLElement>("[data-add]"))?.focus();
      changed();
    }
  });

  return {
    fill(fields) {
      for (const field of ownFields(root)) {
        show(field, showValue(controlOf(field), valueAt(fields, field.dataset["field"] ?? "")));
      }
      for (const group of GROUPS.filter(({ adds }) => adds !== undefined)) {
        listOf(group.path)?.replaceChildren();
        for (const entry of listEntries(valueAt(fields, group.path), group)) append(group, entry);
      }
      openSeldom(root);
    },
    read(before) {
      const values = new Map(
        ownFields(root).map((field) => [
          field.dataset["field"] ?? "",
          readValue(controlOf(field), readShown(field)),
        ]),
      );
      const entries = new Map<string, ShownEntry[]>();
      for (const group of GROUPS) {
        if (group.adds === undefined) continue;
        entries.set(group.path, readEntries(group, listOf(group.path)));
      }
      return describeForm({ values, entries }, before);
    },
    find: (path) => findField(root, path),
  };
}

function entryValue(entry: ShownEntry, name: string): unknown {
  return name === "" ? entry[""] : valueAt(entry, name);
}

/** Whatever an element is folded away in is opened. */
export function openFolds(element: Element): void {
  for (let fold = element.closest("details"); fold !== null;) {
    fold.open = true;
    fold = fold.parentElement?.closest("details") ?? null;
  }
}

/** What is seldom needed is folded away, unless it says something. */
function openSeldom(root: ParentNode): void {
  for (const fold of root.querySelectorAll("details")) {
    fold.open = controlsOf(fold).some(({ value }) => value !== "");
  }
}

function findField(root: HTMLElement, path: string): HTMLElement | null {
  const list = GROUPS.find(({ path: listed, adds }) => adds !== undefined && path.startsWith(`${listed}.`));
  if (list !== undefined) {
    const below = path.slice(list.path.length + 1);
    // Addresses have dots of their own.
    const [index = "", ...rest] = list.keyed === true ? [below] : below.split(".");
    const item = root.querySelector(`[data-entries="${list.path}"] > [data-index="${CSS.escape(index)}"]`);
    if (item !== null) return findNearest(item, rest.join(".")) ?? (item as HTMLElement);
  }
  return findNearest(root, path);
}

/** `date.says.0` → the field of `date.says`; `date` → the group of that path; `""` → the field that is the entry itself. */
function findNearest(element: Element, path: string): HTMLElement | null {
  for (let rest = path; rest !== ""; rest = rest.slice(0, Math.max(rest.lastIndexOf("."), 0))) {
    const found = element.querySelector<HTMLElement>(`[data-field="${rest}"], [data-group="${rest}"]`);
    if (found !== null) return found;
  }
  return element.hasAttribute("data-index") ? element.querySelector<HTMLElement>('[data-field=""]') : null;
}
