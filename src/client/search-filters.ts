import type { Answer } from "../search/answer.ts";
import { formatNumber } from "../russian/plural.ts";
import { FILTERS } from "../search/page-fields.ts";
import type { FilterName } from "../search/page-fields.ts";
import { emptySelection } from "../search/search-state.ts";
import type { SearchState, Selection } from "../search/search-state.ts";
import type { PassageCounts } from "../search/whole-answer.ts";

interface Control {
  name: FilterName;
  value: string;
  label: string;
  box: HTMLInputElement;
  entry: HTMLElement;
  count: HTMLElement;
  /** Documents in the whole archive. */
  total: string;
}

/** The filters beside the results. */
export interface Filters {
  /** What is ticked now. */
  read: () => Selection;
  /** Ticks what a state asks for. */
  choose: (state: SearchState) => void;
  /**
   * Shows what each value would leave: passages where all of them are known, else documents; without an answer, how
   * many documents there are.
   */
  count: (answer: Answer | null, passages: PassageCounts | null) => void;
  labelOf: (name: FilterName, value: string) => string;
}

/** Puts check boxes in the place of the links by which the page is used without a script. */
export function createFilters(
  root: HTMLElement,
  template: HTMLTemplateElement,
  onChange: () => void,
): Filters {
  const unit = root.querySelector("[data-search='counts']");
  const controls = [...root.querySelectorAll<HTMLElement>("[data-facet]")].flatMap((entry) => {
    const control = createControl(entry, template);
    control?.box.addEventListener("change", onChange);
    return control ?? [];
  });
  const isListed = (name: FilterName, value: string) =>
    controls.some((control) => control.name === name && control.value === value);
  /** Values from the URL that have no box, because there are too many to list. */
  let unlisted = emptySelection();
  return {
    read() {
      const selection = structuredClone(unlisted);
      for (const { name, value, box } of controls) if (box.checked) selection[name].push(value);
      return selection;
    },
    choose({ selection }) {
      unlisted = emptySelection();
      for (const name of FILTERS) unlisted[name] = selection[name].filter((value) => !isListed(name, value));
      for (const { name, value, box } of controls) box.checked = selection[name].includes(value);
    },
    count(answer, passages) {
      // The index cannot count yet: the numbers follow.
      if (answer?.exact === false && FILTERS.every((name) => answer.counts[name].size === 0)) return;
      if (unit !== null) unit.textContent = describeUnit(answer, passages);
      for (const { name, value, box, entry, count, total } of controls) {
        const counts = passages?.[name] ?? answer?.counts[name];
        const number = counts === undefined ? null : (counts.get(value) ?? 0);
        count.textContent = number === null ? total : formatNumber(number);
        entry.classList.toggle("text-soft", number === 0 && !box.checked);
      }
    },
    labelOf: (name, value) =>
      controls.find((control) => control.name === name && control.value === value)?.label ?? value,
  };
}

/** What the numbers beside the values count. */
function describeUnit(answer: Answer | null, passages: PassageCounts | null): string {
  if (answer === null) return "Числа — документов.";
  if (passages === null) return answer.exact ? "Числа — документов." : "Числа — документов, примерно.";
  if (FILTERS.every((name) => passages[name] !== undefined)) return "Числа — фрагментов.";
  return "Числа — фрагментов; где условие уже выбрано — документов, примерно.";
}

function createControl(entry: HTMLElement, template: HTMLTemplateElement): Control | null {
  const name = FILTERS.find((known) => known === entry.dataset["facet"]);
  const { value } = entry.dataset;
  const link = entry.querySelector("a");
  const count = entry.querySelector<HTMLElement>(".count");
  const made = template.content.cloneNode(true) as DocumentFragment;
  const box = made.querySelector("input");
  const text = made.querySelector("span");
  if (name === undefined || value === undefined || !link || !count || !box || !text) return null;
  const label = link.textContent.trim();
  text.textContent = label;
  box.autocomplete = "off";
  made.querySelector("label")?.append(" ", count);
  link.replaceWith(made);
  return { name, value, label, box, entry, count, total: count.textContent };
}
