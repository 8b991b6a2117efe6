import type { Span } from "../russian/pattern.ts";
import { joinSpans } from "./matching.ts";
import { allowPassages, findPlaces, isOpen, selectPassages } from "./passages.ts";
import type { Narrowing, Passage, SearchedPage } from "./passages.ts";
import { isLabelled } from "./understanding/labels.ts";
import type { Knowledge, Wanted } from "./understanding/reading.ts";
import { understandWithout } from "./understanding/understand.ts";

/** A passage of a document that a search led to, with the places of the words; without any where none was asked. */
export interface FoundPassage {
  passage: Passage;
  marks: Span[];
}

/** How a question was searched. */
export interface Searched {
  exact: boolean;
  knowledge: Knowledge;
  narrowing: Narrowing;
}

/**
 * Where an opened document answers a question, in reading order: in the passages that the results show of it, so
 * that who goes from place to place sees what was counted there; a passage may answer without a word of the question. What
 * no passage of it answers, as when a link was kept and the text has changed, is found wherever its words stand.
 */
export function findInDocument(page: SearchedPage, question: string, searched: Searched): FoundPassage[] {
  const { narrowing, ...understood } = searched;
  const wanted = understandWithout(question, understood, page);
  const asked = wanted.filter(({ clause, readings }) => !clause.negated && readings.length > 0);
  const excluded = wanted.filter(({ clause }) => clause.negated);
  if (asked.length === 0) {
    return wanted.length > excluded.length || isOpen(narrowing)
      ? []
      : allowPassages(page, excluded, narrowing).map((passage) => ({ passage, marks: [] }));
  }
  // Of a question whose words may be missing the weaker passages are told by words of the whole archive.
  const loose = asked.some(({ optional }) => optional === true);
  const finding = loose ? null : selectPassages(page, [...asked, ...excluded], narrowing);
  const shown = new Set(finding?.hits.map(({ address }) => address));
  const answering = loose
    ? allowPassages(page, excluded, narrowing)
    : page.passages.filter(({ address }) => shown.has(address));
  const found = findMarks(answering, asked);
  return found.length > 0 ? found : findMarks(page.passages, asked);
}

function findMarks(passages: readonly Passage[], asked: readonly Wanted[]): FoundPassage[] {
  return passages.flatMap((passage) => {
    const marks = joinSpans(asked.flatMap((one) => findPlaces(one, passage.searched)));
    return marks.length > 0 || asked.some((one) => isNamed(one, passage)) ? [{ passage, marks }] : [];
  });
}

/** Whether it is the item that is asked for by its number. */
function isNamed({ readings }: Wanted, { address }: Passage): boolean {
  return readings.some(({ label }) => label !== undefined && isLabelled(address, label));
}
