import { expect, test } from "vitest";
import { stem } from "./stem.ts";

test.each([
  ["одаренный одаренные одаренных одаренность одаренностью", "одарен"],
  ["школа школы школами школе", "школ"],
  ["муниципальный муниципального муниципальная", "муниципальн"],
  ["район районы районах", "район"],
  ["образование образованием образования", "образован"],
  ["детей дети детям", "дет"],
])("forms of one word meet: %s", (forms, expected) => {
  expect(new Set(forms.split(" ").map(stem))).toEqual(new Set([expected]));
});

test("what is not Cyrillic stays", () => {
  expect(["500+", "online", "xxiv", "2017"].map(stem)).toEqual(["500+", "online", "xxiv", "2017"]);
});
