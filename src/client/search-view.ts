import type { Answer } from "../search/answer.ts";
import { cutExcerpt } from "../search/excerpt.ts";
import { describeRest } from "../search/messages.ts";
import type { Message } from "../search/messages.ts";
import type { Finding, Hit } from "../search/passages.ts";
import { encodeState } from "../search/search-state.ts";
import type { SearchState } from "../search/search-state.ts";

/** The places of the search page that change; all are in the page's markup. */
export interface SearchView {
  status: HTMLElement;
  notes: HTMLElement;
  advice: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  /** Ways in without searching. */
  ways: HTMLElement;
  documentTemplate: HTMLTemplateElement;
  hitTemplate: HTMLTemplateElement;
  /** Names an addressee. */
  roleName: (id: string) => string;
  /** `/search/` */
  path: string;
}

/** Hits of one document that are shown at once; the others unfold. */
const SHOWN = 5;

/** Shows an answer in words and passages. Text only: nothing from the index is read as markup. */
export function showAnswer(view: SearchView, answer: Answer, message: Message): void {
  showMessage(view, message);
  view.results.replaceChildren(...answer.findings.map((finding) => createGroup(view, finding, answer)));
  view.more.hidden = answer.loaded >= answer.candidates.length;
  if (!view.more.hidden) view.more.textContent = describeRest(answer);
  view.ways.hidden = answer.findings.length > 0;
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
  view.ways.hidden = false;
}

function createGroup(view: SearchView, finding: Finding, { state, wanted }: Answer): Node {
  const { page, hits, together } = finding;
  const group = view.documentTemplate.content.cloneNode(true) as DocumentFragment;
  const title = find(group, "title");
  title.textContent = page.meta["title"] ?? page.url;
  title.setAttribute("href", page.url + queryOf(state));
  const facts = [page.meta["date"], page.meta["place"]].filter((fact) => fact !== undefined);
  find(group, "facts").textContent = facts.join(" · ");
  if (together) find(group, "apart").remove();
  const [shown, folded] = hits.length > SHOWN + 1 ? [hits.slice(0, SHOWN), hits.slice(SHOWN)] : [hits, []];
  const create = (hit: Hit) => createHit(view, hit, finding, state, wanted.length === 0);
  find(group, "hits").replaceChildren(...shown.map(create));
  find(group, "summary").textContent = `Ещё ${String(folded.length)} в этом документе`;
  find(group, "folded").replaceChildren(...folded.map(create));
  if (folded.length === 0) find(group, "fold").remove();
  return group;
}

function createHit(view: SearchView, hit: Hit, { page }: Finding, state: SearchState, whole: boolean): Node {
  const item = view.hitTemplate.content.cloneNode(true) as DocumentFragment;
  const runs = cutExcerpt(hit.text, hit.marks, whole ? Infinity : undefined);
  find(item, "text").replaceChildren(
    ...runs.map(({ text, kind }) => (kind === "marked" ? createElement("mark", text) : text)),
  );
  const link = find(item, "link");
  link.append(hit.address);
  link.setAttribute("href", `${page.url}${queryOf(state)}#${hit.address}`);
  find(item, "kind").textContent = describeKind(view, hit);
  return item;
}

/** The document marks the same words: the question travels with the link. */
function queryOf({ question }: SearchState): string {
  return question === "" ? "" : `?${new URLSearchParams({ q: question }).toString()}`;
}

function describeKind({ roleName }: SearchView, { facts }: Hit): string {
  if (!facts.recommendation) return "";
  if (facts.roles.length === 0) return "Рекомендация";
  return `Рекомендация. Адресат: ${facts.roles.map(roleName).join(", ")}`;
}

function find(part: DocumentFragment, field: string): HTMLElement {
  const element = part.querySelector<HTMLElement>(`[data-field="${field}"]`);
  if (element === null) throw new Error(`A result has no field "${field}".`);
  return element;
}

function createElement<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
