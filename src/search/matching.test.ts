import { expect, test } from "vitest";
import { joinSpans, prepareText } from "./matching.ts";
import { findPlaces } from "./passages.ts";
import { parseQuestion } from "./question.ts";
import { readAsBeginning } from "./understanding/fallbacks.ts";
import { NO_KNOWLEDGE } from "./understanding/reading.ts";
import { understandQuestion } from "./understanding/understand.ts";

function find(question: string, text: string, begins = false): string[] {
  const searched = prepareText(text);
  const wanted = understandQuestion(parseQuestion(question), { exact: false, knowledge: NO_KNOWLEDGE });
  const readings = wanted.map((one) =>
    begins ? { ...one, readings: [readAsBeginning(one.term) ?? []].flat() } : one,
  );
  return joinSpans(readings.flatMap((one) => findPlaces(one, searched))).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test.each<[question: string, text: string, found: string[]]>([
  ["одаренный", "Одарённые, одаренных и одаряемых", ["Одарённые", "одаренных"]],
  ["муниципальный", "муниципального района, муниципалитет", ["муниципального"]],
  ["дети", "Дети, детский сад, детей", ["Дети", "детей"]],
  ["500", "500 детей, 5000 рублей, 1500, 500+", ["500", "500+"]],
  ["500+", "500 детей, 5000 рублей, проект «500+»", ["500+"]],
  ["VII", "VIII и VII конференции", ["VII"]],
  ["19", "18–19 октября, 2019 года", ["19"]],
  [
    "научно-практическая",
    "научно – практической, научно практическая, практическая научно",
    ["научно – практической", "научно практическая"],
  ],
  ["18-19", "18–19 октября; 18 и 19", ["18–19"]],
  [
    "«единое пространство»",
    "единое пространство, едином пространстве, Единое, пространство",
    ["единое пространство", "Единое, пространство"],
  ],
  ["«всё ещё»", "Все еще", ["Все еще"]],
  ["273-ФЗ", "№ 273-ФЗ и 273 ФЗ и ФЗ-273", ["273-ФЗ", "273 ФЗ", "ФЗ-273"]],
  ["дети", "", []],
])("%s in %j", (question, text, found) => {
  expect(find(question, text)).toEqual(found);
});

test("beginnings are looked for only when asked", () => {
  const text = "образование, образовательный, преобразование";
  expect(find("образов", text)).toEqual([]);
  expect(find("образов", text, true)).toEqual(["образование", "образовательный"]);
});

test("marks that overlap or touch become one", () => {
  expect(
    joinSpans([
      { start: 8, end: 12 },
      { start: 0, end: 4 },
      { start: 4, end: 6 },
      { start: 10, end: 20 },
      { start: 9, end: 10 },
    ]),
  ).toEqual([
    { start: 0, end: 6 },
    { start: 8, end: 20 },
  ]);
});
