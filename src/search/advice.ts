import { counted } from "../russian/plural.ts";
import type { Forms } from "../russian/plural.ts";
import { normalize } from "../russian/words.ts";
import type { Answer } from "./answer.ts";
import { parseQuestion, printClause, printQuestion, printTerm } from "./question.ts";
import type { Clause, Term } from "./question.ts";
import { isFrameWord } from "./question-words.ts";
import { nameTerm } from "./reading-notes.ts";
import { emptySelection, isNarrowed } from "./search-state.ts";
import type { SearchState } from "./search-state.ts";

/** A way on from an answer: a sentence that leads to another search. */
export interface Advice {
  text: string;
  state: SearchState;
}

export const DOCUMENTS_IN: Forms = ["документе", "документах", "документах"];
export const DOCUMENTS: Forms = ["документ", "документа", "документов"];

/** The way from what was understood to the words as typed, and back. */
export function adviseOnExactness({ state, question, understanding, wanted }: Answer): Advice[] {
  const { exact, ...others } = state;
  if (exact === true) return [{ text: "Искать и другие формы слов", state: others }];
  const applied = understanding.some(({ readings }) => readings.some((reading) => reading.applied));
  const freely =
    !question.plain && wanted.some(({ optional, counts }) => optional === true && counts !== true);
  return applied || freely ? [{ text: "Искать только точно", state: { ...others, exact: true } }] : [];
}

/** A question in plain language can be read strictly, and what it does not look for can be looked for. */
export function adviseOnPlainness({ state, question }: Answer): Advice[] {
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

/** «или» in small letters is a word among others. */
export function adviseOnAlternatives({ state, question }: Answer): Advice[] {
  if (question.plain || !question.passedOver.some((text) => normalize(text) === "или")) return [];
  const any = state.question.replace(/(?<!\S)или(?!\S)/giu, "ИЛИ");
  const read = parseQuestion(any);
  if (read.remarks.includes("or") || read.clauses.every(({ alternatives }) => alternatives.length === 1))
    return [];
  return [{ text: `Искать любое из слов: ${any}`, state: { ...state, question: any } }];
}

/** Words of the archive that are spelled much like those that stand nowhere. */
export function adviseOnSpelling({ state, question, understanding }: Answer): Advice[] {
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
export function adviseOnFilters({ state, unfiltered }: Answer): Advice[] {
  if (unfiltered === 0 || !isNarrowed(state)) return [];
  const text = `Искать без условий: ${counted(unfiltered, DOCUMENTS)}`;
  return [
    { text, state: { question: state.question, selection: emptySelection(), recommendationsOnly: false } },
  ];
}

/** Fewer words, the words of a phrase by themselves, or the excluded words themselves. */
export function adviseOnTerms(answer: Answer): Advice[] {
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

export function listTerms(terms: readonly Term[]): string {
  return terms.map(nameTerm).join(", ");
}
