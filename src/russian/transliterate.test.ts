import { expect, test } from "vitest";
import { toSlug, transliterate } from "./transliterate.ts";

test.each([
  ["Республика Адегея", "respublika-adegeya"],
  ["Ханты-Мансийский автономный округ – Югра", "khanty-mansiyskiy-avtonomnyy-okrug-yugra"],
  ["Щёлково, г.", "shchyolkovo-g"],
  ["  «Объезд» № 5 ", "obezd-5"],
  ["Маи\u0306коп", "maykop"],
  ["Café 2017", "cafe-2017"],
  ["Қазақстан", "kazakstan"],
  ["–", ""],
])("%s → %s", (text, slug) => {
  expect(toSlug(text)).toBe(slug);
  expect(toSlug(slug)).toBe(slug);
});

test.each([
  ["Щука", "Shchuka"],
  ["ЩИ", "SHCHI"],
  ["ФГОС НОО", "FGOS NOO"],
  ["Я и Юля", "Ya i Yulya"],
  ["МОУ СОШ", "MOU SOSH"],
])("%s → %s", (text, latin) => {
  expect(transliterate(text)).toBe(latin);
});
