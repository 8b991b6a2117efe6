import { counted } from "../russian/plural.ts";
import type { Forms } from "../russian/plural.ts";
import { normalize } from "../russian/words.ts";
import { excludesOnly } from "./answer.ts";
import type { Answer } from "./answer.ts";
import { printClause, printQuestion, printTerm } from "./question.ts";
import type { Clause, Term } from "./question.ts";
import { isFrameWord } from "./question-words.ts";
import { describeReading, nameTerm } from "./reading-notes.ts";
import { emptySelection, isNarrowed } from "./search-state.ts";
import type { SearchState } from "./search-state.ts";

/** A way on from an answer: a sentence that leads to another search. */
export interface Advice {
  text: string;
  state: SearchState;
}

/** An answer in words. */
export interface Message {
  /** How much was found. Read out. */
  status: string;
  /** How the question was understood, where that is not plain. */
  notes: string[];
  advice: Advice[];
}

const PASSAGES: Forms = ["фрагмент", "фрагмента", "фрагментов"];
const DOCUMENTS_IN: Forms = ["документе", "документах", "документах"];
const DOCUMENTS: Forms = ["документ", "документа", "документов"];
const DOCUMENTS_OF: Forms = ["документа", "документов", "документов"];

export function describeAnswer(answer: Answer): Message {
  const notes = describeReading(answer);
  const exactness = adviseOnExactness(answer);
  if (answer.findings.length > 0) {
    const advice = [...adviseOnSpelling(answer), ...adviseOnPlainness(answer), ...exactness];
    return { status: describeFindings(answer), notes, advice };
  }
  if (answer.loaded < answer.candidates.length) {
    const status = `В первых ${counted(answer.loaded, DOCUMENTS_IN)} ничего не найдено.`;
    return { status, notes, advice: adviseOnFilters(answer) };
  }
  return {
    status: describeNothing(answer),
    notes,
    advice: [...adviseOnSpelling(answer), ...exactness, ...adviseOnFilters(answer), ...adviseOnTerms(answer)],
  };
}

function describeFindings({ findings, candidates, loaded, question }: Answer): string {
  const passages = findings.reduce((sum, { hits }) => sum + hits.length, 0);
  const shown = `${counted(passages, PASSAGES)} в ${counted(findings.length, DOCUMENTS_IN)}`;
  const apart = findings.every(({ together }) => !together) ? " Все слова вместе нигде не стоят." : "";
  if (loaded >= candidates.length)
    return `${question.terms.length > 0 ? "Найдено: " : "Всего: "}${shown}.${apart}`;
  const rest = `Просмотрено ${counted(loaded, DOCUMENTS)} из ${String(candidates.length)}.`;
  return `Показано: ${shown}. ${rest}`;
}

function describeNothing(answer: Answer): string {
  const { nowhere, question, wanted, unfiltered } = answer;
  if (excludesOnly(question)) {
    if (isNarrowed(answer.state)) return "Ничего не найдено.";
    return "В запросе только исключения: под них подходит почти весь архив. Добавьте слово, которое нужно найти.";
  }
  if (nowhere.length > 0 && unfiltered === 0) {
    const words = listTerms(nowhere);
    return `Ничего не найдено. ${nowhere.length === 1 ? `${words} нет` : `${words}: этих слов нет`} ни в одном документе.`;
  }
  if (unfiltered > 0 && isNarrowed(answer.state)) {
    return `С этими условиями ничего не найдено; без них — в ${counted(unfiltered, DOCUMENTS_IN)}.`;
  }
  const asked = wanted.filter(({ clause }) => !clause.negated);
  if (asked.length < wanted.length) return "Ничего не найдено: всё, что подходит, исключено минусом.";
  if (answer.state.exact === true || question.terms.some(({ exact }) => exact)) {
    return "Ничего не найдено: именно в этой форме слова не стоят.";
  }
  const phrases = question.terms.filter(({ words }) => words.length > 1);
  if (phrases.length > 0 && asked.length === 1)
    return `Ничего не найдено. Точно так, подряд, эти слова нигде не стоят.`;
  if (asked.length > 1) {
    const names = asked.map(({ clause }) => clause.alternatives.map(nameTerm).join(" или "));
    return `Ничего не найдено. Нет документа, где есть и ${names.join(", и ")}.`;
  }
  return "Ничего не найдено.";
}

/** The way from what was understood to the words as typed, and back. */
function adviseOnExactness({ state, question, understanding, wanted }: Answer): Advice[] {
  const { exact, ...others } = state;
  if (exact === true) return [{ text: "Искать и другие формы слов", state: others }];
  const applied = understanding.some(({ readings }) => readings.some((reading) => reading.applied));
  const freely =
    !question.plain && wanted.some(({ optional, counts }) => optional === true && counts !== true);
  return applied || freely ? [{ text: "Искать только точно", state: { ...others, exact: true } }] : [];
}

/** A question in plain language can be read strictly, and what it does not look for can be looked for. */
function adviseOnPlainness({ state, question }: Answer): Advice[] {
  if (!question.plain) return [];
  const strict = printQuestion(question);
  const advice: Advice[] = [];
  if (question.clauses.length > 1)
    advice.push({ text: `Искать все слова: ${strict}`, state: { ...state, question: strict } });
  const asking = question.passedOver.filter((text) => isFrameWord({ normal: normalize(text) }));
  if (asking.length > 0) {
    const whole = `${asking.map((text) => `«${text}»`).join(" ")} ${strict}`;
    advice.push({ text: `Искать и слова вопроса: ${whole}`, state: { ...state, question: whole } });
  }
  return advice;
}

/** Words of the archive that are spelled much like those that stand nowhere. */
function adviseOnSpelling({ state, question, understanding }: Answer): Advice[] {
  return understanding.flatMap(({ term, readings }) =>
    readings
      .filter(({ kind, applied }) => kind === "spelling" && !applied)
      .map(({ text }) => ({
        text: `Возможно, вы искали: ${text}`,
        state: { ...state, question: replaceTerm(question.clauses, term, text) },
      })),
  );
}

function replaceTerm(clauses: readonly Clause[], term: Term, text: string): string {
  const print = (clause: Clause) =>
    (clause.negated ? "-" : "") +
    clause.alternatives.map((one) => (one === term ? text : printTerm(one))).join(" ИЛИ ");
  return clauses.map(print).join(" ");
}

/** Leaving filters out helps only where the words stand somewhere. */
function adviseOnFilters({ state, unfiltered }: Answer): Advice[] {
  if (unfiltered === 0 || !isNarrowed(state)) return [];
  const text = `Искать без условий: ${counted(unfiltered, DOCUMENTS)}`;
  return [
    { text, state: { question: state.question, selection: emptySelection(), recommendationsOnly: false } },
  ];
}

/** Fewer words, the words of a phrase by themselves, or the excluded words themselves. */
function adviseOnTerms(answer: Answer): Advice[] {
  const { state, question, nowhere, spread, unfiltered } = answer;
  const { clauses } = question;
  const asked = clauses.filter(({ negated }) => !negated);
  if (asked.length === 0 && clauses.length > 0) {
    const found = printQuestion({ clauses: clauses.map((clause) => ({ ...clause, negated: false })) });
    return [{ text: `Искать сами слова: ${found}`, state: { ...state, question: found } }];
  }
  if (unfiltered > 0) return [];
  const advice: Advice[] = [];
  const unfilteredState = { selection: emptySelection(), recommendationsOnly: false };
  const known = clauses.filter(({ alternatives }) => alternatives.some((term) => !nowhere.includes(term)));
  const knownTerms = known.flatMap(({ negated, alternatives }) => (negated ? [] : alternatives));
  if (known.length < clauses.length && knownTerms.length > 0) {
    const text = `Искать только ${listTerms(knownTerms)}`;
    advice.push({ text, state: { ...state, question: printQuestion({ clauses: known }) } });
  }
  if (question.terms.some(({ exact }) => exact)) {
    const forms = printQuestion({
      clauses: clauses.map((clause) => ({ ...clause, alternatives: mapAll(clause.alternatives, inAnyForm) })),
    });
    advice.push({ text: `Искать в любой форме: ${forms}`, state: { ...state, question: forms } });
  }
  if (asked.some(isPhrase) && clauses.every((clause) => isPhrase(clause) || known.includes(clause))) {
    const loose = clauses
      .map((clause) => (isPhrase(clause) ? loosen(clause) : printClause(clause)))
      .join(" ");
    advice.push({ text: `Искать слова порознь: ${loose}`, state: { ...state, question: loose } });
  }
  if (spread.filter(({ documents }) => documents > 0).length > 1) {
    for (const { term, documents } of spread) {
      if (documents === 0) continue;
      const text = `Искать ${nameTerm(term)} — есть в ${counted(documents, DOCUMENTS_IN)}`;
      advice.push({ text, state: { ...unfilteredState, question: printTerm(term) } });
    }
  }
  return advice;
}

function inAnyForm(term: Term): Term {
  return { ...term, exact: false };
}

function mapAll(
  [first, ...others]: Clause["alternatives"],
  change: (term: Term) => Term,
): Clause["alternatives"] {
  return [change(first), ...others.map(change)];
}

function isPhrase({ negated, alternatives: [{ words }, ...others] }: Clause): boolean {
  return !negated && others.length === 0 && words.length > 1;
}

function loosen({ alternatives: [{ words }] }: Clause): string {
  return words.map(({ text }) => text).join(" ");
}

function listTerms(terms: readonly Term[]): string {
  return terms.map(nameTerm).join(", ");
}

/** What stands under the results while more may come. */
export function describeRest({ loaded, candidates }: Answer): string {
  return `Показать ещё: осталось до ${counted(candidates.length - loaded, DOCUMENTS_OF)}`;
}
