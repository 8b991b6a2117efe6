import { describe, expect, test } from "vitest";
import { blankQuotations, splitSentences } from "./sentences.ts";

const table: string[][] = [
  ["Состоялась конференция.", "В ней участвовали 40 человек."],
  ["Съезд прошёл в г. Казани и г. Уфе.", "Собралось 300 чел."],
  ["Конференция 2017 г. Прошла она в Омске."],
  ["Она прошла 26 августа 2022 г.", "В работе приняли участие 30 педагогов."],
  ["Выступил И. И. Иванов.", "Он рассказал о школе."],
  ["Школа им. Пушкина и др. Казани."],
  ["Что делать?", "Учить!", "«Школа» ответила."],
  ["Участвовали 1,2 тыс. педагогов.", "2 региона прислали гостей."],
  ["Доклад «Что?» прочитан."],
  ["Одно предложение без точки"],
];

describe("splitSentences", () => {
  test.each(table.map((sentences) => [sentences.join(" "), sentences] as const))("%s", (text, sentences) => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});

describe("blankQuotations", () => {
  test.each([
    ["форум «Школа „Рост“» прошёл", "форум ······ ······· прошёл"],
    ["«А «Б» и В", "«А ··· и В"],
    ['конкурс "Учитель года" прошёл', "конкурс ········ ····· прошёл"],
  ])("%s", (text, blanked) => {
    expect(blankQuotations(text)).toBe(blanked);
  });
});
