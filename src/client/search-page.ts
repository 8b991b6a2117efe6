import { decodeDisplay, decodeState, encodeState } from "../search/search-state.ts";
import type { SearchState } from "../search/search-state.ts";
import { applySuggestion } from "../search/suggestions.ts";
import { createFinder } from "./page-parts.ts";
import { showChosen } from "./search-chosen.ts";
import { createDisplay } from "./search-display.ts";
import { describeFailure } from "./search-failure.ts";
import { prepareField } from "./search-field.ts";
import { createFilters } from "./search-filters.ts";
import { prepareFold } from "./search-fold.ts";
import { moveByKey } from "./search-keys.ts";
import { findView } from "./search-parts.ts";
import { findLeftPlace, goToPlace, keepPlace } from "./search-return.ts";
import type { LeftPlace } from "./search-return.ts";
import { createRuns } from "./search-runs.ts";
import { createSession } from "./search-session.ts";
import { prepareTools } from "./search-tools.ts";
import { showMessage } from "./search-view.ts";
import { IDLE, WAIT, WAIT_LONGER, WORDLESS } from "./search-waiting.ts";

/** After so long without a key the question is looked up. */
const PAUSE = 180;

/**
 * The search page. The URL is the state's only home: what is typed or ticked goes there, and what is shown comes
 * from there, so that back, forward and links give the same answer.
 */
export function startSearchPage(root: HTMLElement): void {
  const find = createFinder(root, "search");
  const field = find("field", HTMLInputElement);
  const only = find("only", HTMLInputElement);
  const retry = find("retry", HTMLButtonElement);
  const progress = find("progress", HTMLProgressElement);
  const filters = createFilters(root, find("control", HTMLTemplateElement), () => {
    go(read());
  });
  const display = createDisplay(find("display", HTMLElement), () => {
    go(read());
  });
  const view = findView(find, (id) => filters.labelOf("addressee", id));
  const { title } = document;
  let typing = false;
  let exact = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const say = (status: string) => {
    showMessage(view, { status, notes: [], advice: [] });
  };
  const clear = () => {
    retry.hidden = true;
    progress.hidden = true;
  };
  const runs = createRuns(root.dataset["bundle"] ?? "/pagefind/", {
    busy: root,
    clear,
    wait: () => (view.status.textContent = WAIT),
    waitLonger() {
      view.status.textContent = WAIT_LONGER;
      retry.hidden = false;
    },
    end: () => (progress.hidden = true),
    fail(error) {
      const isAnswered = session.answers(decodeState(location.search));
      const why = describeFailure(error, isAnswered);
      if (isAnswered) view.status.textContent = why;
      else {
        session.forget();
        say(why);
      }
      retry.hidden = false;
    },
  });
  const session = createSession(view, runs, progress, (answer, passages) => {
    if (answer === null) say(field.value.trim() === "" ? IDLE : WORDLESS);
    filters.count(answer, passages);
    tools.refresh();
  });
  const tools = prepareTools(find, {
    view,
    engine: runs.engine,
    shown: session.shown,
    complete: session.complete,
    archiveName: root.dataset["archive"] ?? "",
    data: root.dataset["documents"] ?? "",
  });

  const read = (): SearchState => ({
    question: field.value.trim(),
    selection: filters.read(),
    recommendationsOnly: only.checked,
    ...(exact && { exact: true }),
  });

  const show = (query: string, left?: LeftPlace): void => {
    const state = decodeState(query);
    const how = decodeDisplay(query);
    if (field.value.trim() !== state.question) field.value = state.question;
    only.checked = state.recommendationsOnly;
    exact = state.exact ?? false;
    filters.choose(state);
    display.choose(how);
    showChosen(find("chosen", HTMLElement), state, filters.labelOf, (next) => {
      go(next);
      view.status.focus();
    });
    document.title = state.question === "" ? title : `${state.question} — ${title}`;
    if (encodeState(state) !== "") {
      if (session.shown() === null) view.status.textContent = WAIT;
      void session.ask(state, how, left).then((isShown) => {
        if (isShown && left !== undefined) goToPlace(view.results, left);
      });
      return;
    }
    session.end();
    clear();
    say(IDLE);
    filters.count(null, null);
  };

  /** What is typed is one entry of the history, from the first step to the question that is sent. */
  const go = (state: SearchState, change: "choice" | "step" | "sent" = "choice"): void => {
    clearTimeout(pause);
    const query = encodeState(state, display.read());
    if (query !== location.search) {
      const href = view.path + query;
      if (typing && change !== "choice") history.replaceState(null, "", href);
      else history.pushState(null, "", href);
    }
    typing = change === "step";
    show(query);
  };

  const list = find("suggestions", HTMLElement);
  const suggestions = prepareField(field, list, root.dataset["suggestions"] ?? "", (suggestion) => {
    go(applySuggestion(read(), suggestion), "sent");
  });
  find("form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    suggestions.close();
    go(read(), "sent");
  });
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      go(read(), "step");
    }, PAUSE);
  });
  field.addEventListener("focus", runs.warm, { once: true });
  only.addEventListener("change", () => {
    go(read());
  });
  retry.addEventListener("click", () => {
    runs.restart();
    show(location.search);
    view.status.focus();
  });
  view.all.addEventListener("click", () => {
    void session.complete().then(() => {
      view.status.focus();
    });
  });
  view.more.addEventListener("click", () => {
    const links = () => [...view.results.querySelectorAll("a")];
    const before = new Set(links().map(({ href }) => href));
    void session.more().then((shown) => {
      if (shown) (links().find(({ href }) => !before.has(href)) ?? view.status).focus();
    });
  });
  view.results.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const shown = session.shown();
    if (link === null || shown === null) return;
    const { answer, limit } = shown;
    const href = link.getAttribute("href") ?? "";
    keepPlace(view.path, { query: location.search, loaded: answer.loaded, limit, link: href });
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
    show(location.search);
  });

  // Somebody may have typed before this was there.
  if (location.search === "" && field.value.trim() !== "") go(read(), "step");
  else show(location.search, findLeftPlace(view.path, location.search) ?? undefined);
}
