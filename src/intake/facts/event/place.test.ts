import { expect, test } from "vitest";
import { readSettlements } from "../../../../scripts/intake/settlements.ts";
import { recogniseEvent } from "../event.ts";
import { textOf, vocabularies } from "./read-text.fixture.ts";

const reference = { vocabularies, settlements: readSettlements() };
const recognise = (heading: string, ...paragraphs: string[]) =>
  recogniseEvent(textOf(heading, ...paragraphs), reference);
const HEADING = "Резолюция научно-практической конференции «Школа и семья»";

/** City, region or country, and `*` where it is concluded. */
function siteOf(heading: string, ...paragraphs: string[]): string {
  const { place } = recognise(heading, ...paragraphs).found;
  if (place == null) return "—";
  const { city, region, country, inferred } = place;
  return `${city ?? "?"} ${region ?? country ?? "?"}${inferred === undefined ? "" : " *"}`;
}

test.each<[string, string[], string]>([
  ["a line of place and date", ["г. Лысьва, 26 августа 2022 г."], "Лысьва RU-PER"],
  ["date first", ["26 августа 2022 года г. Лысьва"], "Лысьва RU-PER"],
  ["the name alone", ["Челябинск, 2017"], "Челябинск RU-CHE"],
  ["with its region", ["Кировская область, г. Советск, 5 мая 2018 г."], "Советск RU-KIR"],
  [
    "a village that the gazetteer lacks",
    ["с. Нижняя Крутиха, Алтайский край, 5 мая 2018 г."],
    "Нижняя Крутиха RU-ALT",
  ],
  ["in prose", ["5 мая 2018 года в Набережных Челнах состоялась конференция."], "Набережные Челны RU-TA"],
  [
    "«в городе»",
    ["Конференция прошла в городе Каменске-Уральском 5 мая 2018 года."],
    "Каменск-Уральский RU-SVE",
  ],
  ["«в г.»", ["5 мая 2018 года в г. Ростове-на-Дону прошла конференция."], "Ростов-на-Дону RU-ROS"],
  [
    "of the host",
    ["5 мая 2018 года на базе МБОУ «Гимназия № 5» г. Смоленска состоялась конференция."],
    "Смоленск RU-SMO",
  ],
  [
    "the host's adjective",
    ["5 мая 2018 года в Тверском государственном университете состоялась конференция."],
    "Тверь RU-TVE *",
  ],
  ["a federal city", ["Конференция состоялась в Москве 5 мая 2018 года."], "Москва RU-MOW"],
  ["abroad", ["Конференция прошла в Минске 5 мая 2018 года."], "Минск BY"],
  ["not a district of a town", ["5 мая 2018 года в Октябрьском районе прошла конференция."], "—"],
  [
    "not where participants come from",
    ["Конференция состоялась 5 мая 2018 года. Приехали педагоги из Казани и Уфы."],
    "—",
  ],
  [
    "not whose administration it is",
    ["Конференция организована Управлением образования Администрации города Смоленска 5 мая 2018 года."],
    "—",
  ],
  [
    "not an organizer's seat",
    ["Конференция была организована ГБУ ДПО «Челябинский институт развития образования»."],
    "—",
  ],
  [
    "a name of several towns, the region in the text",
    ["5 мая 2018 года в Советске прошла конференция. Её поддержало министерство Кировской области."],
    "Советск RU-KIR",
  ],
  ["a name of several towns and no region", ["5 мая 2018 года в Советске прошла конференция."], "Советск ?"],
  ["a large city among small ones", ["5 мая 2018 года в Кирове прошла конференция."], "Киров RU-KIR"],
  ["Crimea", ["5 мая 2018 года в Симферополе прошла конференция."], "Симферополь ?"],
  [
    "the last line",
    ["Участники отмечают рост.", "Педагоги рады.", "> г. Пермь, 5 мая 2018 г."],
    "Пермь RU-PER",
  ],
])("%s", (_, paragraphs, expected) => {
  expect(siteOf(HEADING, ...paragraphs)).toBe(expected);
});

test.each([
  ["Резолюция конференции «Школа и семья» (г. Тверь, 15 марта 2019 г.)", "Тверь RU-TVE"],
  ["Резолюция конференции «Школа и семья» (Казань, 15 марта 2019 г.)", "Казань RU-TA"],
  ["Резолюция августовской конференции педагогов Лысьвенского городского округа «А и Б»", "Лысьва RU-PER *"],
  ["Резолюция конференции педагогов городского округа Мытищи «А и Б»", "Мытищи RU-MOS *"],
  ["Решение августовского совещания работников образования города Перми", "Пермь RU-PER *"],
  ["Резолюция II Норильской городской конференции «А и Б»", "Норильск RU-KYA *"],
  ["Резолюция Тверской областной конференции «А и Б»", "—"],
  ["Резолюция областной конференции работников образования Тверской области", "? RU-TVE *"],
  ["Резолюция конференции педагогов России «Казань — город детства»", "—"],
  ["Резолюция Всероссийской конференции «Опыт города Москвы»", "—"],
])("%s", (heading, expected) => {
  expect(siteOf(heading, "Участники отмечают рост.")).toBe(expected);
});

test("what is not sure is a doubt, and what is not said a proposal", () => {
  const doubts = (...paragraphs: string[]) =>
    recognise(HEADING, ...paragraphs)
      .doubts.filter(({ field }) => field.startsWith("place"))
      .map(({ field, says }) => `${field}: ${says ?? "—"}`);
  expect(doubts("5 мая 2018 года в Туле прошла конференция.")).toEqual([]);
  expect(doubts("5 мая 2018 года в Кирове прошла конференция.")).toEqual(["place.region: в Кирове"]);
  expect(doubts("5 мая 2018 года в г. Незнамске прошла конференция.")).toEqual(["place: г. Незнамске"]);
  expect(doubts("Конференция организована ГБУ «Челябинский институт развития образования».")).toEqual([
    "place: ГБУ «Челябинский институт развития образования»",
  ]);
  expect(doubts("Участники отмечают рост.")).toEqual(["place: —"]);
});
