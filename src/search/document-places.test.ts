import { expect, test } from "vitest";
import { findInDocument } from "./document-places.ts";
import type { Narrowing } from "./passages.ts";
import { createPage } from "./passages.ts";
import { NO_KNOWLEDGE } from "./understanding/reading.ts";

const UNITS = {
  h1: "Резолюция о качестве образования",
  p1: "Образование детей и школа",
  f1: "Дети одарённые; качество труда",
  "r1.1": "повышать качество образования детей",
  "r2.1": "помогать одарённым детям",
};

const page = createPage({
  url: "/resolutions/a/",
  filters: {},
  meta: { place: "Лысьва", units: "schools,parents|gifted|h1;p1;f1/0;*r1.1@0;*r2.1@1/0" },
  texts: Object.entries(UNITS).map(([id, text]) => ({ id, text })),
});

function find(question: string, narrowing: Partial<Narrowing> = {}, exact = false): string[] {
  const open = { recommendationsOnly: false, roles: [], themes: [], ...narrowing };
  return findInDocument(page, question, { exact, knowledge: NO_KNOWLEDGE, narrowing: open }).map(
    ({ passage: { address, searched }, marks }) =>
      `${address}: ${marks.map(({ start, end }) => searched.text.slice(start, end)).join(", ")}`,
  );
}

const WORDS: [question: string, narrowing: Partial<Narrowing>, found: string[]][] = [
  ["дети", {}, ["p1: детей", "f1: Дети", "r1.1: детей", "r2.1: детям"]],
  ["качество образования", {}, ["h1: качестве, образования", "r1.1: качество, образования"]],
  ["дети -школа", {}, ["f1: Дети", "r1.1: детей", "r2.1: детям"]],
  ["дети", { recommendationsOnly: true }, ["r1.1: детей", "r2.1: детям"]],
  ["дети", { roles: ["parents"] }, ["r2.1: детям"]],
  ["дети", { themes: ["gifted"] }, ["f1: Дети", "r2.1: детям"]],
  ["дети", { themes: ["gifted"], recommendationsOnly: true }, ["r2.1: детям"]],
  ["школа повышать", {}, ["p1: школа", "r1.1: повышать"]],
  ["Лысьва школа", {}, ["p1: школа"]],
  ["п. 1.1 дети", {}, ["r1.1: детей"]],
  ["п. 1.1", {}, ["r1.1: "]],
  ["", { themes: ["gifted"] }, ["f1: ", "r2.1: "]],
  ["", { themes: ["gifted"], roles: ["schools"] }, []],
  ["-одарённые", { recommendationsOnly: true }, ["r1.1: "]],
  ["школа абракадабра", {}, ["p1: школа"]],
  [
    "что решили о качестве для одарённых?",
    {},
    ["h1: качестве", "f1: одарённые, качество", "r1.1: качество", "r2.1: одарённым"],
  ],
  ["что решили о детях -одарённые?", {}, ["p1: детей", "r1.1: детей"]],
];

test.each(WORDS)("where the results show them: %s %j", (question, narrowing, found) => {
  expect(find(question, narrowing)).toEqual(found);
});

test("in the form that is typed where only that was looked for", () => {
  expect(find("детей", {}, true)).toEqual(["p1: детей", "r1.1: детей"]);
});

test("everywhere when no passage answers any more", () => {
  expect(find("школа", { recommendationsOnly: true })).toEqual(["p1: школа"]);
  expect(find("школа", { roles: ["gone"] })).toEqual(["p1: школа"]);
});

test("nowhere when nothing of it stands here", () => {
  expect(find("абракадабра")).toEqual([]);
  expect(find("абракадабра", { recommendationsOnly: true })).toEqual([]);
  expect(find("")).toEqual([]);
  expect(find("-дети")).toEqual([]);
});
