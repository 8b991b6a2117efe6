import { createPaths } from "../archive/paths.ts";
import { formatEdtf } from "../russian/dates.ts";
import type { Finding } from "../selection/findings.ts";
import { describeMissing } from "../selection/findings.ts";
import { keyOf, type PickedUnit, type SelectedItem } from "../selection/selection.ts";

/** What the buttons of a row do. */
export interface RowActions {
  move: (unit: PickedUnit, by: -1 | 1) => void;
  remove: (unit: PickedUnit) => void;
  annotate: (unit: PickedUnit, note: string) => void;
  /** Takes the unit from where it stands now. */
  follow: (unit: PickedUnit, to: PickedUnit) => void;
}

/** How the units are shown. */
export interface RowView {
  find: (unit: PickedUnit) => Finding | "loading" | "failed";
  /** Whether it is the reader's own selection. */
  own: boolean;
  /** «В сноску», for paper; empty until it is known. */
  referenceOf: (unit: PickedUnit) => string;
}

const FIELDS = {
  addressee: HTMLElement,
  label: HTMLElement,
  text: HTMLElement,
  title: HTMLElement,
  link: HTMLAnchorElement,
  follow: HTMLButtonElement,
  reference: HTMLElement,
  note: HTMLElement,
  remark: HTMLTextAreaElement,
  up: HTMLButtonElement,
  down: HTMLButtonElement,
  remove: HTMLButtonElement,
};
type Fields = { [Name in keyof typeof FIELDS]: InstanceType<(typeof FIELDS)[Name]> };

interface Row {
  element: Element;
  fields: Fields;
  finding: Finding | "loading" | "failed";
}

/** The list of selected units. Rows are kept while their units are, so that what is written or focused stays. */
export function createRows(list: HTMLElement, template: HTMLTemplateElement, actions: RowActions) {
  const rows = new Map<string, Row>();
  const paths = createPaths(import.meta.env.BASE_URL);

  const create = (unit: PickedUnit): Row => {
    const element = document.importNode(template.content, true).firstElementChild;
    if (element === null) throw new Error("A row has no markup.");
    const entries = Object.entries(FIELDS).map(([name, kind]) => {
      const field = element.querySelector(`[data-field="${name}"]`);
      if (!(field instanceof kind)) throw new Error(`A row has no field "${name}".`);
      return [name, field];
    });
    const fields = Object.fromEntries(entries) as Fields;
    const row: Row = { element, fields, finding: "loading" };
    fields.link.textContent = `В документе, ${unit.address}`;
    fields.up.addEventListener("click", () => actions.move(unit, -1));
    fields.down.addEventListener("click", () => actions.move(unit, 1));
    fields.remove.addEventListener("click", () => actions.remove(unit));
    fields.remark.addEventListener("input", () => actions.annotate(unit, fields.remark.value));
    fields.follow.addEventListener("click", () => {
      if (typeof row.finding === "object" && row.finding.kind === "missing" && row.finding.moved !== null) {
        actions.follow(unit, row.finding.moved);
      }
    });
    return row;
  };

  return {
    show(items: readonly SelectedItem[], view: RowView): void {
      const kept = new Set(items.map(keyOf));
      for (const [key, { element }] of rows) {
        if (kept.has(key)) continue;
        element.remove();
        rows.delete(key);
      }
      items.forEach((item, place) => {
        const row = rows.get(keyOf(item)) ?? create(item);
        rows.set(keyOf(item), row);
        row.finding = view.find(item);
        fillRow(row, item, view);
        const lost =
          typeof row.finding === "object" && row.finding.kind === "missing" && !row.finding.hasPage;
        row.fields.link.hidden = lost;
        if (lost) row.fields.link.removeAttribute("href");
        else row.fields.link.href = paths.resolution(item.resolution, item.address);
        row.fields.up.disabled = place === 0;
        row.fields.down.disabled = place === items.length - 1;
        const standing = list.children[place];
        if (standing !== row.element) list.insertBefore(row.element, standing ?? null);
      });
    },
    /** Focuses a button of a unit, or what is beside it when that can do nothing more. */
    focus(unit: PickedUnit, name: "up" | "down" | "remove"): void {
      const fields = rows.get(keyOf(unit))?.fields;
      if (fields === undefined) return;
      const other = name === "up" ? fields.down : fields.up;
      (fields[name].disabled ? other : fields[name]).focus();
    },
  };
}

/** Text only: nothing from a link, the store or a document is read as markup. */
function fillRow({ element, fields, finding }: Row, item: SelectedItem, view: RowView): void {
  const found = typeof finding === "object" && finding.kind === "found" ? finding : null;
  const missing = typeof finding === "object" && finding.kind === "missing" ? finding : null;
  const { addressee, label, text, title, follow, reference, note, remark } = fields;
  // Until its text is there a row is not seen: what grows would push the others about.
  element.toggleAttribute("data-loading", finding === "loading");
  element.toggleAttribute("data-missing", missing !== null || finding === "failed");
  addressee.textContent = found?.unit.addressee == null ? "" : `Кому: ${found.unit.addressee}`;
  label.textContent = found?.unit.label ?? "";
  if (found !== null) text.textContent = found.unit.text;
  else if (missing !== null) text.textContent = describeMissing(item, missing);
  else text.textContent = finding === "loading" ? "" : FAILED;
  const document = found?.document ?? missing?.document ?? null;
  const facts = document && [
    document.title,
    document.date === null ? "без даты" : formatEdtf(document.date.edtf),
    document.place?.city,
  ];
  const source = facts === null ? item.resolution : facts.filter((fact) => fact != null).join(", ");
  title.textContent = missing?.hasPage === false ? source : `${source} · `;
  follow.hidden = !view.own || missing?.moved == null;
  reference.textContent = view.referenceOf(item);
  note.textContent = item.note;
  if (remark.value !== item.note) remark.value = item.note;
  remark.rows = Math.min(
    8,
    item.note.split("\n").reduce((sum, line) => sum + 1 + line.length / 70, 0),
  );
  const name = [
    found?.unit.label == null ? "" : `п.\u00A0${found.unit.label.replace(/[.)]+$/, "")}`,
    item.address,
  ];
  const words = name.filter((part) => part !== "").join(", ");
  for (const button of [fields.up, fields.down, fields.remove]) {
    button.setAttribute("aria-label", `${button.textContent.trim()}: ${words}`);
  }
  remark.setAttribute("aria-label", `Примечание: ${words}`);
}

const FAILED = "Текст не загрузился. Проверьте связь и обновите страницу.";
