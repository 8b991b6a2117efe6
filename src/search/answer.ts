import { countDocuments, emptyCounts, isChosen, narrowingOf } from "./facets.ts";
import type { Counts } from "./facets.ts";
import { FEW, loadPages, lookUpClauses } from "./lookup.ts";
import type { Engine, IndexedDocument, Spread } from "./lookup.ts";
import { FILTERS } from "./page-fields.ts";
import { orderFindings, selectPassages } from "./passages.ts";
import type { Finding } from "./passages.ts";
import { parseQuestion, wordsOf } from "./question.ts";
import type { Question, Term } from "./question.ts";
import { relaxQuestion } from "./relaxing.ts";
import { emptySelection, isNarrowed } from "./search-state.ts";
import type { SearchState, Selection } from "./search-state.ts";
import { correctSpelling } from "./spelling-lookup.ts";
import { NO_KNOWLEDGE } from "./understanding/reading.ts";
import type { Understanding, Wanted } from "./understanding/reading.ts";
import { describeUnderstanding, understandQuestion } from "./understanding/understand.ts";

/** How many documents are loaded for a first look, which is most of what a first search costs, and then at a time. */
export const FIRST = 2;
export const BATCH = 6;
/** Batches that may hold nothing before the reader is asked whether to go on. */
const PATIENCE = 3;

/** A search on its way: what has been understood, what is loaded, what may still come. */
export interface Answer {
  state: SearchState;
  question: Question;
  /** The question's clauses with all that answers them; the excluded ones come last. */
  wanted: Wanted[];
  /** What was looked for besides the words as typed, and what is offered. */
  understanding: Understanding[];
  /** Terms that no document holds. */
  nowhere: Term[];
  /** Terms that are left out, because no document holds all of the question. */
  dropped: Term[];
  /** Filters aside. */
  spread: Spread[];
  /** Documents that hold every clause, filters aside. */
  unfiltered: number;
  /** The same with the filters, as far as the index can tell. */
  candidates: IndexedDocument[];
  /** How many of the candidates are loaded. */
  loaded: number;
  findings: Finding[];
  counts: Counts;
  /** The counts are of verified documents; otherwise of what the index proposes. */
  exact: boolean;
}

/** Answers a question as far as the first documents go; `null` when nothing is asked. */
export async function openAnswer(engine: Engine, state: SearchState): Promise<Answer | null> {
  const question = parseQuestion(state.question);
  if (question.clauses.length === 0 && !isNarrowed(state)) return null;
  const exact = state.exact === true;
  const knowledge = (exact ? undefined : await engine.knowledge?.()) ?? NO_KNOWLEDGE;
  const asTyped = await lookUpClauses(engine, understandQuestion(question, { exact, knowledge }), {
    fallbacks: !exact,
  });
  const { lookup, offered } = exact
    ? { lookup: asTyped, offered: [] }
    : await correctSpelling(engine, asTyped);
  const { nowhere, spread } = lookup;
  const relaxed = exact ? null : relaxQuestion(lookup);
  const { wanted, holding } = relaxed ?? lookup;
  const answer: Answer = {
    state,
    question,
    wanted,
    understanding: describeUnderstanding(wanted, offered),
    nowhere,
    dropped: relaxed?.dropped ?? [],
    spread,
    unfiltered: holding.length,
    candidates: [],
    loaded: 0,
    findings: [],
    counts: emptyCounts(),
    exact: false,
  };
  if (holding.length === 0) return { ...answer, exact: true };
  if (excludesOnly(question) && !isNarrowed(state)) return { ...answer, unfiltered: 0, exact: true };
  if (holding.length > FEW) return continueAnswer(await chooseCandidates(engine, answer, holding));
  return verifyAll(answer, await rank(engine, wanted, holding));
}

/** Whether a question says only what must not stand in a passage. */
export function excludesOnly({ clauses }: Question): boolean {
  return clauses.length > 0 && clauses.every(({ negated }) => negated);
}

/** Loads further documents until some answer, none is left, or patience ends. */
export async function continueAnswer(answer: Answer): Promise<Answer> {
  let { loaded } = answer;
  const findings = [...answer.findings];
  const before = findings.length;
  for (
    let round = 0;
    round < PATIENCE && findings.length === before && loaded < answer.candidates.length;
    round++
  ) {
    const batch = answer.candidates.slice(loaded, loaded + (loaded === 0 ? FIRST : BATCH));
    for (const page of await loadPages(batch)) {
      const finding = selectPassages(page, answer.wanted, narrowingOf(answer.state));
      if (finding !== null) findings.push(finding);
    }
    loaded += batch.length;
  }
  return { ...answer, loaded, findings: orderFindings(findings) };
}

/** Few documents: all are loaded, and every count is true. */
async function verifyAll(answer: Answer, holding: IndexedDocument[]): Promise<Answer> {
  const { wanted, state } = answer;
  const pages = await loadPages(holding);
  const narrowing = narrowingOf(state);
  const findings = pages.flatMap((page) =>
    isChosen(page, state.selection) ? (selectPassages(page, wanted, narrowing) ?? []) : [],
  );
  const open = { recommendationsOnly: false, roles: [], themes: [] };
  return {
    ...answer,
    unfiltered: pages.filter((page) => selectPassages(page, wanted, open) !== null).length,
    candidates: holding,
    loaded: holding.length,
    findings: orderFindings(findings),
    counts: countDocuments(pages, wanted, state),
    exact: true,
  };
}

/** Many documents: the index ranks, filters and counts; what it proposes is verified as it is loaded. */
async function chooseCandidates(engine: Engine, answer: Answer, holding: IndexedDocument[]): Promise<Answer> {
  const { state, wanted } = answer;
  const text = plainText(wanted);
  const ask = (selection: Selection) => lookUpClauses(engine, wanted, { selection, fallbacks: false });
  const filtered = await ask(state.selection);
  const counts = emptyCounts();
  for (const name of FILTERS) {
    const open = { ...state.selection, [name]: [] };
    let own = filtered.counts;
    if (text !== undefined) own = (await engine.find(text, { exact: false, selection: open })).counts;
    else if (state.selection[name].length > 0) own = (await ask(open)).counts;
    counts[name] = new Map(Object.entries(own[name] ?? {}).filter(([, count]) => count > 0));
  }
  const chosen = new Set(filtered.holding.map(({ id }) => id));
  const left = holding.filter(({ id }) => chosen.has(id));
  return { ...answer, candidates: await rank(engine, wanted, left), counts };
}

/** The words as the engine counts and ranks by them; `undefined` where it cannot, `null` when there are none. */
function plainText(wanted: readonly Wanted[]): string | null | undefined {
  const asked = wanted.filter(({ clause }) => !clause.negated);
  if (asked.some(({ readings }) => readings.length > 1)) return undefined;
  return asked.length === 0 ? null : wordsOf(asked.flatMap(({ readings }) => readings)).join(" ");
}

/** In the order of the index; what it cannot rank comes as it was looked up. */
async function rank(
  engine: Engine,
  wanted: readonly Wanted[],
  documents: readonly IndexedDocument[],
): Promise<IndexedDocument[]> {
  const text = plainText(wanted);
  if (text === undefined) return [...documents];
  const ranked = await engine.find(text, { exact: false, selection: emptySelection() });
  const ranks = new Map(ranked.documents.map(({ id }, place) => [id, place]));
  const rankOf = ({ id }: IndexedDocument) => ranks.get(id) ?? ranks.size;
  return [...documents].sort((a, b) => rankOf(a) - rankOf(b));
}
