import { countDocuments, emptyCounts, isChosen, narrowingOf } from "./facets.ts";
import type { Counts } from "./facets.ts";
import { FILTERS } from "./page-fields.ts";
import { orderFindings, selectPassages } from "./passages.ts";
import type { Finding, Wanted } from "./passages.ts";
import { FEW, loadPages, lookUpTerms } from "./lookup.ts";
import type { Engine, IndexedDocument, Spread } from "./lookup.ts";
import { parseQuestion, wordsOf } from "./question.ts";
import type { Question, Term } from "./question.ts";
import { emptySelection, isNarrowed } from "./search-state.ts";
import type { SearchState } from "./search-state.ts";

/** How many documents are loaded for a first look, which is most of what a first search costs, and then at a time. */
export const FIRST = 2;
export const BATCH = 6;
/** Batches that may hold nothing before the reader is asked whether to go on. */
const PATIENCE = 3;

/** A search on its way: what has been understood, what is loaded, what may still come. */
export interface Answer {
  state: SearchState;
  question: Question;
  wanted: Wanted[];
  /** Terms that no document holds. */
  nowhere: Term[];
  /** Filters aside. */
  spread: Spread[];
  /** Documents that hold every term, filters aside. */
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
  if (question.terms.length === 0 && !isNarrowed(state)) return null;
  const { wanted, nowhere, spread, holding } = await lookUpTerms(engine, question);
  const answer: Answer = {
    state,
    question,
    wanted,
    nowhere,
    spread,
    unfiltered: holding.length,
    candidates: [],
    loaded: 0,
    findings: [],
    counts: emptyCounts(),
    exact: false,
  };
  if (nowhere.length > 0 || holding.length === 0) return { ...answer, exact: true };
  if (holding.length > FEW) return continueAnswer(await chooseCandidates(engine, answer, holding));
  const ranked = await engine.find(engineText(question), { exact: false, selection: emptySelection() });
  return verifyAll(answer, sortLike(ranked.documents, holding));
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
  const { selection } = answer.state;
  const text = engineText(answer.question);
  const { documents, counts: proposed } = await engine.find(text, { exact: false, selection });
  const counts = emptyCounts();
  for (const name of FILTERS) {
    const open = { exact: false, selection: { ...selection, [name]: [] } };
    const own = selection[name].length === 0 ? proposed : (await engine.find(text, open)).counts;
    counts[name] = new Map(Object.entries(own[name] ?? {}).filter(([, count]) => count > 0));
  }
  const chosen = new Set((await lookUpTerms(engine, answer.question, selection)).holding.map(({ id }) => id));
  return {
    ...answer,
    candidates: sortLike(
      documents,
      holding.filter(({ id }) => chosen.has(id)),
    ),
    counts,
  };
}

/** All the words at once, as the engine ranks by them; `null` when there are none. */
function engineText({ terms }: Question): string | null {
  return terms.length === 0 ? null : wordsOf(terms).join(" ");
}

/** Those of `documents` in the order of `ranked`; what that does not hold comes last. */
function sortLike(
  ranked: readonly IndexedDocument[],
  documents: readonly IndexedDocument[],
): IndexedDocument[] {
  const ranks = new Map(ranked.map(({ id }, rank) => [id, rank]));
  const rankOf = ({ id }: IndexedDocument) => ranks.get(id) ?? ranks.size;
  return [...documents].sort((a, b) => rankOf(a) - rankOf(b));
}
