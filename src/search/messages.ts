import { counted } from "../russian/plural.ts";
import type { Forms } from "../russian/plural.ts";
import {
  adviseOnAlternatives,
  adviseOnExactness,
  adviseOnFilters,
  adviseOnPlainness,
  adviseOnSpelling,
  adviseOnTerms,
  DOCUMENTS,
  DOCUMENTS_IN,
  listTerms,
} from "./advice.ts";
import type { Advice } from "./advice.ts";
import { excludesOnly } from "./answer.ts";
import type { Answer } from "./answer.ts";
import { countLines } from "./concordance.ts";
import { describeReading, nameTerm } from "./reading-notes.ts";
import { isNarrowed } from "./search-state.ts";
import type { View } from "./search-state.ts";

/** An answer in words. */
export interface Message {
  /** How much was found. Read out. */
  status: string;
  /** How the question was understood, where that is not plain. */
  notes: string[];
  advice: Advice[];
}

const PASSAGES: Forms = ["фрагмент", "фрагмента", "фрагментов"];
const DOCUMENTS_OF: Forms = ["документа", "документов", "документов"];

/** `view`: how it is laid out, since a concordance counts otherwise. */
export function describeAnswer(answer: Answer, view: View = "documents"): Message {
  const notes = describeReading(answer);
  const exactness = adviseOnExactness(answer);
  if (answer.findings.length > 0) {
    const advice = [
      ...adviseOnSpelling(answer),
      ...adviseOnPlainness(answer),
      ...adviseOnAlternatives(answer),
      ...exactness,
    ];
    return {
      status: describeFindings(answer) + (view === "kwic" ? ` Строк: ${countLines(answer.findings)}.` : ""),
      notes,
      advice,
    };
  }
  if (answer.loaded < answer.candidates.length) {
    const status = `В первых ${counted(answer.loaded, DOCUMENTS_IN)} ничего не найдено.`;
    return { status, notes, advice: adviseOnFilters(answer) };
  }
  return {
    status: describeNothing(answer),
    notes,
    advice: [
      ...adviseOnSpelling(answer),
      ...adviseOnAlternatives(answer),
      ...exactness,
      ...adviseOnFilters(answer),
      ...adviseOnTerms(answer),
    ],
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

/** What stands under the results while more may come. */
export function describeRest({ loaded, candidates }: Answer): string {
  return `Показать ещё: осталось до ${counted(candidates.length - loaded, DOCUMENTS_OF)}`;
}
