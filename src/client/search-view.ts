import type { Answer } from "../search/answer.ts";
import { describeRest } from "../search/messages.ts";
import type { Message } from "../search/messages.ts";
import type { Finding } from "../search/passages.ts";
import { encodeState } from "../search/search-state.ts";
import type { Display } from "../search/search-state.ts";
import { isWhole } from "../search/whole-answer.ts";
import { createGroup } from "./search-hits.ts";

/** The places of the search page that change; all are in the page's markup. */
export interface SearchView {
  status: HTMLElement;
  notes: HTMLElement;
  advice: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  /** Loads every document that may answer. */
  all: HTMLButtonElement;
  /** Ways in without searching. */
  ways: HTMLElement;
  /** What one can do with an answer: choose a view, see the years, take it away. */
  tools: HTMLElement[];
  documentTemplate: HTMLTemplateElement;
  hitTemplate: HTMLTemplateElement;
  lineTemplate: HTMLTemplateElement;
  /** Names an addressee. */
  roleName: (id: string) => string;
  /** `/search/` */
  path: string;
}

/** An answer as it is to be shown. */
export interface Shown {
  answer: Answer;
  display: Display;
  /** In the order of the screen. */
  findings: Finding[];
  /** So many passages or lines at once. */
  limit: number;
}

/** Shows passages, or lines of a concordance; says how many more there are. */
export type ShowList = (view: SearchView, shown: Shown) => number;

/**
 * Shows an answer, and says how many passages or lines wait. Text only: nothing from the index is read as markup.
 * `showList` is for all views but documents.
 */
export function showAnswer(
  view: SearchView,
  shown: Shown,
  message: Message,
  showList: ShowList | null,
): number {
  showMessage(view, message);
  const { answer, findings, display } = shown;
  let rest = 0;
  if (showList === null) {
    view.results.replaceChildren(...findings.map((finding) => createGroup(view, finding, answer, display)));
  } else rest = showList(view, shown);
  const whole = isWhole(answer);
  view.more.hidden = whole && rest === 0;
  if (!view.more.hidden) {
    view.more.textContent = rest > 0 ? `Показать ещё: осталось ${String(rest)}` : describeRest(answer);
  }
  view.all.hidden = whole;
  view.all.textContent = `Загрузить все документы (${String(answer.candidates.length)}): числа станут точными`;
  for (const tool of view.tools) tool.hidden = findings.length === 0;
  view.ways.hidden = findings.length > 0;
  return rest;
}

/** Shows a message without results. */
export function showMessage(view: SearchView, { status, notes, advice }: Message): void {
  view.status.textContent = status;
  view.notes.replaceChildren(...notes.map((text) => createElement("li", text)));
  view.notes.hidden = notes.length === 0;
  view.advice.replaceChildren(
    ...advice.map(({ text, state }) => {
      const item = createElement("li", "");
      const link = createElement("a", text);
      link.href = view.path + encodeState(state);
      item.append(link);
      return item;
    }),
  );
  view.advice.hidden = advice.length === 0;
  view.results.replaceChildren();
  view.more.hidden = true;
  view.all.hidden = true;
  for (const tool of view.tools) tool.hidden = true;
  view.ways.hidden = false;
}

function createElement<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
