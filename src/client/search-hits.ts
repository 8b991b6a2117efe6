import type { Answer } from "../search/answer.ts";
import { cutExcerpt } from "../search/excerpt.ts";
import type { Finding, Hit, SearchedPage } from "../search/passages.ts";
import type { Display } from "../search/search-state.ts";
import { encodeTrail } from "../search/trail.ts";
import type { SearchView } from "./search-view.ts";

/** Hits of one document that are shown at once; the others unfold. */
const SHOWN = 5;

/** A document with its passages. */
export function createGroup(view: SearchView, finding: Finding, answer: Answer, display: Display): Node {
  const { page, hits, together } = finding;
  const group = view.documentTemplate.content.cloneNode(true) as DocumentFragment;
  const title = findField(group, "title");
  title.textContent = page.meta["title"] ?? page.url;
  title.setAttribute("href", page.url + encodeTrail(answer, display));
  findField(group, "facts").textContent = listFacts(page).join(" · ");
  if (together) findField(group, "apart").remove();
  const [shown, folded] = hits.length > SHOWN + 1 ? [hits.slice(0, SHOWN), hits.slice(SHOWN)] : [hits, []];
  const create = (hit: Hit) => createHit(view, hit, finding, answer, display);
  findField(group, "hits").replaceChildren(...shown.map(create));
  findField(group, "summary").textContent = `Ещё ${String(folded.length)} в этом документе`;
  findField(group, "folded").replaceChildren(...folded.map(create));
  if (folded.length === 0) findField(group, "fold").remove();
  return group;
}

/** A passage with the link to its place. */
export function createHit(
  view: SearchView,
  hit: Hit,
  { page }: Finding,
  answer: Answer,
  display: Display,
): DocumentFragment {
  const item = view.hitTemplate.content.cloneNode(true) as DocumentFragment;
  const runs = cutExcerpt(hit.text, hit.marks, answer.wanted.length === 0 ? Infinity : undefined);
  findField(item, "text").replaceChildren(
    ...runs.map(({ text, kind }) => {
      if (kind !== "marked") return text;
      const mark = document.createElement("mark");
      mark.textContent = text;
      return mark;
    }),
  );
  const link = findField(item, "link");
  link.append(hit.address);
  link.setAttribute("href", `${page.url}${encodeTrail(answer, display)}#${hit.address}`);
  findField(item, "kind").textContent = describeKind(view, hit);
  return item;
}

/** When and where, as far as the document says. */
export function listFacts({ meta }: SearchedPage): string[] {
  return [meta["date"], meta["place"]].filter((fact) => fact !== undefined);
}

export function findField(part: DocumentFragment, field: string): HTMLElement {
  const element = part.querySelector<HTMLElement>(`[data-field="${field}"]`);
  if (element === null) throw new Error(`A result has no field "${field}".`);
  return element;
}

function describeKind({ roleName }: SearchView, { facts }: Hit): string {
  if (!facts.recommendation) return "";
  if (facts.roles.length === 0) return "Рекомендация";
  return `Рекомендация. Адресат: ${facts.roles.map(roleName).join(", ")}`;
}
