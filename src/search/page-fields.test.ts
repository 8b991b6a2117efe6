import { expect, test } from "vitest";
import type { Resolution } from "../archive/model.ts";
import { describePage, gluedWords } from "./page-fields.ts";

const bare = {
  title: "Темы: «А» [и Б]",
  date: null,
  place: null,
  units: [{ address: "h1", text: "РЕЗОЛЮЦИЯ" }],
  recommendations: [],
} as unknown as Resolution;

test("a document without date and place has no empty fields, but a place in every order", () => {
  const filters = {
    year: ["undated"],
    region: [],
    theme: ["a", "b"],
    addressee: [],
    scope: ["regional"],
    series: [],
  };
  expect(
    describePage(bare, { filters, themesOf: () => [], withBroader: (roles) => roles, regionName: "" }),
  ).toEqual({
    filters: [
      ["year", "undated"],
      ["theme", "a"],
      ["theme", "b"],
      ["scope", "regional"],
    ],
    meta: [
      ["title", "Темы: «А» [и Б]"],
      ["units", "||h1"],
    ],
    sort: "0000",
    words: "",
  });
});

test("a town and its region can be searched though the text names neither", () => {
  const context = {
    filters: { year: [], region: [], theme: [], addressee: [], scope: [], series: [] },
    themesOf: () => [],
    withBroader: (roles: string[]) => roles,
    regionName: "Пермский край",
  };
  const place = { city: "Лысьва", region: "RU-PER" };
  const { meta, words } = describePage({ ...bare, place } as unknown as Resolution, context);
  expect(meta).toContainEqual(["region", "Пермский край"]);
  expect(words).toBe("лысьва пермский край");
});

test.each<[string, string]>([
  ["18–19 октября", "18 19"],
  ["школа—вуз, «вуз–школа»", "вуз школа"],
  ["психолого-педагогические и/или 01.09.2022", ""],
  ["проект «500+»–«Наставник+»", "500 наставник"],
  ["п.4 и IT-класс", "4"],
  ["сайт www.ipk74.ru, ВКонтакте-группа", "ipk74 вконтакте"],
])("%s: the engine needs %j apart", (text, expected) => {
  expect(gluedWords([text])).toBe(expected);
});
