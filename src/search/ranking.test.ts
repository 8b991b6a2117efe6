import { expect, test } from "vitest";
import { prepareText } from "./matching.ts";
import { selectPassages } from "./passages.ts";
import type { SearchedPage } from "./passages.ts";
import { parseQuestion } from "./question.ts";
import { weighClause } from "./ranking.ts";
import { NO_KNOWLEDGE } from "./understanding/reading.ts";
import { understandQuestion } from "./understanding/understand.ts";

/** A document of the passages given; `*` marks a recommendation, the first is the heading where it begins with `#`. */
function createPage(texts: string[]): SearchedPage {
  const passages = texts.map((text, index) => ({
    address: text.startsWith("#") ? "h1" : `p${index}`,
    searched: prepareText(text.replace(/^[#*]/, "")),
    facts: { recommendation: text.startsWith("*"), roles: [], themes: [] },
  }));
  return { url: "/", filters: {}, meta: {}, passages, about: prepareText("") };
}

const LONG = " и прочее".repeat(100);

test.each<[why: string, question: string, better: string, worse: string]>([
  ["nearer", "качество школы", "качество школы в регионе и опыт", "качество опыта в регионе и школы"],
  ["side by side", "качество школы", "качества школ", "*качества и школ"],
  ["as typed, side by side", "качество школы", "качество школы", "*качеством школ"],
  ["repeated", "школа", "школы и школы и школы", "школы и сады и дворы"],
  ["in the form typed", "школа", "школа", "школы"],
  ["shorter", "школа", "школы", `школы${LONG}`],
  ["the heading", "школа", "#школы", "школы"],
  ["a recommendation", "школа", "*школы", "школы"],
  ["the noun itself", "одарённостью", "об одарённости", "#об одарённых"],
  ["the adjective itself", "одарённый", "об одарённых", "#об одарённости"],
  ["the word, not a synonym", "какие ученики?  что учителя", "ученики и учителя", "*учащиеся и педагоги"],
  ["what counts, not a day", "26", `26 субъектов${LONG}`, "26 августа 2022 года"],
  ["a day for «когда»", "когда была конференция?", `18 октября 2018 года конференция${LONG}`, "#конференция"],
  [
    "a number for «сколько»",
    "сколько было участников?",
    `120 участников${LONG}`,
    "#участников 1 мая 2018 года",
  ],
])("%s is better", (_, question, better, worse) => {
  const wanted = understandQuestion(parseQuestion(question), { exact: false, knowledge: NO_KNOWLEDGE });
  const open = { recommendationsOnly: false, roles: [], themes: [] };
  const order = [better, worse].map((first, index, both) => {
    const found = selectPassages(createPage([first, both[1 - index] ?? ""]), wanted, open);
    return found?.hits[0]?.text;
  });
  const expected = better.replace(/^[#*]/, "");
  expect(order).toEqual([expected, expected]);
});

test("rarer clauses weigh more", () => {
  expect(weighClause(5, 5)).toBe(1);
  expect(weighClause(1, 7)).toBe(2);
  expect(weighClause(0, 7)).toBeGreaterThan(weighClause(1, 7));
});
