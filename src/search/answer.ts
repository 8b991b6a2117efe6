import { chooseDocuments, countByFacet } from "./facet-table.ts";
import type { FacetTable } from "./facet-table.ts";
import { countDocuments, emptyCounts, isChosen, narrowingOf } from "./facets.ts";
import type { Counts } from "./facets.ts";
import { FEW, loadPages } from "./lookup.ts";
import type { Engine, IndexedDocument, Spread, TermLookup } from "./lookup.ts";
import { orderFindings, selectPassages } from "./passages.ts";
import type { Finding } from "./passages.ts";
import { isFree, lookUpFreely, lookUpQuestion } from "./question-lookup.ts";
import { parseQuestion, wordsOf } from "./question.ts";
import type { Question, Term } from "./question.ts";
import { weighInPassages } from "./weighing.ts";
import { relaxQuestion } from "./relaxing.ts";
import type { Relaxed } from "./relaxing.ts";
import { isNarrowed } from "./search-state.ts";
import type { SearchState } from "./search-state.ts";
import { correctSpelling } from "./spelling-lookup.ts";
import { NO_KNOWLEDGE } from "./understanding/reading.ts";
import type { Reading, Understanding, Wanted } from "./understanding/reading.ts";
import { describeUnderstanding } from "./understanding/understand.ts";

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
  /** Documents that hold every clause, filters aside, as far as the index can tell. */
  holding: readonly IndexedDocument[];
  /** How many documents answer, filters aside. */
  unfiltered: number;
  /** Of those that hold every clause the ones that the filters let through. */
  candidates: readonly IndexedDocument[];
  /** How many of the candidates are loaded. */
  loaded: number;
  findings: Finding[];
  /** Empty until `countAnswer` where the counts are not exact. */
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
  const asTyped = await lookUpQuestion(engine, question, { exact, knowledge });
  const { lookup, offered } = exact
    ? { lookup: asTyped, offered: [] }
    : await correctSpelling(engine, asTyped);
  const strict = await answerLookup(
    engine,
    { state, question, offered },
    lookup,
    exact ? null : relaxQuestion(lookup),
  );
  if (exact || question.plain || !isFree(question)) return strict;
  const isGood = strict.findings.some(({ together }) => together);
  if (isGood || (strict.holding.length > FEW && strict.dropped.length === 0)) return strict;
  const free = await lookUpFreely(engine, question, knowledge);
  const relaxed = relaxQuestion(free);
  const freely = await answerLookup(engine, { state, question, offered }, free, relaxed);
  return freely.findings.length > 0 ? freely : strict;
}

/** Answers what was looked up, as far as the first documents go. */
async function answerLookup(
  engine: Engine,
  { state, question, offered }: Pick<Answer, "state" | "question"> & { offered: readonly Reading[] },
  lookup: TermLookup,
  relaxed: Relaxed | null,
): Promise<Answer> {
  const { nowhere, spread } = lookup;
  const { wanted, holding } = relaxed ?? lookup;
  const answer: Answer = {
    state,
    question,
    wanted,
    understanding: describeUnderstanding(wanted, offered),
    nowhere,
    dropped: relaxed?.dropped ?? [],
    spread,
    holding,
    unfiltered: holding.length,
    candidates: [],
    loaded: 0,
    findings: [],
    counts: emptyCounts(),
    exact: false,
  };
  if (holding.length === 0) return { ...answer, exact: true };
  if (excludesOnly(question) && !isNarrowed(state)) return { ...answer, unfiltered: 0, exact: true };
  if (holding.length <= FEW) return verifyAll(answer);
  const chosen = hasChoice(state)
    ? chooseDocuments(await engine.facets(), state.selection, holding)
    : holding;
  return continueAnswer({ ...answer, candidates: await rank(engine, wanted, chosen) });
}

/** Counts by filter what the index proposes; what is exact already stays. */
export function countAnswer(answer: Answer, table: FacetTable): Answer {
  if (answer.exact) return answer;
  return { ...answer, counts: countByFacet(table, answer.state.selection, answer.holding) };
}

function hasChoice({ selection }: SearchState): boolean {
  return isNarrowed({ selection, recommendationsOnly: false });
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
async function verifyAll(answer: Answer): Promise<Answer> {
  const { state, holding } = answer;
  const pages = await loadPages(holding);
  const wanted = weighInPassages(answer.wanted, pages);
  const narrowing = narrowingOf(state);
  const findings = pages.flatMap((page) =>
    isChosen(page, state.selection) ? (selectPassages(page, wanted, narrowing) ?? []) : [],
  );
  const open = { recommendationsOnly: false, roles: [], themes: [] };
  return {
    ...answer,
    wanted,
    unfiltered: pages.filter((page) => selectPassages(page, wanted, open) !== null).length,
    candidates: holding,
    loaded: holding.length,
    findings: orderFindings(findings),
    counts: countDocuments(pages, wanted, state),
    exact: true,
  };
}

/** In the order of the index, which counts words; what it cannot rank comes as it was looked up. */
async function rank(
  engine: Engine,
  wanted: readonly Wanted[],
  documents: readonly IndexedDocument[],
): Promise<readonly IndexedDocument[]> {
  const asked = wanted.filter(({ clause }) => !clause.negated);
  if (asked.length === 0 || asked.some(({ readings }) => readings.length > 1)) return documents;
  const words = wordsOf(asked.flatMap(({ readings }) => readings));
  const ranked = await engine.find(words.join(" "), "any");
  const ranks = new Map(ranked.map(({ id }, place) => [id, place]));
  const rankOf = ({ id }: IndexedDocument) => ranks.get(id) ?? ranks.size;
  return [...documents].sort((a, b) => rankOf(a) - rankOf(b));
}
