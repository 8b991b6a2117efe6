import { expect, test } from "vitest";
import { parseQuestion } from "../question.ts";
import { readCounting } from "./counting.ts";
import { mergeClauses } from "./merging.ts";

test.each<[question: string, number: string[], beside: string[], also: string[]]>([
  ["600 участников", ["600"], ["участников"], ["специалист", "представитель", "человек", "чел"]],
  ["более 600 человек", ["600"], ["более", "человек"], ["участник", "специалист", "представитель", "чел"]],
  ["600 чел.", ["600"], ["чел"], ["участник", "специалист", "представитель", "человек"]],
  ["шестьсот участников", ["шестьсот"], ["участников"], ["специалист", "представитель", "человек", "чел"]],
  ["двадцать один регион", ["двадцать один"], ["регион"], ["субъект"]],
  ["26 регионов", ["26"], ["регионов"], ["субъект"]],
  ["25 муниципалитетов", ["25"], ["муниципалитетов"], ["муниципальное образование"]],
  ["24 площадки", ["24"], ["площадки"], []],
  ["79,89 процента", ["79,89"], ["процента"], []],
  ["7 конференция", [], [], []],
  ["24 конференция", [], [], []],
  ["26 августа", [], [], []],
  ["2017 год", [], [], []],
  ["600", [], [], []],
  ["«600» участников", [], [], []],
  ["-600 участников", [], [], []],
])("%s", (question, number, beside, also) => {
  const counting = readCounting(mergeClauses(parseQuestion(question).clauses));
  const texts = (clauses: Iterable<{ alternatives: { text: string }[] }>) =>
    [...clauses].map(({ alternatives: [term] }) => term?.text).sort();
  expect([texts(counting.numbers), texts(counting.beside)]).toEqual([number, [...beside].sort()]);
  expect(counting.readings.map(({ text }) => text)).toEqual(also);
});
