import { expect, test } from "vitest";
import type { Archive, Resolution } from "../archive/model.ts";
import { citeResolution } from "./cited.ts";
import type { Cited } from "./cited.ts";
import { formatListReference } from "./gost.ts";

const archive = {
  settings: { name: "АРХИВ" },
  vocabularies: {
    regions: [
      { iso: "RU-PER", name: { nom: "Пермский край" } },
      { iso: "RU-MOW", name: { nom: "Москва" } },
      { iso: "RU-TA", name: { nom: "Республика Татарстан" } },
    ],
    countries: [{ id: "BY", label: "Беларусь" }],
    documentKinds: [{ id: "resolution", label: "Резолюция" }],
  },
} as unknown as Archive;

const said = { evidence: [{ says: "так", address: "p1" }], inferred: null };
const resolution = {
  id: "2024-sample",
  kind: "resolution",
  state: "unknown",
  heading: "Резолюция II муниципальной конференции «Школа и семья»",
  title: "Школа и семья",
  event: { name: "II муниципальная конференция" },
  date: { edtf: "2024-03-14", start: "2024-03-14", end: "2024-03-14", ...said },
  dating: null,
  place: null,
  organizers: [],
  added: "2026-11-22",
} as unknown as Resolution;

const cite = (change: Partial<Resolution>) =>
  citeResolution({ ...resolution, ...change }, archive, "https://example.org/");

type Place = NonNullable<Resolution["place"]>;
const nowhere: Place = { city: null, territory: null, region: null, country: null, ...said };

test.each<[what: string, place: Partial<Place>, name: string]>([
  ["a town whose region is called after it", { city: "Пермь", region: "RU-PER" }, "Пермь"],
  ["a town in a region", { city: "Лысьва", region: "RU-PER" }, "Лысьва (Пермский край)"],
  ["a capital of another name", { city: "Казань", region: "RU-TA" }, "Казань (Республика Татарстан)"],
  ["a town that is a region", { city: "Москва", region: "RU-MOW" }, "Москва"],
  ["a town abroad", { city: "Минск", country: "BY" }, "Минск (Беларусь)"],
  ["a region alone", { region: "RU-PER" }, "Пермский край"],
  ["a country alone", { country: "BY" }, "Беларусь"],
  [
    "a territory",
    { city: "Лысьва", territory: "Лысьвенский городской округ", region: "RU-PER" },
    "Лысьвенский городской округ",
  ],
  ["a town in a region that has no name here", { city: "Омск", region: "RU-OMS" }, "Омск"],
])("%s", (_, place, name) => {
  expect(cite({ place: { ...nowhere, ...place } }).place).toMatchObject({
    name,
    inferred: false,
    named: false,
  });
});

test("a place of which nothing is known is none", () => {
  expect(cite({ place: nowhere }).place).toBeNull();
});

test("an inferred place, and one that the heading names", () => {
  const place = { ...nowhere, city: "Лысьва", inferred: "город округа" };
  const heading = "Резолюция конференции Лысьвенского городского округа";
  expect(cite({ place, heading }).place).toMatchObject({ inferred: true, named: true });
  expect(formatListReference(cite({ place, heading }), { accessed: null })).toContain(
    `${heading} : 14 марта`,
  );
  expect(formatListReference(cite({ place }), { accessed: null })).toContain("года, [Лысьва]. – Текст");
});

test.each<[heading: string, title: string, supplement: Cited["supplement"]]>([
  ["Резолюция", "Школа и семья", "II муниципальная конференция «Школа и семья»"],
  ["РЕЗОЛЮЦИЯ", "РЕЗОЛЮЦИЯ", "II муниципальная конференция"],
  ["Резолюция", "Резолюция", "II муниципальная конференция"],
  ["Резолюция «Школа и семья»", "Школа и семья", null],
  ["Резолюция «Школа «Росток»: путь»", "Школа «Росток»: путь", null],
  ["Резолюция педсовета", "Школа и семья", null],
  ["Выписка из протокола заседания методического объединения", "Школа и семья", null],
  ["Решение педагогического совета", "Школа и семья", null],
  ["Итоги круглого стола", "Школа «Росток»", null],
  ["Резолюция", "Школа «Росток»", "II муниципальная конференция «Школа „Росток“»"],
])("the heading %j needs beside it", (heading, title, supplement) => {
  expect(cite({ heading, title }).supplement).toBe(supplement);
});

test.each([
  ["Резолюция конференции", "draft", true],
  ["Проект резолюции конференции", "draft", false],
  ["ПРОЕКТ РЕЗОЛЮЦИИ конференции", "draft", false],
  ["Резолюция конференции «Мой проект»", "draft", true],
  ["Резолюция конференции", "adopted", false],
])("%j (%s) is called a draft: %s", (heading, state, draft) => {
  expect(cite({ heading, state }).draft).toBe(draft);
});

test("organisers answer for a document, hosts and supporters do not", () => {
  const of = (name: string, role: string) => ({ name, role, ...said });
  const organizers = [
    of("ГБУ ДПО «Институт»", "organizer"),
    of("Школа № 1", "host"),
    of("Министерство", "supporter"),
    of("Управление  образования", "organizer"),
  ];
  expect(cite({ organizers }).organizers).toEqual(["Институт", "Управление образования"]);
});

test("bounds of an unknown date are told without their reason", () => {
  const cited = cite({ date: null, dating: { notBefore: "2015", notAfter: null, why: "так" } });
  expect(cited).toMatchObject({ date: null, dating: { notBefore: "2015", notAfter: null } });
  expect(formatListReference(cited, { accessed: null })).toContain(" : [не ранее 2015 года]. – ");
});
