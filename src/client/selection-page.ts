import { pathOfSelection } from "../archive/selection-path.ts";
import { counted } from "../russian/plural.ts";
import {
  annotate,
  entitle,
  mergeSelections,
  moveItem,
  replaceUnit,
  revert,
  type Change,
} from "../selection/changes.ts";
import { keyOf, removeItem, type PickedUnit, type Selection } from "../selection/selection.ts";
import { readShared, type SharedSelection } from "../selection/shared.ts";
import { formatStored } from "../selection/stored.ts";
import { createFinder } from "./page-parts.ts";
import { createLibrary, type Library } from "./selection-documents.ts";
import { createRows } from "./selection-rows.ts";
import { ownSelection as store } from "./selection-store.ts";
import { prepareTools } from "./selection-tools.ts";

const PLACES = ["место", "места", "мест"] as const;
const RESOLUTIONS_OF = ["резолюции", "резолюций", "резолюций"] as const;
const UNKEPT =
  "Браузер не сохраняет подборку: она пропадёт вместе со страницей. Скопируйте ссылку на неё или сохраните файл.";

/** The page of a selection: the reader's own, or another's that came in a link. */
export function startSelectionPage(root: HTMLElement): void {
  const find = createFinder(root, "selection");
  const status = find("status", HTMLElement);
  const title = find("title", HTMLInputElement);
  const list = find("list", HTMLElement);
  const library = createLibrary();
  find("scriptless", HTMLElement).hidden = true;
  let shared: SharedSelection | null = null;
  let waiting = 0;
  let undoable: (Change & { said: string })[] = [];

  const shown = (): Selection => shared?.selection ?? store.read();
  const tools = prepareTools(find, library, shown);

  /** Changes the reader's own; what is said can be taken back. */
  const change = (by: (selection: Selection) => Selection, said: string | null = null) => {
    const before = store.read();
    if (said !== null) undoable.push({ before, after: by(before), said });
    store.change(by);
  };

  const rows = createRows(list, find("item", HTMLTemplateElement), {
    move(unit, by) {
      change((selection) => moveItem(selection, unit, by));
      rows.focus(unit, by < 0 ? "up" : "down");
      const place = store.read().items.findIndex((item) => keyOf(item) === keyOf(unit));
      status.textContent = `${unit.address}: ${String(place + 1)}-е место из ${String(store.read().items.length)}`;
    },
    remove(unit) {
      const { items } = store.read();
      const place = items.findIndex((item) => keyOf(item) === keyOf(unit));
      change((selection) => removeItem(selection, unit), `Убрано: ${unit.address}.`);
      const next = items[place + 1] ?? items[place - 1];
      if (next === undefined) find("restore", HTMLButtonElement).focus();
      else rows.focus(next, "remove");
    },
    annotate: (unit, note) => change((selection) => annotate(selection, unit, note)),
    follow(unit, to) {
      change((selection) => replaceUnit(selection, unit, to), `${unit.address} теперь ${to.address}.`);
      rows.focus(to, "remove");
    },
  });

  const render = () => {
    const selection = shown();
    const { items } = selection;
    const own = shared === null;
    const empty = items.length === 0;
    rows.show(items, { find: library.find, own, referenceOf: tools.referenceOf });
    list.toggleAttribute("data-own", own);
    find("naming", HTMLElement).hidden = !own;
    if (title.value !== selection.title && title !== document.activeElement) title.value = selection.title;
    const named = find("printed-title", HTMLElement);
    named.textContent = selection.title;
    named.classList.toggle("printed", own);
    status.hidden = empty;
    const loading = items.some((item) => library.find(item) === "loading");
    status.textContent = describeSize(items) + (loading ? ", загружаются…" : "");
    find("content", HTMLElement).hidden = empty;
    find("tools", HTMLElement).hidden = empty;
    find("empty", HTMLElement).hidden = !empty || !own;
    find("clear", HTMLElement).hidden = !own;
    const last = undoable.at(-1);
    find("undo", HTMLElement).hidden = last === undefined;
    find("undone", HTMLElement).textContent = last?.said ?? "";
    const complaints = [...(shared?.complaints ?? []), ...(store.isKept() ? [] : [UNKEPT])];
    find("complaints", HTMLElement).replaceChildren(...complaints.map(createLine));
    find("complaints", HTMLElement).hidden = complaints.length === 0;
    renderOffer();
    void tools.refresh();
  };

  const renderOffer = () => {
    find("shared", HTMLElement).hidden = shared === null;
    if (shared === null) return;
    const { items } = store.read();
    const nothing = shared.selection.items.length === 0;
    find("shared-text", HTMLElement).textContent = nothing
      ? "В ссылке нет подборки, которую можно показать."
      : items.length === 0
        ? "Это присланная подборка. Чтобы менять её, возьмите её себе: у вас пока ничего не выбрано."
        : `Это присланная подборка. Ваша собственная — ${counted(items.length, PLACES)} — не изменилась.`;
    find("merge", HTMLElement).hidden = nothing || items.length === 0;
    find("replace", HTMLElement).hidden = nothing;
    find("replace", HTMLElement).textContent = items.length === 0 ? "Взять себе" : "Заменить мою";
    find("own", HTMLElement).hidden = items.length === 0 && !nothing;
    find("own", HTMLAnchorElement).href = pathOfSelection(import.meta.env.BASE_URL);
  };

  /** Once a frame, however many documents come. */
  const renderSoon = () => {
    waiting ||= requestAnimationFrame(() => {
      waiting = 0;
      render();
    });
  };

  const show = () => {
    render();
    const { items } = shown();
    const findings = items.map((item) => library.find(item));
    if (findings.includes("loading")) {
      void library.load(items, renderSoon).then(tools.cite).then(render);
    } else if (items.some((item, place) => isFound(findings[place]) && tools.referenceOf(item) === "")) {
      void tools.cite().then(render);
    }
  };

  /** Another's selection becomes one's own, and the page with it. */
  const take = (by: (own: Selection, other: Selection) => Selection, said: string) => {
    const other = shared?.selection;
    if (other === undefined) return;
    shared = null;
    history.replaceState(null, "", pathOfSelection(import.meta.env.BASE_URL));
    change((own) => by(own, other), said);
    status.focus();
  };

  title.addEventListener("input", () => change((selection) => entitle(selection, title.value)));
  find("merge", HTMLButtonElement).addEventListener("click", () =>
    take(mergeSelections, "Присланная подборка добавлена к вашей."),
  );
  find("replace", HTMLButtonElement).addEventListener("click", () =>
    take((_own, other) => other, "Присланная подборка теперь ваша."),
  );
  find("clear", HTMLButtonElement).addEventListener("click", () => {
    change(() => ({ title: "", items: [] }), "Подборка очищена.");
    find("restore", HTMLButtonElement).focus();
  });
  find("restore", HTMLButtonElement).addEventListener("click", () => {
    const last = undoable.at(-1);
    undoable = undoable.slice(0, -1);
    if (last !== undefined) change((selection) => revert(selection, last));
    status.focus();
  });
  list.addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    const place = [...list.children].findIndex((row) => row.contains(event.target as Node));
    const unit = shown().items[place];
    if (by === undefined || !event.altKey || shared !== null || unit === undefined) return;
    event.preventDefault();
    change((selection) => moveItem(selection, unit, by));
    rows.focus(unit, by < 0 ? "up" : "down");
  });
  store.watch(show);

  void readShared(location.search).then((read) => {
    const isOwn =
      read?.complaints.length === 0 && formatStored(read.selection) === formatStored(store.read());
    shared = isOwn ? null : read;
    root.dataset["ready"] = "";
    show();
  });
}

function isFound(finding: ReturnType<Library["find"]> | undefined): boolean {
  return typeof finding === "object" && finding.kind === "found";
}

function describeSize(items: readonly PickedUnit[]): string {
  const documents = new Set(items.map(({ resolution }) => resolution)).size;
  const from = documents === 1 ? "из одной резолюции" : `из ${counted(documents, RESOLUTIONS_OF)}`;
  return `${counted(items.length, PLACES)} ${from}`;
}

function createLine(text: string): HTMLElement {
  const line = document.createElement("li");
  line.textContent = text;
  return line;
}
