import { expect, test } from "vitest";
import { recogniseDate } from "./meeting-date.ts";
import { textOf } from "./read-text.fixture.ts";

const HEADING = "Резолюция V областной конференции «Школа и семья»";
const dateOf = (heading: string, ...paragraphs: string[]) =>
  recogniseDate(textOf(heading, ...paragraphs), 5).date;

test.each<[string, string[], string | null]>([
  [
    "said of the meeting",
    ["С 17 по 20 апреля 2017 года в Туле состоялась V областная конференция."],
    "2017-04-17/2017-04-20",
  ],
  ["a line of place and date", ["г. Тула, 26 августа 2022 г.", "Участники отмечают рост."], "2022-08-26"],
  ["a line of a date alone", ["26.08.2022", "Участники отмечают рост."], "2022-08-26"],
  ["a day in quotation marks", ["«26» августа 2022 г.", "Участники отмечают рост."], "2022-08-26"],
  [
    "not the date of an act",
    ["Конференция прошла во исполнение Указа Президента от 21 июля 2020 г. № 474."],
    null,
  ],
  [
    "nor of an order without a number",
    ["Конференция проведена по приказу Министерства от 5 мая 2019 года."],
    null,
  ],
  [
    "the meeting beside an act",
    ["На основании приказа от 1 марта 2019 г. № 15 конференция состоялась 5 апреля 2019 года."],
    "2019-04-05",
  ],
  ["not the next meeting", ["Участники предлагают провести конференцию в апреле 2018 года."], null],
  [
    "not the previous one",
    ["Участники отметили выполнение решений прошлой конференции, состоявшейся 5 мая 2016 года."],
    null,
  ],
  ["not the first of the row", ["Первая конференция состоялась 5 мая 2008 года."], null],
  ["not a plan", ["Конференция обсудила развитие образования до 2025 года."], null],
  ["not a school year", ["В 2021-2022 учебном году конференция состоялась."], null],
  ["a month only", ["В апреле 2017 года состоялась V областная конференция."], "2017-04"],
  ["a year only", ["В 2016 году состоялась V областная конференция."], "2016"],
  ["the 1990s", ["3–5 ноября 1994 г. в Перми проходила областная конференция."], "1994-11-03/1994-11-05"],
  ["who took part", ["В работе конференции 15 марта 2019 года приняли участие 100 человек."], "2019-03-15"],
  [
    "who speak",
    ["Мы, участники областной конференции, прошедшей 15–16 марта 2019 года в Туле, отмечаем."],
    "2019-03-15/2019-03-16",
  ],
  [
    "the last line",
    [
      "Участники отмечают рост.",
      "Педагоги рады.",
      "!1. Продолжить.",
      "!2. Издать.",
      "!3. Учить.",
      "> 26 августа 2022 г.",
    ],
    "2022-08-26",
  ],
  [
    "only in a recommendation",
    ["Участники отмечают рост.", "Педагоги рады.", "!1. Разработать план 26 августа 2022 г."],
    null,
  ],
  ["no day of the calendar", ["31 апреля 2019 года состоялась конференция."], null],
])("%s", (_, paragraphs, expected) => {
  expect(dateOf(HEADING, ...paragraphs)?.edtf ?? null).toBe(expected);
});

test("a year may stand in another place, which is quoted too", () => {
  const heading = "Резолюция V областной конференции «Школа-2030» (Тула, 2017)";
  expect(dateOf(heading, "17–20 апреля в Туле состоялась конференция.")).toEqual({
    edtf: "2017-04-17/2017-04-20",
    says: ["17–20 апреля", "2017"],
  });
  expect(
    dateOf(HEADING, "17–20 апреля в Туле состоялась конференция.", "План до 2030 года принят."),
  ).toBeUndefined();
});

test("a date in the heading comes first", () => {
  expect(dateOf(`${HEADING} (25–26 марта 2019 г., г. Тула)`, "Участники отмечают.")).toEqual({
    edtf: "2019-03-25/2019-03-26",
    says: ["25–26 марта 2019 г."],
  });
});

test("a quotation that stands earlier too is addressed", () => {
  const date = dateOf(
    HEADING,
    "План от 5 мая 2019 года принят.",
    "5 мая 2019 года состоялась V областная конференция.",
  );
  expect(date).toEqual({ edtf: "2019-05-05", says: ["5 мая 2019 года"], at: "p2" });
});

test("what is doubtful is said", () => {
  const whys = (...paragraphs: string[]) =>
    recogniseDate(textOf(HEADING, ...paragraphs), 5).doubts.map(({ field }) => field);
  expect(whys("5 мая 2019 года состоялась конференция.")).toEqual([]);
  expect(whys("В мае 2019 года состоялась конференция.")).toEqual(["date"]);
  expect(whys("Педагоги рады.")).toEqual(["date"]);
  expect(whys("Тула, 6 мая 2019 г.", "5 мая 2019 года состоялась конференция.")).toEqual(["date"]);
});
