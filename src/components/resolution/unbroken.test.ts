import { expect, test } from "vitest";
import { cutUnbroken } from "./unbroken.ts";

test.each<[string, string[]]>([
  ["просто слова", []],
  ["Указом № 474 «О целях» и законом № 273-ФЗ", ["№ 474", "№ 273"]],
  ["МБОУ СОШ № 6б", ["№ 6б"]],
  ["от 21 июля 2020 г. и 2021–2022 гг. подряд", ["2020 г.", "2022 гг."]],
  ["в г. Уфа, г.г. Минска и г. Ростов-на-Дону", ["г. Уфа", "г. Минска", "г. Ростов-на-Дону"]],
  ["И. И. Иванов, П.П. Петров и школа", ["И. И. Иванов", "П.П. Петров"]],
  ["№5 и 2020г.", []],
  ["12020 г.", []],
])("«%s»", (text, unbroken) => {
  const pieces = cutUnbroken(text);
  expect(pieces.filter((_, place) => place % 2 === 1)).toEqual(unbroken);
  expect(pieces.join("")).toBe(text);
});
