import { describe, expect, test } from "vitest";
import { isOpenEnded, parseQuestion, wordsOf } from "./question.ts";

describe("parseQuestion", () => {
  test.each<[string, string[]]>([
    ["одарённые дети", ["одаренные", "дети"]],
    ["  дети,   ДЕТИ детей ", ["дети"]],
    ["дети и школа", ["дети", "школа"]],
    ["и", ["и"]],
    ["научно-практическая", ["научно практическая"]],
    ["научно – практическая", ["научно практическая"]],
    ["научно — практическая конференция", ["научно практическая", "конференция"]],
    ["«единое пространство» дети", ["=единое пространство", "дети"]],
    ['"единое пространство"', ["=единое пространство"]],
    ["„единое пространство“", ["=единое пространство"]],
    ["“единое пространство”", ["=единое пространство"]],
    ["дети дети «дети»", ["дети", "=дети"]],
    ["«единое пространство", ["единое", "пространство"]],
    ["18–19 октября", ["18 19", "октября"]],
    ["500+", ["500+"]],
    ["273-ФЗ", ["273 фз"]],
    ["№ 474", ["474"]],
    ['«» "" — … !', []],
    ["", []],
    ["слово — ", ["слово"]],
  ])("%j", (text, expected) => {
    const { terms } = parseQuestion(text);
    const shown = terms.map(
      ({ quoted, words }) => (quoted ? "=" : "") + words.map(({ normal }) => normal).join(" "),
    );
    expect(shown).toEqual(expected);
  });

  test("names what it passes over, unless nothing else is asked", () => {
    expect(parseQuestion("работа с детьми в школе").passedOver).toEqual(["с", "в"]);
    expect(parseQuestion("с").passedOver).toEqual([]);
    expect(parseQuestion("«с детьми»").passedOver).toEqual([]);
  });

  test.each<[string, boolean[]]>([
    ["дети", [false]],
    ["500", [true]],
    ["VII", [true]],
    ["ФГОС", [false]],
    ["vii", [false]],
    ["5-й", [true, false]],
    ["«дети»", [true]],
  ])("%s stands as it is: %j", (text, expected) => {
    expect(parseQuestion(text).terms.flatMap(({ words }) => words.map(({ whole }) => whole))).toEqual(
      expected,
    );
  });

  test("a message names a term as it was typed", () => {
    const texts = parseQuestion("(дети), «Единое  пространство» 500+ Научно – практ.").terms.map(
      ({ text }) => text,
    );
    expect(texts).toEqual(["дети", "«Единое пространство»", "500+", "Научно – практ"]);
  });
});

test("the index is asked for each word once, without the plus", () => {
  expect(wordsOf(parseQuestion("500+ «500 детей» научно-практическая").terms)).toEqual([
    "500",
    "детей",
    "научно",
    "практическая",
  ]);
});

test.each<[string, boolean]>([
  ["образов", true],
  ["дет", false],
  ["500", false],
  ["«образов»", false],
  ["научно-практ", false],
])("%s may be a beginning: %j", (text, expected) => {
  expect(parseQuestion(text).terms.map(isOpenEnded)).toEqual([expected]);
});
