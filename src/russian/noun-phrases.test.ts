import { expect, test } from "vitest";
import { casesOfAdjective, indexNouns, nominativeOfAdjective } from "./noun-phrases.ts";
import type { Gender } from "./noun-phrases.ts";

test.each<[string, Gender, string]>([
  ["практической", "feminine", "практическая"],
  ["Международной", "feminine", "Международная"],
  ["высшей", "feminine", "высшая"],
  ["средней", "feminine", "средняя"],
  ["областного", "masculine", "областной"],
  ["Общегородского", "masculine", "Общегородской"],
  ["краевым", "masculine", "краевой"],
  ["Тверского", "masculine", "Тверской"],
  ["Московским", "masculine", "Московский"],
  ["общего", "masculine", "общий"],
  ["высшего", "neuter", "высшее"],
  ["среднего", "neuter", "среднее"],
  ["муниципального", "neuter", "муниципальное"],
  ["Государственном", "neuter", "Государственное"],
  ["Рождественских", "plural", "Рождественские"],
  ["вторых", "plural", "вторые"],
  ["третьей", "feminine", "третья"],
  ["третьего", "masculine", "третий"],
  ["седьмого", "masculine", "седьмой"],
  ["двадцатого", "masculine", "двадцатый"],
  ["ВСЕРОССИЙСКОГО", "masculine", "ВСЕРОССИЙСКИЙ"],
  ["международную", "feminine", "международная"],
  ["региональная", "feminine", "региональная"],
  ["VII", "feminine", "VII"],
])("%s (%s)", (printed, gender, nominative) => {
  expect(nominativeOfAdjective(printed, gender)).toBe(nominative);
});

test("forms of nouns lead to their nominative", () => {
  const nouns = indexNouns(
    [
      "конференция",
      "министерство",
      "управление",
      "съезд",
      "лицей",
      "дворец",
      "академия",
      "школа",
      "фестиваль",
      "бюро",
    ],
    ["чтения"],
  );
  const nominatives = (form: string) =>
    nouns.get(form)?.map(({ nominative, gender }) => `${nominative} ${gender}`);
  expect(nominatives("конференции")).toEqual(["конференция feminine", "конференции plural"]);
  expect(nominatives("министерством")).toEqual(["министерство neuter"]);
  expect(nominatives("управлений")).toEqual(["управления plural"]);
  expect(nominatives("съезде")).toEqual(["съезд masculine"]);
  expect(nominatives("лицеев")).toEqual(["лицеи plural"]);
  expect(nominatives("дворца")).toEqual(["дворец masculine"]);
  expect(nominatives("школой")).toEqual(["школа feminine"]);
  expect(nominatives("фестиваля")).toEqual(["фестиваль masculine"]);
  expect(nominatives("чтений")).toEqual(["чтения plural"]);
  expect(nominatives("чтение")).toBeUndefined();
});

test("adjectives tell their case", () => {
  expect(casesOfAdjective("областной", "masculine")).toEqual(["nominative", "accusative"]);
  expect(casesOfAdjective("областной", "feminine")).toContain("genitive");
  expect(casesOfAdjective("сельских", "plural")).toEqual(["genitive", "prepositional"]);
  expect(casesOfAdjective("сельских", "feminine")).toEqual([]);
});
