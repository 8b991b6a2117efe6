import { expect, test } from "vitest";
import { decodeState, encodeState } from "./search-state.ts";
import { applySuggestion, suggest } from "./suggestions.ts";
import type { Suggestion } from "./suggestions.ts";

const ALL: Suggestion[] = [
  ["theme", "Одарённые дети", "gifted-children"],
  ["theme", "Дети с ОВЗ", "special-needs"],
  ["region", "Челябинская область", "ru-che"],
  ["city", "Челябинск", "Челябинск"],
  ["word", "ФГОС", "ФГОС"],
  ["word", "федеральный государственный образовательный стандарт", "ФГОС"],
];

test.each<[string, string[]]>([
  ["одар", ["Одарённые дети"]],
  ["ОДАРЕН", ["Одарённые дети"]],
  ["де", ["Дети с ОВЗ", "Одарённые дети"]],
  ["дет од", ["Одарённые дети"]],
  ["челяб", ["Челябинская область", "Челябинск"]],
  ["челябинск", ["Челябинская область"]],
  ["фгос", []],
  ["фед гос", ["федеральный государственный образовательный стандарт"]],
  ["д", []],
  ["", []],
  ["«одар", []],
  ["дети -овз", []],
  ["одар | овз", []],
  ["ети", []],
])("what is typed as %j suggests %j", (typed, labels) => {
  expect(suggest(ALL, typed, 8).map(([, label]) => label)).toEqual(labels);
});

test("no more than asked for", () => {
  expect(suggest(ALL, "де", 1)).toHaveLength(1);
});

test("a word is asked for, a theme becomes a condition; other conditions stay", () => {
  const apply = (query: string, suggestion: Suggestion | undefined) =>
    suggestion && encodeState(applySuggestion(decodeState(query), suggestion));
  expect(apply("?q=фг&year=2017", ALL[5])).toBe(encodeState(decodeState("?q=ФГОС&year=2017")));
  expect(apply("?q=одар&theme=old&year=2017&only=recommendations", ALL[0])).toBe(
    "?year=2017&theme=gifted-children&only=recommendations",
  );
});
