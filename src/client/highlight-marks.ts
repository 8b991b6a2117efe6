import type { Address } from "../archive/model.ts";
import type { Span } from "../russian/pattern.ts";
import { findInDocument } from "../search/document-places.ts";
import type { Searched } from "../search/document-places.ts";
import { createPage } from "../search/passages.ts";

/** What a page tells the index besides its text: see `search/page-fields.ts`. */
const FIELD = "data-pagefind-meta";

/**
 * Marks in the units of a document what a question finds there. The units' text stays as it is. The marks by place, in
 * reading order: a place across the elements of a unit has several; a unit that answers without words is one itself.
 */
export function markPlaces(article: HTMLElement, question: string, searched: Searched): HTMLElement[][] {
  const elements = findTexts(article);
  const texts = [...elements].map(([id, { textContent }]) => ({ id, text: textContent }));
  const page = createPage({ url: location.pathname, filters: {}, meta: readMeta(article), texts });
  return findInDocument(page, question, searched).flatMap(({ passage, marks }) => {
    const element = elements.get(passage.address);
    if (element === undefined) return [];
    return marks.length === 0 ? [[element]] : markSpans(element, marks);
  });
}

/** By address the element that holds a unit's text and nothing else. */
function findTexts(article: HTMLElement): Map<Address, HTMLElement> {
  const elements = new Map<Address, HTMLElement>();
  for (const element of article.querySelectorAll<HTMLElement>("[data-unit-text]")) {
    const address = element.closest("[id]")?.id;
    if (address !== undefined) elements.set(address, element);
  }
  return elements;
}

function readMeta(article: HTMLElement): Record<string, string> {
  const fields = [...article.querySelectorAll(`[${FIELD}]`)].map((element) => {
    const field = element.getAttribute(FIELD) ?? "";
    const colon = field.indexOf(":");
    return [field.slice(0, colon), field.slice(colon + 1)] as const;
  });
  return Object.fromEntries(fields);
}

/** Wraps stretches of an element's text in `<mark>`, across the elements within it. */
function markSpans(element: HTMLElement, spans: readonly Span[]): HTMLElement[][] {
  const places = spans.map((): HTMLElement[] => []);
  if (spans.length === 0) return places;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: length });
    length += (node as Text).data.length;
  }
  for (const { node, start } of nodes.reverse()) {
    const end = start + node.data.length;
    for (const [place, span] of [...spans.entries()].reverse()) {
      if (span.start >= end || span.end <= start) continue;
      const marked = node.splitText(Math.max(span.start - start, 0));
      marked.splitText(Math.min(span.end, end) - Math.max(span.start, start));
      const mark = document.createElement("mark");
      // The passage that was opened is washed in the colour of marks.
      mark.className = "in-[:target]:bg-paper";
      marked.replaceWith(mark);
      mark.append(marked);
      places[place]?.unshift(mark);
    }
  }
  return places;
}
