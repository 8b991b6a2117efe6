import { addItems, hasUnit, keyOf, MOST_ITEMS, removeItem } from "../selection/selection.ts";
import type { PickedUnit } from "../selection/selection.ts";
import styles from "./selection-ticks.css?url";
import type { SelectionStore } from "./selection-store.ts";

const HITS = "[data-search-page]";
/** Where quoted units have their sources: in lists, in the search's answer, in its concordance. */
const SOURCES = ".passage > .source, .quotation, tr[data-search-hit] > .where";

/** Puts a tick at every unit of the page, also at those that the search shows later. */
export function placeTicks(store: SelectionStore): void {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = styles;
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "sr";
  document.body.append(status);
  const boxes = new Map<HTMLInputElement, PickedUnit>();

  const show = () => {
    const picked = new Set(store.read().items.map(keyOf));
    for (const [box, unit] of boxes) {
      if (box.isConnected) box.checked = picked.has(keyOf(unit));
      else boxes.delete(box);
    }
  };
  const pick = (box: HTMLInputElement, unit: PickedUnit) => {
    store.change((selection) =>
      box.checked ? addItems(selection, [{ ...unit, note: "" }]) : removeItem(selection, unit),
    );
    const selection = store.read();
    const trouble = box.checked && !hasUnit(selection, unit) ? FULL : store.isKept() ? null : LOST;
    status.textContent = trouble ?? `Мест в подборке: ${String(selection.items.length)}`;
    // What goes well is seen by the tick; what does not must be read.
    status.classList.toggle("sr", trouble === null);
    show();
  };
  const create = (unit: PickedUnit, label: string, words: string) => {
    const tick = document.createElement("label");
    const box = document.createElement("input");
    tick.className = "tick";
    tick.title = "В подборку";
    box.type = "checkbox";
    box.autocomplete = "off";
    box.setAttribute("aria-label", nameTick(unit, label));
    box.addEventListener("change", () => {
      pick(box, unit);
    });
    tick.append(box, words);
    boxes.set(box, unit);
    return tick;
  };
  const place = () => {
    placeInDocument(create);
    placeAtSources(create);
    show();
  };

  // Without their styles ticks would push the text about.
  sheet.onload = sheet.onerror = () => {
    place();
    store.watch(show);
    const hits = document.querySelector(HITS);
    if (hits !== null) new MutationObserver(place).observe(hits, { childList: true, subtree: true });
  };
  document.head.append(sheet);
}

type Create = (unit: PickedUnit, label: string, words: string) => HTMLElement;

const FULL = `Не добавлено: в подборке уже ${String(MOST_ITEMS)} мест.`;
const LOST =
  "Браузер не сохраняет подборку: она пропадёт вместе со страницей. Откройте её по ссылке «Подборка» вверху.";

function nameTick({ address }: PickedUnit, label: string): string {
  const printed = label.trim().replace(/[.)]+$/, "");
  return `Добавить в подборку: ${printed === "" ? "" : `п.\u00A0${printed}, `}${address}`;
}

/** Before the address in the margin, which stands before its unit. */
function placeInDocument(create: Create): void {
  const resolution = document.querySelector<HTMLElement>("article[data-resolution]")?.dataset["resolution"];
  if (resolution === undefined) return;
  for (const unit of document.querySelectorAll("article [data-unit-text]")) {
    const block = unit.closest(".scroll") ?? unit;
    const siblings = [...(block.parentElement?.children ?? [])];
    const address = siblings.find((sibling) => sibling.getAttribute("href") === `#${unit.id}`);
    const label = block.previousElementSibling;
    const printed = label?.localName === "b" ? label.textContent : "";
    (address ?? block).before(create({ resolution, address: unit.id }, printed, ""));
  }
}

/** Behind the link to the place. */
function placeAtSources(create: Create): void {
  for (const source of document.querySelectorAll(SOURCES)) {
    const link = source.querySelector<HTMLAnchorElement>("a.addr");
    const [, resolution, address] = /\/([^/]+)\/(?:\?[^#]*)?#(.+)$/.exec(link?.href ?? "") ?? [];
    if (source.querySelector(".tick") !== null || resolution === undefined || address === undefined) continue;
    const label = source.parentElement?.querySelector(".label")?.textContent ?? "";
    const words = source.matches("td") ? "" : " в подборку";
    source.append(" ", create({ resolution, address }, label, words));
  }
}
