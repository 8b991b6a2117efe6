import { lookUpForms } from "./forms.ts";
import { findTerm } from "./matching.ts";
import type { Mode } from "./matching.ts";
import { readPage } from "./passages.ts";
import type { Fragment, SearchedPage, Wanted } from "./passages.ts";
import { isOpenEnded, lookUpForm } from "./question.ts";
import type { Question, QuestionWord, Term } from "./question.ts";
import { emptySelection } from "./search-state.ts";
import type { Selection } from "./search-state.ts";

/** Of so many documents all are loaded at once, so that what is said of them is verified. */
export const FEW = 6;
/** How many documents tell whether words begin like the one that was typed. */
const GLANCE = 3;

/** A document in the index; its text comes with `load`. */
export interface IndexedDocument {
  id: string;
  load: () => Promise<Fragment>;
}

/** What the index answers. */
export interface Lookup {
  /** Best first; without words the newest first. */
  documents: IndexedDocument[];
  counts: Record<string, Record<string, number>>;
}

/** The search engine as we use it. */
export interface Engine {
  /**
   * Documents with one of the chosen values in every filter; `text` null asks for all of them. `exact`: the word in
   * its forms and no longer word that begins like it; otherwise unknown words are passed over.
   */
  find: (text: string | null, options: { exact: boolean; selection: Selection }) => Promise<Lookup>;
}

/** In how many documents a term stands. */
export interface Spread {
  term: Term;
  documents: number;
}

/** What the index knows of each term of a question. */
export interface TermLookup {
  wanted: Wanted[];
  nowhere: Term[];
  spread: Spread[];
  /** Documents that hold every term; without terms, all documents. */
  holding: IndexedDocument[];
}

/** Looks every word up by itself: the engine alone would pass over words it does not know. */
export async function lookUpTerms(
  engine: Engine,
  { terms }: Question,
  selection: Selection = emptySelection(),
): Promise<TermLookup> {
  const found = await Promise.all(terms.map((term) => lookUpTerm(engine, term, selection)));
  const everything = { exact: false, selection };
  const holding =
    found.length === 0
      ? (await engine.find(null, everything)).documents
      : found.map(({ documents }) => documents).reduce(intersect);
  return {
    wanted: found.map(({ term, mode }) => ({ term, mode })),
    nowhere: found.filter(({ documents }) => documents.length === 0).map(({ term }) => term),
    spread: found.map(({ term, documents }) => ({ term, documents: documents.length })),
    holding,
  };
}

async function lookUpTerm(engine: Engine, term: Term, selection: Selection) {
  const found = await Promise.all(term.words.map((word) => lookUpWord(engine, word, selection)));
  const documents = found.reduce(intersect);
  if (documents.length > 0 || !isOpenEnded(term)) return { term, documents, mode: "forms" as Mode };

  // Where nothing begins like the word, the engine answers with shorter ones: a look into the texts tells.
  const longer = (await engine.find(term.words[0]?.normal ?? "", { exact: false, selection })).documents;
  const begun = (await loadPages(longer.slice(0, GLANCE))).some(({ passages }) =>
    passages.some(({ searched }) => findTerm(term, searched, "beginnings").length > 0),
  );
  return { term, documents: begun ? longer : [], mode: "beginnings" as Mode };
}

/** Documents that hold a word in any of its forms. */
async function lookUpWord(
  engine: Engine,
  word: QuestionWord,
  selection: Selection,
): Promise<IndexedDocument[]> {
  const forms = word.whole ? [word.normal] : lookUpForms(word.normal);
  const lookups = await Promise.all(
    forms.map((form) => engine.find(lookUpForm(form), { exact: true, selection })),
  );
  return [
    ...new Map(lookups.flatMap(({ documents }) => documents.map((found) => [found.id, found]))).values(),
  ];
}

function intersect(before: IndexedDocument[], next: IndexedDocument[]): IndexedDocument[] {
  const ids = new Set(next.map(({ id }) => id));
  return before.filter(({ id }) => ids.has(id));
}

const read = new WeakMap<Fragment, SearchedPage>();

/** The documents' texts, ready to be searched; each is read once. */
export async function loadPages(documents: readonly IndexedDocument[]): Promise<SearchedPage[]> {
  const fragments = await Promise.all(documents.map((document) => document.load()));
  return fragments.map((fragment) => {
    const page = read.get(fragment) ?? readPage(fragment);
    read.set(fragment, page);
    return page;
  });
}
