import { counted } from "../russian/plural.ts";
import type { Forms } from "../russian/plural.ts";
import type { Answer } from "./answer.ts";
import type { Term } from "./question.ts";
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
  if (answer.findings.length > 0) return { status: describeFindings(answer), notes, advice: [] };
  if (answer.loaded < answer.candidates.length) {
    const status = `В первых ${counted(answer.loaded, DOCUMENTS_IN)} ничего не найдено.`;
    return { status, notes, advice: adviseOnFilters(answer) };
  }
  return {
    status: describeNothing(answer),
    notes,
    advice: [...adviseOnFilters(answer), ...adviseOnTerms(answer)],
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
  if (nowhere.length > 0) {
    const words = listTerms(nowhere);
    return `Ничего не найдено. ${nowhere.length === 1 ? `${words} нет` : `${words}: этих слов нет`} ни в одном документе.`;
  }
  if (unfiltered > 0 && isNarrowed(answer.state)) {
    return `С этими условиями ничего не найдено; без них — в ${counted(unfiltered, DOCUMENTS_IN)}.`;
  }
  const phrases = question.terms.filter(({ words }) => words.length > 1);
  if (phrases.length > 0 && wanted.length === 1)
    return `Ничего не найдено. Точно так, подряд, эти слова нигде не стоят.`;
  if (wanted.length > 1) {
    return `Ничего не найдено. Нет документа, где есть и ${question.terms.map(nameTerm).join(", и ")}.`;
  }
  return "Ничего не найдено.";
}

function describeReading({ question, wanted, nowhere, findings }: Answer): string[] {
  const notes: string[] = [];
  const { passedOver } = question;
  if (passedOver.length > 0) {
    notes.push(`Не искали: ${passedOver.map((word) => `«${word}»`).join(", ")}.`);
  }
  for (const { term, mode } of wanted) {
    if (mode === "forms" || nowhere.includes(term)) continue;
    const [start] = term.words;
    const found = new Set<string>();
    for (const { hits } of findings) {
      for (const { text, marks } of hits) {
        for (const mark of marks) {
          const word = text.slice(mark.start, mark.end).toLowerCase();
          if (start !== undefined && word.replaceAll("ё", "е").startsWith(start.normal)) found.add(word);
        }
      }
    }
    const list = [...found].slice(0, 5).join(", ");
    if (list !== "") notes.push(`Слова «${term.text}» нет; показаны те, что так начинаются: ${list}.`);
  }
  return notes;
}

/** Leaving filters out helps only where the words stand somewhere. */
function adviseOnFilters({ state, unfiltered }: Answer): Advice[] {
  if (unfiltered === 0 || !isNarrowed(state)) return [];
  const text = `Искать без условий: ${counted(unfiltered, DOCUMENTS)}`;
  return [
    { text, state: { question: state.question, selection: emptySelection(), recommendationsOnly: false } },
  ];
}

/** Fewer words, or the words of a phrase by themselves. */
function adviseOnTerms({ state, question, nowhere, spread, unfiltered }: Answer): Advice[] {
  if (unfiltered > 0 && nowhere.length === 0) return [];
  const advice: Advice[] = [];
  const unfilteredState = { selection: emptySelection(), recommendationsOnly: false };
  const ask = (terms: readonly Term[], loose = false) =>
    terms.map((term) => (loose ? term.words.map(({ text }) => text).join(" ") : term.text)).join(" ");
  const known = question.terms.filter((term) => !nowhere.includes(term));
  if (nowhere.length > 0 && known.length > 0) {
    advice.push({ text: `Искать только ${listTerms(known)}`, state: { ...state, question: ask(known) } });
  }
  if (nowhere.length === 0 && question.terms.some(({ words }) => words.length > 1)) {
    const loose = ask(question.terms, true);
    advice.push({ text: `Искать слова порознь: ${loose}`, state: { ...state, question: loose } });
  }
  if (known.length > 1) {
    for (const { term, documents } of spread) {
      if (documents === 0) continue;
      const text = `Искать ${nameTerm(term)} — есть в ${counted(documents, DOCUMENTS_IN)}`;
      advice.push({ text, state: { ...unfilteredState, question: term.text } });
    }
  }
  return advice;
}

function listTerms(terms: readonly Term[]): string {
  return terms.map(nameTerm).join(", ");
}

function nameTerm(term: Term): string {
  return term.quoted ? term.text : `«${term.text}»`;
}

/** What stands under the results while more may come. */
export function describeRest({ loaded, candidates }: Answer): string {
  return `Показать ещё: осталось до ${counted(candidates.length - loaded, DOCUMENTS_OF)}`;
}
