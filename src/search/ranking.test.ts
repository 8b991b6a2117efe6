import { expect, test } from "vitest";
import { prepareText } from "./matching.ts";
import { findPlaces, selectPassages } from "./passages.ts";
import type { SearchedPage } from "./passages.ts";
import { parseQuestion } from "./question.ts";
import { scoreHit } from "./ranking.ts";
import { NO_KNOWLEDGE } from "./understanding/reading.ts";
import { understandQuestion } from "./understanding/understand.ts";
import { weighClause, weighInPassages, weighWanted } from "./weighing.ts";

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

test("what is addressed to those asked about comes first only if it tells of what is asked", () => {
  const schools = { id: "schools", label: "Школы", called: ["школа"] };
  const wanted = understandQuestion(parseQuestion("что нужно школам о питании?"), {
    exact: false,
    knowledge: { abbreviations: [], roles: [schools] },
  });
  const points = (text: string, roles: string[]) => {
    const searched = prepareText(text);
    const passage = { address: "r1", searched, facts: { recommendation: true, roles, themes: [] } };
    return scoreHit(
      passage,
      wanted,
      wanted.map((one) => findPlaces(one, searched)),
    );
  };
  expect(points("кормить и питание", ["schools"])).toBeGreaterThan(points("питание в школе", []));
  expect(points("убирать и мыть полы", ["schools"])).toBeLessThan(points("питание и прочее", []));
});

test("rarer clauses weigh more", () => {
  expect(weighClause(5, 5)).toBe(1);
  expect(weighClause(1, 7)).toBe(2);
  expect(weighClause(0, 7)).toBeGreaterThan(weighClause(1, 7));
});

test.each([
  ["как обеспечить питание?", [0.6, 1]],
  ["почему питание обеспечивают?", [1, 0.6]],
  ["какая безопасность и область?", [1, 1]],
  ["обеспечить питание", [1, 1]],
])("a verb weighs less in a question in plain language: %s", (question, weights) => {
  const wanted = understandQuestion(parseQuestion(question), { exact: false, knowledge: NO_KNOWLEDGE });
  expect(wanted.map((one) => weighWanted(one, 5, 5))).toEqual(weights);
});

test("where words may be missing, what fewer passages hold weighs more, and the word typed more than its synonyms", () => {
  const wanted = understandQuestion(parseQuestion("какие ученики в районе?"), {
    exact: false,
    knowledge: NO_KNOWLEDGE,
  });
  const page = createPage(["в районе", "район учеников", "районы обучающихся", "районам", "прочее"]);
  const [pupils, district] = weighInPassages(wanted, [page]);
  expect(district?.weight).toBe(1);
  expect(pupils?.weight).toBe(weighClause(2, 4));
  expect(pupils?.typedWeight).toBe(weighClause(1, 4));
  const strict = understandQuestion(parseQuestion("ученики район"), {
    exact: false,
    knowledge: NO_KNOWLEDGE,
  });
  expect(weighInPassages(strict, [page])).toEqual(strict);
});
