import { expect, test } from "vitest";
import { parseQuestion } from "../question.ts";
import { readAddressees } from "./addressees.ts";

const knowledge = {
  abbreviations: [],
  roles: [
    { id: "schools", label: "Школы", called: ["школа", "общеобразовательная организация"] },
    { id: "heads", label: "Руководители школ", called: ["директор школы", "директор"] },
  ],
};

test.each<[question: string, asked: string[]]>([
  ["что рекомендовали школам", ["школам"]],
  ["как школе помочь?", ["школе"]],
  ["питание школам", ["школам"]],
  ["директору школы воспитание", ["директору школы", "директору"]],
  ["что делать общеобразовательным организациям", ["общеобразовательным организациям"]],
  ["питание школы", []],
  ["построить школу", []],
  ["-школам питание", []],
  ["«школам» питание", []],
])("%s names %j", (question, asked) => {
  const { clauses, plain } = parseQuestion(question);
  const read = readAddressees(clauses, knowledge, plain);
  const found = [...new Set(read.map((reading) => reading.asked))];
  expect(found.filter((text) => asked.includes(text)).sort()).toEqual([...asked].sort());
  if (asked.length === 0) expect(found).toEqual([]);
});

test("a role is looked up by its other names too", () => {
  const { clauses } = parseQuestion("школам");
  const read = readAddressees(clauses, knowledge, false);
  expect(read.map(({ text, role }) => `${text} ${role?.id ?? ""}`)).toEqual([
    "школам schools",
    "общеобразовательная организация schools",
  ]);
});
