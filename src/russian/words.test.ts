import { describe, expect, test } from "vitest";
import { normalize, tokenize } from "./words.ts";

describe("tokenize", () => {
  test.each<[string, string[]]>([
    [
      "научно – практических, психолого-педагогических",
      ["научно", "практических", "психолого", "педагогических"],
    ],
    ["проект «500+» и «Наставник+».", ["проект", "500+", "и", "наставник+"]],
    ["2+2 и а+б", ["2", "2", "и", "а", "б"]],
    ["с 01.09.2022 г.", ["с", "01", "09", "2022", "г"]],
    ["ребёнок, Ребенок", ["ребенок", "ребенок"]],
    ["рай\u00ADон", ["район"]],
    ["муници\u0301пальный", ["муниципальный"]],
    ["мои\u0306 е\u0308ж", ["мой", "еж"]],
    ["— … «»", []],
    ["", []],
  ])("%s", (text, normals) => {
    expect(tokenize(text).map((token) => token.normal)).toEqual(normals);
  });

  test("the places point into the source", () => {
    const source = "Выявле\u0301ние «одарённых» детей\u00A0– «500+»";
    for (const token of tokenize(source)) expect(source.slice(token.start, token.end)).toBe(token.text);
    expect(tokenize(source)).toHaveLength(4);
  });
});

test("normalize keeps й apart from и and folds ё", () => {
  expect(normalize("МОЙ Ёж")).toBe("мой еж");
  expect(normalize("И\u0306од")).toBe("йод");
});
