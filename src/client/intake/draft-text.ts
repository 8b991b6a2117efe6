import { collapseSpace } from "../../archive/evidence.ts";
import type { Address, Evidence, SectionName, Unit } from "../../archive/model.ts";
import type { CheckedDraft } from "./draft-check.ts";

/** The text of a draft beside its form, as the archive reads it. */
export interface DraftText {
  show: (checked: Pick<CheckedDraft, "units" | "roles">) => void;
  /** Marks quotations, and brings the first into view where the text scrolls by itself. */
  mark: (evidence: readonly Evidence[]) => void;
  /** Brings the reader to a unit. */
  visit: (address: Address) => void;
}

const NAMES: Record<SectionName, string> = {
  heading: "Заголовок",
  preamble: "Вступление",
  findings: "Отмечено",
  recommendations: "Рекомендации",
  closing: "Заключение",
};

/** The `id` of a unit on the page of a draft. */
export const placeOf = (address: Address) => `unit-${address}`;

/** A link to a unit; whoever has the text beside leads there. */
export function createPlace({ says, address }: Evidence): HTMLAnchorElement {
  const link = document.createElement("a");
  link.className = "addr";
  link.href = `#${placeOf(address)}`;
  link.dataset["place"] = address;
  link.dataset["says"] = says;
  link.textContent = address;
  return link;
}

/** Whom the archive takes an addressee for. */
function createRoles(names: readonly string[]): HTMLElement {
  const note = document.createElement("span");
  note.className = "asked";
  note.textContent = names.length === 0 ? "роли нет" : names.join(", ");
  return note;
}

function createUnit({ address, kind, label, text }: Unit): HTMLElement {
  const row = document.createElement("p");
  row.id = placeOf(address);
  row.className = "unit";
  row.dataset["kind"] = kind;
  row.tabIndex = -1;
  const margin = document.createElement("span");
  margin.className = "addr";
  margin.textContent = address;
  const words = document.createElement("span");
  words.dataset["words"] = "";
  words.textContent = text;
  row.append(margin, ...(label === null ? [] : [`${label} `]), words);
  return row;
}

function createTitle(section: SectionName): HTMLElement {
  const title = document.createElement("h4");
  title.textContent = NAMES[section];
  return title;
}

/** `nameRole` says what people call a role. */
export function prepareText(
  pane: HTMLElement,
  list: HTMLElement,
  nameRole: (id: string) => string,
): DraftText {
  let marked: HTMLElement[] = [];
  const wordsOf = (address: Address) =>
    list.querySelector<HTMLElement>(`#${CSS.escape(placeOf(address))} > [data-words]`);

  const unmark = () => {
    for (const words of marked) words.replaceChildren(words.textContent);
    marked = [];
  };

  return {
    show({ units, roles }) {
      marked = [];
      let section: SectionName | null = null;
      const rows = units.flatMap((unit) => {
        const isNew = unit.section !== section;
        section = unit.section;
        const row = createUnit(unit);
        const asked = roles.get(unit.address);
        if (asked !== undefined) row.append(" ", createRoles(asked.map(nameRole)));
        return isNew ? [createTitle(section), row] : [row];
      });
      list.replaceChildren(...rows);
    },
    mark(evidence) {
      unmark();
      for (const { says, address } of evidence) {
        const words = wordsOf(address);
        if (words !== null && markIn(words, collapseSpace(says))) marked.push(words);
      }
      const row = marked[0]?.parentElement;
      if (row != null && pane.scrollHeight > pane.clientHeight) {
        pane.scrollTop +=
          row.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
      }
    },
    visit(address) {
      const row = wordsOf(address)?.parentElement;
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: "center" });
    },
  };
}

/** Several quotations of one unit are marked one by one, as far as they do not lie in each other. */
function markIn(words: HTMLElement, quotation: string): boolean {
  for (const node of words.childNodes) {
    const start = node instanceof Text ? node.data.indexOf(quotation) : -1;
    if (!(node instanceof Text) || start < 0) continue;
    const found = node.splitText(start);
    found.splitText(quotation.length);
    const mark = document.createElement("mark");
    found.replaceWith(mark);
    mark.append(found);
    return true;
  }
  return false;
}
