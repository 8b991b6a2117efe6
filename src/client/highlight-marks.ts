import { findTerm, joinSpans, prepareText } from "../search/matching.ts";
import type { SearchedText } from "../search/matching.ts";
import type { Span } from "../russian/pattern.ts";
import { isOpenEnded, parseQuestion } from "../search/question.ts";
import type { Term } from "../search/question.ts";

/** Marks a question's words in every unit of a document. The units' text stays as it is. */
export function markWords(article: HTMLElement, question: string): void {
  const units = [...article.querySelectorAll<HTMLElement>("[data-unit-text]")].map((element) => ({
    element,
    searched: prepareText(element.textContent),
  }));
  const texts = units.map(({ searched }) => searched);
  const finders = parseQuestion(question).terms.map((term) => chooseFinder(term, texts));
  for (const { element, searched } of units) {
    markSpans(element, joinSpans(finders.flatMap((find) => find(searched))));
  }
}

/** As the search page does: a word that stands nowhere is taken for a beginning. */
function chooseFinder(term: Term, texts: readonly SearchedText[]): (searched: SearchedText) => Span[] {
  const stands = texts.some((searched) => findTerm(term, searched).length > 0);
  const mode = !stands && isOpenEnded(term) ? "beginnings" : "forms";
  return (searched) => findTerm(term, searched, mode);
}

/** Wraps stretches of an element's text in `<mark>`, across the elements within it. */
function markSpans(element: HTMLElement, spans: readonly Span[]): void {
  if (spans.length === 0) return;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: length });
    length += (node as Text).data.length;
  }
  for (const { node, start } of nodes.reverse()) {
    const end = start + node.data.length;
    for (const span of [...spans].reverse()) {
      if (span.start >= end || span.end <= start) continue;
      const marked = node.splitText(Math.max(span.start - start, 0));
      marked.splitText(Math.min(span.end, end) - Math.max(span.start, start));
      const mark = document.createElement("mark");
      // The passage that was opened is washed in the colour of marks.
      mark.className = "in-[:target]:bg-paper";
      marked.replaceWith(mark);
      mark.append(marked);
    }
  }
}
