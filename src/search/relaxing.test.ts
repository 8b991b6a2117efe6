import { expect, test } from "vitest";
import type { TermLookup } from "./lookup.ts";
import { parseQuestion } from "./question.ts";
import { relaxQuestion } from "./relaxing.ts";
import { NO_KNOWLEDGE } from "./understanding/reading.ts";
import { understandQuestion } from "./understanding/understand.ts";

/** A lookup in which each clause is held by the documents named. */
function lookUp(question: string, ...byClause: string[]): TermLookup {
  const wanted = understandQuestion(parseQuestion(question), { exact: false, knowledge: NO_KNOWLEDGE });
  const documents = byClause.map((names) =>
    Array.from(names).map((id) => ({ id, load: () => Promise.reject(new Error()) })),
  );
  return { wanted, nowhere: [], spread: [], holding: [], byClause: documents };
}

const show = (lookup: TermLookup) => {
  const relaxed = relaxQuestion(lookup);
  return (
    relaxed &&
    `${relaxed.dropped.map(({ text }) => text).join(" ")}: ${relaxed.holding.map(({ id }) => id).join("")}`
  );
};

test.each<[string, string[], string | null]>([
  ["профилактика поведения подростков", ["ab", "b", ""], "подростков: b"],
  ["школа сад вуз", ["ab", "ac", "c"], "вуз: a"],
  ["школа сад вуз колледж", ["ab", "ab", "", ""], "вуз колледж: ab"],
  ["школа сад вуз колледж институт", ["ab", "ab", "", "", ""], null],
  ["школа сад", ["a", "b"], null],
  ["школа сад вуз", ["a", "b", "c"], null],
  ["школа сад вуз -дети", ["a", "a", ""], "вуз: a"],
  // a number is never left out
  ["школа сад 9", ["a", "a", ""], null],
  ["IX школа сад", ["", "a", "a"], null],
])("%s, held by %j", (question, byClause, expected) => {
  expect(show(lookUp(question, ...byClause))).toBe(expected);
});

test("nothing is left out where a document holds all, and nothing excluded is ever left out", () => {
  const lookup = lookUp("школа сад вуз -дети", "a", "a", "a");
  const [document] = lookup.byClause[0] ?? [];
  expect(relaxQuestion({ ...lookup, holding: document === undefined ? [] : [document] })).toBeNull();
  const relaxed = relaxQuestion(lookUp("школа сад вуз -дети", "a", "a", ""));
  expect(relaxed?.wanted.map(({ clause }) => clause.negated)).toEqual([false, false, true]);
});

test.each<[string, string[], string | null]>([
  ["какое питание нужно в школе?", ["b", "abc"], "bac"],
  ["что о питании и подвозе школьников", ["b", "bc", "bc"], "bc"],
  ["как предотвратить правонарушения учеников", ["", "a", ""], "a"],
  ["как поддержать школы сёл и деревень", ["", "a", "", ""], ""],
  ["12 регионов", ["ab", "bc"], "ba"],
  ["что решили о «питании» школьников", ["b", "abc"], "b"],
])("words may be missing in %s, held by %j", (question, byClause, expected) => {
  const relaxed = relaxQuestion(lookUp(question, ...byClause));
  expect(relaxed?.holding.map(({ id }) => id).join("")).toBe(expected);
  expect(relaxed?.dropped).toEqual([]);
});

test("a question in plain language that many documents hold whole is answered by these alone", () => {
  const lookup = lookUp("какое питание в школе?", "abcdefg", "abcdefgh");
  const [holding = []] = lookup.byClause;
  expect(relaxQuestion({ ...lookup, holding })).toBeNull();
});
