import { counted } from "../russian/plural.ts";
import type { ListFile, ListRow } from "./facets-file.ts";
import type { Filtered } from "./facets-filter.ts";
import { formatState } from "./facets-state.ts";
import type { FacetState } from "./facets-state.ts";
import { createButton } from "./button.ts";

const perPage = 50;
const forms = ["резолюция", "резолюции", "резолюций"] as const;

/** The places of the list page that change; all are in the server's markup. */
export interface ListView {
  status: HTMLElement;
  /** On a phone it closes the facets and shows the list. */
  show: HTMLElement;
  rows: HTMLElement;
  pages: HTMLElement;
  /** The chosen values, each with a button that takes it back. */
  chosen: HTMLElement;
  rowTemplate: HTMLTemplateElement;
  /** `/resolutions/`. */
  root: string;
  /** By facet and value. */
  counts: Map<string, Map<string, HTMLElement>>;
}

export interface Actions {
  href: (state: FacetState) => string;
  remove: (facet: string, value: string) => void;
  clear: () => void;
}

/** Shows one page of what a choice leaves. Text only: nothing from the file is read as markup. */
export function showList(
  view: ListView,
  file: ListFile,
  filtered: Filtered,
  state: FacetState,
  actions: Actions,
): void {
  const pages = Math.max(1, Math.ceil(filtered.rows.length / perPage));
  const page = Math.min(state.page, pages);
  const shown = filtered.rows.slice((page - 1) * perPage, page * perPage);
  view.rows.replaceChildren(...shown.map((row) => createRow(view, row)));
  view.pages.replaceChildren(
    ...createPages(page, pages, (number) => actions.href({ ...state, page: number })),
  );
  showCounts(view, file, filtered.counts);
  showChosen(view, file, state, actions);
  view.status.textContent = describeCount(filtered.rows.length, file.rows.length, page, pages);
  view.show.textContent =
    filtered.rows.length > 0 ? `Показать: ${counted(filtered.rows.length, forms)}` : "Ничего не найдено";
}

function describeCount(found: number, all: number, page: number, pages: number): string {
  if (found === 0) return "Ничего не найдено. Уберите часть условий.";
  const total = counted(found, forms);
  return `${found === all ? total : `${total} из\u00A0${String(all)}`}${pages > 1 ? `, страница\u00A0${String(page)} из\u00A0${String(pages)}` : ""}`;
}

function createRow(view: ListView, [id, when, title, facts]: ListRow): Node {
  const row = view.rowTemplate.content.cloneNode(true) as DocumentFragment;
  const fill = (field: string, text: string) => {
    const element = row.querySelector(`[data-field="${field}"]`);
    if (element !== null) element.textContent = text;
    return element;
  };
  fill("when", when);
  fill("facts", facts);
  fill("title", title)?.setAttribute("href", `${view.root}${id}/`);
  return row;
}

function showCounts(view: ListView, file: ListFile, counts: number[][]): void {
  for (const [facet, { id, values }] of file.facets.entries()) {
    for (const [place, [value]] of values.entries()) {
      const element = view.counts.get(id)?.get(value);
      if (element !== undefined) element.textContent = String(counts[facet]?.[place] ?? 0);
    }
  }
}

function showChosen(view: ListView, file: ListFile, state: FacetState, actions: Actions): void {
  const buttons = file.facets.flatMap(({ id, values }) =>
    [...(state.chosen.get(id) ?? [])].map((value) => {
      const label = values.find(([known]) => known === value)?.[1] ?? value;
      return createButton(`${label} ×`, `Убрать условие «${label}»`, () => {
        actions.remove(id, value);
      });
    }),
  );
  if (buttons.length > 1) buttons.push(createButton("Убрать все", null, actions.clear));
  view.chosen.replaceChildren(...buttons);
  view.chosen.hidden = buttons.length === 0;
}

/** The same markup as `Pagination.astro`. */
function createPages(page: number, pages: number, href: (page: number) => string): Node[] {
  if (pages < 2) return [];
  const nav = document.createElement("nav");
  nav.className = "pages";
  nav.setAttribute("aria-label", "Страницы списка");
  const list = document.createElement("ol");
  let last = 0;
  for (let number = 1; number <= pages; number += 1) {
    if (number !== 1 && number !== pages && Math.abs(number - page) > 2) continue;
    const item = document.createElement("li");
    if (number - last > 1) item.append(createGap());
    const link = createLink(String(number), href(number), null);
    link.setAttribute("aria-label", `Страница ${String(number)}`);
    if (number === page) link.setAttribute("aria-current", "page");
    item.append(link);
    list.append(item);
    last = number;
  }
  if (page > 1) nav.append(createLink("Предыдущая", href(page - 1), "prev"));
  nav.append(list);
  if (page < pages) nav.append(createLink("Следующая", href(page + 1), "next"));
  return [nav];
}

function createGap(): HTMLElement {
  const gap = document.createElement("span");
  gap.setAttribute("aria-hidden", "true");
  gap.textContent = "…";
  return gap;
}

function createLink(text: string, href: string, rel: string | null): HTMLAnchorElement {
  const link = document.createElement("a");
  link.textContent = text;
  link.href = href;
  if (rel !== null) link.rel = rel;
  return link;
}

/** The URL of a state of the list. */
export function hrefOf(root: string, state: FacetState, facets: readonly string[]): string {
  return root + formatState(state, facets);
}
