import { isSlip } from "../russian/spelling.ts";
import type { FacetTable } from "./facet-table.ts";
import { lookUpForms } from "./forms.ts";
import { intersect, unite } from "./lookup-sets.ts";
import type { IndexedDocument } from "./lookup-sets.ts";
import { findReading } from "./matching.ts";
import { readPage } from "./passages.ts";
import type { Fragment, SearchedPage } from "./passages.ts";
import { lookUpForm } from "./question.ts";
import type { QuestionWord, Term } from "./question.ts";
import { weighWanted } from "./weighing.ts";
import { readAsBeginning, readOtherKeyboard } from "./understanding/fallbacks.ts";
import { readKin, readSynonyms } from "./understanding/synonyms.ts";
import type { Knowledge, Reading, Wanted } from "./understanding/reading.ts";

export type { IndexedDocument } from "./lookup-sets.ts";

/** Of so many documents all are loaded at once, so that what is said of them is verified. */
export const FEW = 6;
/** How many documents tell whether words begin like the one that was typed. */
const GLANCE = 3;

/**
 * What of a document a text is held against: the `forms` of its one word, but no longer word that begins like it;
 * words with that `beginning`; `any` words, unknown ones passed over, the best documents first.
 */
export type Match = "forms" | "beginning" | "any";

/** The search engine as we use it. */
export interface Engine {
  /** Documents that hold `text`; without a text all of them, the newest first. */
  find: (text: string | null, match: Match) => Promise<readonly IndexedDocument[]>;
  /** Which documents have which values of the filters. */
  facets: () => Promise<FacetTable>;
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
  /** Documents that hold every clause; without clauses, all documents, the newest first. */
  holding: readonly IndexedDocument[];
  /** Documents by clause that is asked for. */
  byClause: (readonly IndexedDocument[])[];
}

/** A clause that was looked up. */
interface ClauseLookup {
  wanted: Wanted;
  nowhere: Term[];
  found: readonly IndexedDocument[];
}

/** Looks every word up by itself: the engine alone would pass over words it does not know. */
export async function lookUpClauses(
  engine: Engine,
  wanted: readonly Wanted[],
  { fallbacks = true }: { fallbacks?: boolean } = {},
): Promise<TermLookup> {
  const asked = wanted.filter(({ clause }) => !clause.negated);
  const found = await Promise.all(asked.map((one) => lookUpClause(engine, one, fallbacks)));
  const byClause = found.map((one) => one.found);
  const most = Math.max(...byClause.map(({ length }) => length));
  const weighed = found.map((one) => ({
    ...one.wanted,
    weight: weighWanted(one.wanted, one.found.length, most),
  }));
  return {
    wanted: [...weighed, ...wanted.filter(({ clause }) => clause.negated)],
    nowhere: found.flatMap(({ nowhere }) => nowhere),
    spread: weighed.map(({ term }, at) => ({ term, documents: byClause[at]?.length ?? 0 })),
    holding: byClause.length === 0 ? await engine.find(null, "any") : intersect(byClause),
    byClause,
  };
}

async function lookUpClause(engine: Engine, wanted: Wanted, fallbacks: boolean): Promise<ClauseLookup> {
  const found = await Promise.all(
    wanted.clause.alternatives.map(async (term) => {
      const own = wanted.readings.filter((reading) => reading.term === term);
      const lookups = await Promise.all(own.map((reading) => lookUpReading(engine, reading)));
      const lookup = unite(lookups);
      // Another reading that stands nowhere is not worth telling.
      const useful = own.filter(({ kind }, at) => kind === "literal" || lookups[at]?.length);
      if (lookup.length > 0 || !fallbacks) return { term, lookup, readings: useful };
      const { readings, lookup: instead } = await fallBack(engine, term);
      return { term, lookup: instead, readings: [...useful, ...readings] };
    }),
  );
  return {
    wanted: fallbacks ? { ...wanted, readings: found.flatMap(({ readings }) => readings) } : wanted,
    nowhere: found.filter(({ lookup }) => lookup.length === 0).map(({ term }) => term),
    found: unite(found.map(({ lookup }) => lookup)),
  };
}

/** What may be meant by a term that stands nowhere as it is typed. */
async function fallBack(
  engine: Engine,
  term: Term,
): Promise<{ lookup: readonly IndexedDocument[]; readings: Reading[] }> {
  for (const reading of readOtherKeyboard(term)) {
    const lookup = await lookUpReading(engine, reading);
    if (lookup.length > 0) return { lookup, readings: [reading] };
  }
  const said = await lookUpReadings(engine, readSynonyms(term));
  if (said.readings.length > 0) return said;
  const reading = readAsBeginning(term);
  if (reading === null) return said;

  // Where nothing begins like the word, the engine answers with shorter ones: a look into the texts tells.
  const lookup = await lookUpReading(engine, reading);
  const begun = (await loadPages(lookup.slice(0, GLANCE))).some(({ passages }) =>
    passages.some(({ searched }) => findReading(reading, searched).length > 0),
  );
  if (begun) return { lookup, readings: [reading] };
  const list = (await engine.words?.()) ?? [];
  // A slip is put right later, where nothing else of the question stands either.
  const kin = term.words.some(({ normal }) => isSlip(normal, list)) ? [] : readKin(term, list);
  return lookUpReadings(engine, kin);
}

/** Documents that hold any of the readings, and the readings that stand somewhere. */
async function lookUpReadings(
  engine: Engine,
  readings: readonly Reading[],
): Promise<{ lookup: readonly IndexedDocument[]; readings: Reading[] }> {
  const lookups = await Promise.all(readings.map((reading) => lookUpReading(engine, reading)));
  return { lookup: unite(lookups), readings: readings.filter((_, at) => lookups[at]?.length) };
}

/** Documents that hold all the words of a reading. */
async function lookUpReading(engine: Engine, { kind, words }: Reading): Promise<readonly IndexedDocument[]> {
  // Only the texts know their items.
  if (kind === "label") return engine.find(null, "any");
  const [first] = words;
  if (kind === "beginning") return engine.find(first?.normal ?? "", "beginning");
  return intersect(await Promise.all(words.map((word) => lookUpWord(engine, word))));
}

/** Documents that hold a word in any of its forms. */
async function lookUpWord(engine: Engine, word: QuestionWord): Promise<readonly IndexedDocument[]> {
  const forms = word.whole ? [word.normal] : lookUpForms(word.normal);
  return unite(await Promise.all(forms.map((form) => engine.find(lookUpForm(form), "forms"))));
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
