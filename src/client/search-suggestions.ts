import { KIND_NAMES, suggest } from "../search/suggestions.ts";
import type { Suggestion } from "../search/suggestions.ts";

/** More would cover the results on a phone. */
const MOST = 6;

/** The list under the field: ARIA's combobox whose focus stays in the field. */
export interface Suggestions {
  /** Suggests what goes with the letters that stand in the field. */
  open: () => void;
  close: () => void;
}

/** Suggests while the reader types. What is listed always belongs to what stands in the field now. */
export function createSuggestions(
  field: HTMLInputElement,
  list: HTMLElement,
  all: readonly Suggestion[],
  choose: (suggestion: Suggestion) => void,
): Suggestions {
  let shown: Suggestion[] = [];
  let active = -1;

  const mark = (place: number) => {
    active = place;
    [...list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === place));
    });
    const option = list.children[place];
    if (option === undefined) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", option.id);
    option?.scrollIntoView({ block: "nearest" });
  };
  const show = (suggestions: Suggestion[]) => {
    shown = suggestions;
    list.replaceChildren(...shown.map(createOption));
    list.hidden = shown.length === 0;
    field.setAttribute("aria-expanded", String(shown.length > 0));
    mark(-1);
  };
  const close = () => {
    show([]);
  };
  const take = (place: number) => {
    const suggestion = shown[place];
    close();
    if (suggestion !== undefined) choose(suggestion);
  };
  const step = (by: 1 | -1) => {
    // Between the last and the first the field itself has its turn.
    const places = shown.length + 1;
    mark(((active + 1 + by + places) % places) - 1);
  };

  const open = () => {
    show(suggest(all, field.value, MOST));
  };
  field.addEventListener("input", open);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || list.hidden) return;
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) take(active);
    else {
      // The field's own keys, Home and End among them, lead back into it.
      if (event.key === "Home" || event.key === "End") mark(-1);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  field.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest("[role='option']") : null;
    if (option !== null) take([...list.children].indexOf(option));
  });
  return { open, close };
}

function createOption([kind, label]: Suggestion, place: number): HTMLElement {
  const option = document.createElement("li");
  option.id = `suggestion-${place}`;
  option.setAttribute("role", "option");
  const what = document.createElement("span");
  what.className = "count";
  what.textContent = KIND_NAMES[kind];
  option.append(`${label} `, what);
  return option;
}
