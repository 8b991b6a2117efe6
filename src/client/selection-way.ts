import { pathOfSelection } from "../archive/selection-path.ts";
import { formatUnits } from "../selection/shared-units.ts";
import type { SelectionStore } from "./selection-store.ts";

/** Shows «Подборка (3)» among the header's sections while anything is selected. */
export function showWay(store: SelectionStore): void {
  const sections = document.querySelector("body > header ul");
  const entry = document.createElement("li");
  const link = document.createElement("a");
  entry.append(link);
  const show = () => {
    const { items } = store.read();
    // What the browser does not keep travels in the link.
    const query = store.isKept() ? "" : `?s=${formatUnits(items)}`;
    link.href = pathOfSelection(import.meta.env.BASE_URL, query);
    link.textContent = `Подборка\u00A0(${String(items.length)})`;
    if (link.pathname === location.pathname) link.setAttribute("aria-current", "true");
    if (items.length > 0) sections?.append(entry);
    else entry.remove();
  };
  store.watch(show);
  show();
}
