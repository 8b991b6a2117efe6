import { tokenize } from "../russian/words.ts";
import type { FilterName } from "./page-fields.ts";
import { emptySelection } from "./search-state.ts";
import type { SearchState } from "./search-state.ts";

/** What a suggestion is: a value of a filter, or words to search for. */
export type SuggestionKind =
  Extract<FilterName, "theme" | "region" | "addressee" | "series"> | "city" | "word";

/** An entry of `/search/suggestions.json`; a tuple, because hundreds travel together. */
export type Suggestion = [kind: SuggestionKind, label: string, value: string];

/** How a reader calls each kind. */
export const KIND_NAMES: Record<SuggestionKind, string> = {
  theme: "тема",
  region: "регион",
  addressee: "адресат",
  series: "ряд конференций",
  city: "место",
  word: "слова",
};

/** So that themes leave room for places. */
const MOST_OF_A_KIND = 3;

/** What belongs to the language of questions; who types it knows what they want. */
const OPERATORS = /[«»„“"|=]|(?:^|\s)-/;

/** Suggestions for what has been typed so far: every typed word begins a word of theirs. */
export function suggest(all: readonly Suggestion[], typed: string, limit: number): Suggestion[] {
  const words = tokenize(typed).map(({ normal }) => normal);
  if (words.length === 0 || words.join("").length < 2 || OPERATORS.test(typed)) return [];
  const found = all.flatMap((suggestion) => {
    const own = tokenize(suggestion[1]).map(({ normal }) => normal);
    if (!words.every((word) => own.some((one) => one.startsWith(word)))) return [];
    return [{ suggestion, leads: own[0]?.startsWith(words[0] ?? "") === true, own }];
  });
  // Nothing is left to suggest of what stands there already.
  const open = found.filter(({ suggestion: [kind], own }) => {
    return (kind !== "word" && kind !== "city") || own.join(" ") !== words.join(" ");
  });
  const kinds = new Map<SuggestionKind, number>();
  return open
    .sort((a, b) => Number(b.leads) - Number(a.leads))
    .map(({ suggestion }) => suggestion)
    .filter(([kind]) => {
      const before = kinds.get(kind) ?? 0;
      kinds.set(kind, before + 1);
      return before < MOST_OF_A_KIND;
    })
    .slice(0, limit);
}

/** The search that a suggestion stands for: a value of a filter becomes a condition in place of what was typed. */
export function applySuggestion(state: SearchState, [kind, , value]: Suggestion): SearchState {
  if (kind === "word" || kind === "city") return { ...state, question: value };
  return { ...state, question: "", selection: { ...emptySelection(), ...state.selection, [kind]: [value] } };
}
