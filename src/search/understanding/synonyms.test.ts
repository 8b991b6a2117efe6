import { describe, expect, test } from "vitest";
import { SYNONYMS } from "../../russian/synonyms.ts";
import { createTerm, isFunctionWord, parseQuestion } from "../question.ts";
import { readKin, readSynonyms, readSynonymsOfNames } from "./synonyms.ts";

const term = (text: string) => createTerm(text) ?? expect.fail(text);
const texts = (readings: { text: string }[]) => readings.map(({ text }) => text);

describe("what is said otherwise", () => {
  test.each([
    ["учеников", "обучающийся"],
    ["оценить", "оценка"],
    ["методобъединений", "методический объединений"],
    ["соцпедагога", "социальный педагога"],
    ["по-современному", "современному"],
    ["экзамены", "ГИА"],
  ])("%s: %s", (asked, other) => {
    expect(texts(readSynonyms(term(asked)))).toContain(other);
  });

  test("a participle is no verb, and what is exact stays", () => {
    expect(texts(readSynonyms(term("следить")))).toContain("контроль");
    expect(readSynonyms(term("следующая"))).toEqual([]);
    const [exact] = parseQuestion("=учеников").terms;
    expect(exact && readSynonyms(exact)).toEqual([]);
  });

  test("a name of several words as one, each of its words answered by it", () => {
    const { clauses } = parseQuestion("помощь с выбором профессии");
    const readings = readSynonymsOfNames(clauses);
    expect(readings.map(({ term: { text } }) => text)).toContain("выбором");
    expect([...new Set(readings.map(({ asked }) => asked))]).toEqual(["выбором профессии"]);
    expect(texts(readings)).toContain("профессиональное самоопределение");
    expect(readSynonymsOfNames(parseQuestion("выбор -профессии").clauses)).toEqual([]);
  });
});

test("every name of the thesaurus can be asked for: words that are passed over are no part of it", () => {
  for (const { asked } of SYNONYMS) {
    const passed = createTerm(asked)?.words.filter(isFunctionWord) ?? [];
    expect([asked, passed]).toEqual([asked, []]);
  }
});

test("words of the archive of the same root, once each, but no forms of the word itself", () => {
  const list = ["патриота", "патриотическому", "патриотическое", "патриоту", "партия"];
  expect(texts(readKin(term("патриотов"), list))).toEqual(["патриотическому"]);
  expect(readKin(term("год"), ["годовой"])).toEqual([]);
});
