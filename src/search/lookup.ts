import { lookUpForms } from "./forms.ts";
import { intersect, unite } from "./lookup-sets.ts";
import type { IndexedDocument, Lookup } from "./lookup-sets.ts";
import { findReading } from "./matching.ts";
import { readPage } from "./passages.ts";
import type { Fragment, SearchedPage } from "./passages.ts";
import { lookUpForm } from "./question.ts";
import type { QuestionWord, Term } from "./question.ts";
import { weighClause } from "./ranking.ts";
import { emptySelection } from "./search-state.ts";
import type { Selection } from "./search-state.ts";
import { readAsBeginning, readOtherKeyboard } from "./understanding/fallbacks.ts";
import type { Knowledge, Reading, Wanted } from "./understanding/reading.ts";

export type { IndexedDocument, Lookup } from "./lookup-sets.ts";

/** Of so many documents all are loaded at once, so that what is said of them is verified. */
export const FEW = 6;
/** How many documents tell whether words begin like the one that was typed. */
const GLANCE = 3;

/** The search engine as we use it. */
export interface Engine {
  /**
   * Documents with one of the chosen values in every filter; `text` null asks for all of them. `exact`: the word in
   * its forms and no longer word that begins like it; otherwise unknown words are passed over.
   */
  find: (text: string | null, options: { exact: boolean; selection: Selection }) => Promise<Lookup>;
  /** What the archive's vocabularies lend to the understanding of questions. */
  knowledge?: () => Promise<Knowledge>;
  /** The archive's words, the commonest first; asked for only when a word stands nowhere. */
  words?: () => Promise<readonly string[]>;
}

/** In how many documents a term stands. */
export interface Spread {
  term: Term;
  documents: number;
}

/** What the index knows of a question. */
export interface TermLookup {
  /** With the readings that were needed, and what each clause tells. */
  wanted: Wanted[];
  /** Terms that no document holds. */
  nowhere: Term[];
  /** By clause. */
  spread: Spread[];
  /** Documents that hold every clause; without clauses, all documents. */
  holding: IndexedDocument[];
  /** Documents by clause that is asked for. */
  byClause: IndexedDocument[][];
  /** Of these at most so many by filter and value. */
  counts: Lookup["counts"];
}

/** A clause that was looked up. */
interface ClauseLookup {
  wanted: Wanted;
  nowhere: Term[];
  found: Lookup;
}

/** Looks every word up by itself: the engine alone would pass over words it does not know. */
export async function lookUpClauses(
  engine: Engine,
  wanted: readonly Wanted[],
  { selection = emptySelection(), fallbacks = true }: { selection?: Selection; fallbacks?: boolean } = {},
): Promise<TermLookup> {
  const asked = wanted.filter(({ clause }) => !clause.negated);
  const found = await Promise.all(asked.map((one) => lookUpClause(engine, one, selection, fallbacks)));
  const holding =
    found.length === 0
      ? await engine.find(null, { exact: false, selection })
      : intersect(found.map((one) => one.found));
  const sizes = found.map((one) => one.found.documents.length);
  const most = Math.max(...sizes);
  const weighed = found.map((one, at) => ({ ...one.wanted, weight: weighClause(sizes[at] ?? 0, most) }));
  return {
    wanted: [...weighed, ...wanted.filter(({ clause }) => clause.negated)],
    nowhere: found.flatMap(({ nowhere }) => nowhere),
    spread: weighed.map(({ term }, at) => ({ term, documents: sizes[at] ?? 0 })),
    holding: holding.documents,
    byClause: found.map((one) => one.found.documents),
    counts: holding.counts,
  };
}

async function lookUpClause(
  engine: Engine,
  wanted: Wanted,
  selection: Selection,
  fallbacks: boolean,
): Promise<ClauseLookup> {
  const found = await Promise.all(
    wanted.clause.alternatives.map(async (term) => {
      const own = wanted.readings.filter((reading) => reading.term === term);
      const lookups = await Promise.all(own.map((reading) => lookUpReading(engine, reading, selection)));
      const lookup = unite(lookups);
      // Another reading that stands nowhere is not worth telling.
      const useful = own.filter(({ kind }, at) => kind === "literal" || lookups[at]?.documents.length);
      if (lookup.documents.length > 0 || !fallbacks) return { term, lookup, readings: useful };
      const { reading, lookup: instead } = await fallBack(engine, term, selection);
      return { term, lookup: instead, readings: reading === null ? useful : [...useful, reading] };
    }),
  );
  return {
    wanted: fallbacks ? { ...wanted, readings: found.flatMap(({ readings }) => readings) } : wanted,
    nowhere: found.filter(({ lookup }) => lookup.documents.length === 0).map(({ term }) => term),
    found: unite(found.map(({ lookup }) => lookup)),
  };
}

/** What may be meant by a term that stands nowhere as it is typed. */
async function fallBack(
  engine: Engine,
  term: Term,
  selection: Selection,
): Promise<{ lookup: Lookup; reading: Reading | null }> {
  for (const reading of readOtherKeyboard(term)) {
    const lookup = await lookUpReading(engine, reading, selection);
    if (lookup.documents.length > 0) return { lookup, reading };
  }
  const reading = readAsBeginning(term);
  const nothing = { lookup: unite([]), reading: null };
  if (reading === null) return nothing;

  // Where nothing begins like the word, the engine answers with shorter ones: a look into the texts tells.
  const lookup = await lookUpReading(engine, reading, selection);
  const begun = (await loadPages(lookup.documents.slice(0, GLANCE))).some(({ passages }) =>
    passages.some(({ searched }) => findReading(reading, searched).length > 0),
  );
  return begun ? { lookup, reading } : nothing;
}

/** Documents that hold all the words of a reading. */
async function lookUpReading(
  engine: Engine,
  { kind, words }: Reading,
  selection: Selection,
): Promise<Lookup> {
  const [first] = words;
  if (kind === "beginning") return engine.find(first?.normal ?? "", { exact: false, selection });
  return intersect(await Promise.all(words.map((word) => lookUpWord(engine, word, selection))));
}

/** Documents that hold a word in any of its forms. */
async function lookUpWord(engine: Engine, word: QuestionWord, selection: Selection): Promise<Lookup> {
  const forms = word.whole ? [word.normal] : lookUpForms(word.normal);
  return unite(
    await Promise.all(forms.map((form) => engine.find(lookUpForm(form), { exact: true, selection }))),
  );
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
