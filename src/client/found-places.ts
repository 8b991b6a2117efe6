import { narrowingOf } from "../search/facets.ts";
import { decodeDisplay, decodeState, encodeState } from "../search/search-state.ts";
import { readTrail } from "../search/trail.ts";
import { NO_KNOWLEDGE } from "../search/understanding/reading.ts";
import { createButton } from "./button.ts";
import styles from "./found-places.css?url";
import { markPlaces } from "./highlight-marks.ts";
import { lendKnowledge } from "./search-knowledge.ts";

/**
 * Marks what a search found in a document, and puts a bar under it that leads from place to place and back to the
 * results. Of the address only what the search page itself could have written is used.
 */
export async function showFoundPlaces(article: HTMLElement, query: string): Promise<void> {
  const state = decodeState(query);
  const exact = state.exact === true;
  const form = document.querySelector<HTMLFormElement>("header form[role='search']");
  const search = new URL(form?.action ?? "", location.href).pathname;
  const question = readTrail(query);
  const knowledge = question === "" || exact ? NO_KNOWLEDGE : await lendKnowledge(search).knowledge();
  const narrowing = narrowingOf(state);
  const places = markPlaces(article, question, { exact, knowledge, narrowing });
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = styles;
  document.head.append(sheet);

  const bar = document.createElement("nav");
  bar.className = "found";
  bar.setAttribute("aria-label", "Найденное в документе");
  const back = document.createElement("a");
  back.href = search + encodeState(state, decodeDisplay(query));
  back.textContent = "К результатам поиска";
  bar.append(back);
  if (places.length > 0) bar.append(...createSteps(article, places));
  article.after(bar);
}

/** Says where the reader is, and leads on. */
function createSteps(article: HTMLElement, places: HTMLElement[][]): HTMLElement[] {
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  // Who opened a passage that answers without words is there already.
  const opened = article.querySelector(":target");
  let current = places.findIndex(
    ([place]) => place?.tagName !== "MARK" && opened?.contains(place ?? null) === true,
  );
  const say = () => {
    status.textContent =
      current < 0 ? `Найдено мест: ${places.length}` : `${current + 1} из ${places.length}`;
  };
  say();

  const show = (place: number) => {
    for (const mark of places[current] ?? []) mark.removeAttribute("aria-current");
    current = place;
    const marks = places[current] ?? [];
    for (const mark of marks) mark.setAttribute("aria-current", "true");
    for (
      let fold = marks[0]?.closest("details");
      fold != null;
      fold = fold.parentElement?.closest("details")
    ) {
      fold.open = true;
    }
    marks[0]?.scrollIntoView({ block: "center" });
    say();
  };
  const step = (by: 1 | -1) => {
    const from = current < 0 ? beforeReader(opened, places, by) : current;
    show((from + by + places.length) % places.length);
  };
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  });
  const steps = document.createElement("span");
  steps.append(
    createStep("Предыдущее", "Alt+ArrowUp", () => {
      step(-1);
    }),
    createStep("Следующее", "Alt+ArrowDown", () => {
      step(1);
    }),
  );
  return [status, steps];
}

/** The first step begins at the passage that was opened, or else goes on from it. */
function beforeReader(opened: Element | null, places: HTMLElement[][], by: 1 | -1): number {
  if (opened === null) return by === 1 ? -1 : 0;
  const behind = places.findIndex(
    ([mark]) =>
      mark !== undefined && (opened.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const first = behind < 0 ? places.length : behind;
  return by === 1 ? first - 1 : first;
}

function createStep(text: string, keys: string, act: () => void): HTMLButtonElement {
  const button = createButton(text, null, act);
  button.title = keys.replace("ArrowUp", "↑").replace("ArrowDown", "↓");
  button.setAttribute("aria-keyshortcuts", keys);
  return button;
}
