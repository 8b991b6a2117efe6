import type { Answer } from "../search/answer.ts";
import { FILTERS } from "../search/page-fields.ts";
import type { FilterName } from "../search/page-fields.ts";
import { emptySelection } from "../search/search-state.ts";
import type { SearchState, Selection } from "../search/search-state.ts";

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
  /** Shows how many documents each value would leave; without an answer, how many there are. */
  count: (answer: Answer | null) => void;
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
    count(answer) {
      if (unit !== null) {
        unit.textContent = answer?.exact === false ? "Числа — документов, примерно." : "Числа — документов.";
      }
      for (const { name, value, box, entry, count, total } of controls) {
        const documents = answer === null ? null : (answer.counts[name].get(value) ?? 0);
        count.textContent = documents === null ? total : String(documents);
        entry.classList.toggle("text-soft", documents === 0 && !box.checked);
      }
    },
    labelOf: (name, value) =>
      controls.find((control) => control.name === name && control.value === value)?.label ?? value,
  };
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
  made.querySelector("label")?.append(" ", count);
  link.replaceWith(made);
  return { name, value, label, box, entry, count, total: count.textContent };
}
