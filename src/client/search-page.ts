import { continueAnswer, openAnswer } from "../search/answer.ts";
import type { Answer } from "../search/answer.ts";
import type { Engine } from "../search/lookup.ts";
import { describeAnswer } from "../search/messages.ts";
import { decodeState, encodeState } from "../search/search-state.ts";
import type { SearchState } from "../search/search-state.ts";
import { showChosen } from "./search-chosen.ts";
import { startEngine } from "./search-engine.ts";
import { describeFailure } from "./search-failure.ts";
import { createFilters } from "./search-filters.ts";
import { prepareFold } from "./search-fold.ts";
import { moveByKey } from "./search-keys.ts";
import { showAnswer, showMessage } from "./search-view.ts";
import type { SearchView } from "./search-view.ts";

const WAIT = "Ищем…";
const IDLE = "Введите слово или выберите условие.";
/** After so long without a key the question is looked up. */
const PAUSE = 180;
/** After so long without an answer the reader is told that it is on its way. */
const PATIENCE = 400;

/**
 * The search page. The URL is the state's only home: what is typed or ticked goes there, and what is shown comes
 * from there, so that back, forward and links give the same answer.
 */
export function startSearchPage(root: HTMLElement): void {
  const find = <Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind => {
    const element = root.querySelector(`[data-search="${name}"]`);
    if (element instanceof kind) return element;
    throw new Error(`The search page has no part "${name}".`);
  };
  const form = find("form", HTMLFormElement);
  const field = find("field", HTMLInputElement);
  const only = find("only", HTMLInputElement);
  const chosen = find("chosen", HTMLElement);
  const retry = find("retry", HTMLButtonElement);
  const filters = createFilters(root, find("control", HTMLTemplateElement), () => go(read()));
  const view: SearchView = {
    status: find("status", HTMLElement),
    notes: find("notes", HTMLElement),
    advice: find("advice", HTMLElement),
    results: find("results", HTMLElement),
    more: find("more", HTMLButtonElement),
    ways: find("ways", HTMLElement),
    documentTemplate: find("document", HTMLTemplateElement),
    hitTemplate: find("hit", HTMLTemplateElement),
    roleName: (id) => filters.labelOf("addressee", id),
    path: location.pathname,
  };

  const { title } = document;
  let engine: Promise<Engine> | null = null;
  const getEngine = (): Promise<Engine> => {
    engine ??= startEngine(root.dataset["bundle"] ?? "/pagefind/");
    engine.catch(() => undefined);
    return engine;
  };

  let latest = 0;
  let current: Answer | null = null;
  let typing = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const read = (): SearchState => ({
    question: field.value.trim(),
    selection: filters.read(),
    recommendationsOnly: only.checked,
  });

  /** Runs one search; an answer that another search has overtaken is not shown. */
  const run = async (work: (engine: Engine) => Promise<Answer | null>): Promise<boolean> => {
    const turn = (latest += 1);
    const wait = setTimeout(() => {
      if (turn === latest) view.status.textContent = WAIT;
    }, PATIENCE);
    root.setAttribute("aria-busy", "true");
    retry.hidden = true;
    try {
      const answer = await work(await getEngine());
      if (turn !== latest) return false;
      current = answer;
      if (answer === null) showMessage(view, { status: IDLE, notes: [], advice: [] });
      else showAnswer(view, answer, describeAnswer(answer));
      filters.count(answer);
    } catch (error) {
      if (turn !== latest) return false;
      engine = null;
      showMessage(view, { status: describeFailure(error), notes: [], advice: [] });
      retry.hidden = false;
    } finally {
      clearTimeout(wait);
      if (turn === latest) root.removeAttribute("aria-busy");
    }
    return true;
  };

  const show = (state: SearchState): void => {
    if (field.value.trim() !== state.question) field.value = state.question;
    only.checked = state.recommendationsOnly;
    filters.choose(state);
    showChosen(chosen, state, filters.labelOf, (next) => {
      go(next);
      view.status.focus();
    });
    document.title = state.question === "" ? title : `${state.question} — ${title}`;
    if (encodeState(state) !== "") {
      if (current === null) view.status.textContent = WAIT;
      void run((ready) => openAnswer(ready, state));
      return;
    }
    latest += 1;
    current = null;
    root.removeAttribute("aria-busy");
    retry.hidden = true;
    showMessage(view, { status: IDLE, notes: [], advice: [] });
    filters.count(null);
  };

  /** What is typed is one entry of the history, from the first step to the question that is sent. */
  const go = (state: SearchState, change: "choice" | "step" | "sent" = "choice"): void => {
    clearTimeout(pause);
    const href = view.path + encodeState(state);
    if (href !== location.pathname + location.search) {
      if (typing && change !== "choice") history.replaceState(null, "", href);
      else history.pushState(null, "", href);
    }
    typing = change === "step";
    show(state);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(read(), "sent");
  });
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      go(read(), "step");
    }, PAUSE);
  });
  field.addEventListener("focus", () => void getEngine().catch(() => undefined), { once: true });
  only.addEventListener("change", () => {
    go(read());
  });
  retry.addEventListener("click", () => {
    show(read());
    view.status.focus();
  });
  view.more.addEventListener("click", () => {
    const before = new Set(current?.findings.map(({ page }) => page.url));
    void run((_) => (current === null ? Promise.resolve(null) : continueAnswer(current))).then((shown) => {
      const place = current?.findings.findIndex(({ page }) => !before.has(page.url)) ?? -1;
      const next = view.results.children[place]?.querySelector("a");
      if (shown) (next ?? view.status).focus();
    });
  });
  view.advice.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(decodeState(link.search));
    view.status.focus();
  });
  prepareFold(find("show", HTMLElement), view.status);
  root.addEventListener("keydown", (event) => {
    moveByKey(event, field, view.results);
  });
  window.addEventListener("popstate", () => {
    clearTimeout(pause);
    typing = false;
    show(decodeState(location.search));
  });

  show(decodeState(location.search));
}
