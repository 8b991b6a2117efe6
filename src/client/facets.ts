import type { ListFile } from "./facets-file.ts";
import { filterRows } from "./facets-filter.ts";
import { parseState, sorts, toggleValue } from "./facets-state.ts";
import type { FacetState } from "./facets-state.ts";
import { hrefOf, showList } from "./facets-view.ts";
import type { ListView } from "./facets-view.ts";
import { followMovedValues } from "./moved-values.ts";
import { createFinder } from "./page-parts.ts";
import { prepareFold } from "./search-fold.ts";

/**
 * Turns the list of resolutions into one that can be narrowed and sorted in place. Without this script
 * the same facets are links to pages. The page is the state's only home: its query says what is shown.
 */
export function startFacets(root: HTMLElement): void {
  const find = createFinder(root, "list");
  const view: ListView = {
    status: find("status", HTMLElement),
    show: find("show", HTMLElement),
    rows: find("rows", HTMLElement),
    pages: find("pages", HTMLElement),
    chosen: find("chosen", HTMLElement),
    rowTemplate: find("row", HTMLTemplateElement),
    root: root.dataset["root"] ?? "/",
    counts: new Map(),
  };
  const sort = find("sort", HTMLSelectElement);
  const controls = createControls(root, find("control", HTMLTemplateElement), view);
  const facets = [...view.counts.keys()];
  const served = {
    path: location.pathname,
    rows: [...view.rows.childNodes],
    pages: [...view.pages.childNodes],
    status: view.status.textContent,
  };

  let file: Promise<ListFile> | null = null;
  const load = () => {
    file ??= fetch(`${view.root}list.json`).then(async (response) => {
      if (!response.ok) throw new Error(response.statusText);
      return (await response.json()) as ListFile;
    });
    file.catch(() => {
      file = null;
    });
    return file;
  };

  followMovedValues(document);
  let state = parseState(location.search, facets);
  let latest = 0;

  const show = async () => {
    const turn = (latest += 1);
    for (const { box, facet, value } of controls) box.checked = state.chosen.get(facet)?.has(value) ?? false;
    sort.value = state.sort;
    try {
      const list = await load();
      if (turn !== latest) return;
      const filtered = filterRows(list, state);
      showList(view, list, filtered, state, actions);
      if (hrefOf("", state, facets) === "" && location.pathname === served.path) {
        view.rows.replaceChildren(...served.rows);
        view.pages.replaceChildren(...served.pages);
        view.status.textContent = served.status;
      }
    } catch {
      if (turn === latest) view.status.textContent = "Список не загрузился. Проверьте связь и повторите.";
    }
  };

  const go = (next: FacetState) => {
    state = next;
    history.pushState(null, "", hrefOf(view.root, state, facets));
    return show();
  };

  /** What was clicked is gone after the change, so that the focus needs a new place. */
  const goAndFocus = async (next: FacetState) => {
    await go(next);
    view.status.focus();
  };

  const actions = {
    href: (next: FacetState) => hrefOf(view.root, next, facets),
    remove: (facet: string, value: string) => void goAndFocus(toggleValue(state, facet, value, false)),
    clear: () => void goAndFocus({ ...state, chosen: new Map(), page: 1 }),
  };

  for (const { box, facet, value } of controls) {
    box.addEventListener("change", () => void go(toggleValue(state, facet, value, box.checked)));
  }
  sort.addEventListener("change", () => {
    void go({ ...state, sort: sorts.find((known) => known === sort.value) ?? "date", page: 1 });
  });
  view.pages.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (link.pathname !== new URL(view.root, location.href).pathname) return;
    event.preventDefault();
    void goAndFocus(parseState(link.search, facets));
  });
  window.addEventListener("popstate", () => {
    state = parseState(location.search, facets);
    void show();
  });
  root.addEventListener("pointerover", () => void load().catch(() => null), { once: true });
  root.addEventListener("focusin", () => void load().catch(() => null), { once: true });
  for (const element of root.querySelectorAll<HTMLElement>("[data-list-script]")) element.hidden = false;
  prepareFold(view.show, view.status);
  if (hrefOf("", state, facets) !== "") void show();
}

interface Control {
  facet: string;
  value: string;
  box: HTMLInputElement;
}

/** Puts a check box in the place of each facet's link. */
function createControls(root: HTMLElement, template: HTMLTemplateElement, view: ListView): Control[] {
  const controls: Control[] = [];
  for (const entry of root.querySelectorAll<HTMLElement>("[data-facet]")) {
    const { facet = "", value = "" } = entry.dataset;
    const link = entry.querySelector("a");
    const count = entry.querySelector<HTMLElement>(".count");
    const made = template.content.cloneNode(true) as DocumentFragment;
    const box = made.querySelector("input");
    const label = made.querySelector("span");
    if (link === null || count === null || box === null || label === null) continue;
    label.textContent = link.textContent;
    box.name = facet;
    box.value = value;
    made.querySelector("label")?.append(" ", count);
    link.replaceWith(made);
    const counts = view.counts.get(facet) ?? new Map<string, HTMLElement>();
    view.counts.set(facet, counts.set(value, count));
    controls.push({ facet, value, box });
  }
  return controls;
}
