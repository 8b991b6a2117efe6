import { SORTS, VIEWS } from "../search/search-state.ts";
import type { Display, Sort, View } from "../search/search-state.ts";

const NAMES: Record<Sort, string> = {
  rank: "по точности ответа",
  newest: "сначала новые",
  oldest: "сначала старые",
  right: "по слову справа",
  left: "по слову слева",
};

/** The choice of a view and of its order. */
export interface DisplayControl {
  read: () => Display;
  choose: (display: Display) => void;
}

export function createDisplay(root: HTMLElement, onChange: () => void): DisplayControl {
  const boxes = [...root.querySelectorAll<HTMLInputElement>("input[type='radio']")];
  const select = root.querySelector("select");
  if (select === null) throw new Error("The search page has no choice of an order.");
  const readView = (): View =>
    VIEWS.find((view) => boxes.some(({ checked, value }) => checked && value === view)) ?? "documents";
  const fill = (view: View, sort: Sort) => {
    const sorts: readonly Sort[] = SORTS[view];
    select.replaceChildren(...sorts.map((name) => new Option(NAMES[name], name, false, name === sort)));
  };
  const read = (): Display => {
    const view = readView();
    const sorts: readonly Sort[] = SORTS[view];
    return { view, sort: sorts.find((name) => name === select.value) ?? SORTS[view][0] };
  };
  for (const box of boxes) {
    // What stood here before a reload is in the URL.
    box.autocomplete = "off";
    box.addEventListener("change", onChange);
  }
  select.addEventListener("change", onChange);
  return {
    read,
    choose({ view, sort }) {
      for (const box of boxes) box.checked = box.value === view;
      fill(view, sort);
    },
  };
}
