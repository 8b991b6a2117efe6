import type { Span } from "../russian/pattern.ts";
import { joinSpans, prepareText } from "../search/matching.ts";
import { findPlaces } from "../search/passages.ts";
import type { Knowledge } from "../search/understanding/reading.ts";
import { understandWithout } from "../search/understanding/understand.ts";

/** How the question was understood where it was searched. */
interface Understood {
  exact: boolean;
  knowledge: Knowledge;
}

/**
 * Marks a question's words in every unit of a document. The units' text stays as it is. The marks by place, in
 * reading order: a place across the elements of a unit has several.
 */
export function markWords(article: HTMLElement, question: string, understood: Understood): HTMLElement[][] {
  const units = [...article.querySelectorAll<HTMLElement>("[data-unit-text]")].map((element) => ({
    element,
    searched: prepareText(element.textContent),
  }));
  const texts = units.map(({ searched }) => searched);
  const wanted = understandWithout(question, understood, texts);
  return units.flatMap(({ element, searched }) =>
    markSpans(element, joinSpans(wanted.flatMap((one) => findPlaces(one, searched)))),
  );
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
