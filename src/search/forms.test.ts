import { describe, expect, test } from "vitest";
import { stem } from "../russian/words.ts";
import { formKey, lookUpForms } from "./forms.ts";

const FORMS = [
  "дети детей детям детьми детях",
  "люди людей людьми",
  "уровень уровня уровнем уровни уровней",
  "подросток подростка подростки подростков",
  "ребенок ребенка ребенком",
  "оценка оценки оценок оценками",
  "поддержка поддержек",
  "площадка площадок",
  "образец образца образцы",
  "владелец владельца владельцев",
  "одаренные одаренных одаренный",
  "портал портала портале порталу порталом",
  "журнал журнале журналы",
  "школа школы школ",
];

test.each(FORMS)("forms of one word: %s", (list) => {
  expect(new Set(list.split(" ").map(formKey)).size).toBe(1);
});

test.each(["урок урка", "дело дельный", "срок сорок", "дети детский", "век вк", "новый новинка", "цен цена"])(
  "nothing changes for short words and other words: %s",
  (list) => {
    const words = list.split(" ");
    expect(new Set(words.map(formKey)).size).toBe(new Set(words.map(stem)).size);
  },
);

describe("lookUpForms", () => {
  test.each(FORMS)("finds each form from every other: %s", (list) => {
    const words = list.split(" ");
    for (const word of words) {
      const found = new Set(lookUpForms(word).map(stem));
      expect(words.filter((other) => !found.has(stem(other)))).toEqual([]);
    }
  });

  test.each([
    ["500", ["500"]],
    ["школа", ["школа"]],
    ["ipk74", ["ipk74"]],
  ])("asks for no more than it must: %s", (word, expected) => {
    expect(lookUpForms(word)).toEqual(expected);
  });
});
