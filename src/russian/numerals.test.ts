import { expect, test } from "vitest";
import {
  formsOfNumeral,
  fromRoman,
  makeNumeral,
  numeralKey,
  readNumeral,
  spellNumeral,
  toRoman,
} from "./numerals.ts";

test.each([
  [4, "IV"],
  [8, "VIII"],
  [24, "XXIV"],
  [49, "XLIX"],
  [99, "XCIX"],
  [101, "CI"],
])("%i is written %s, and read back", (number, roman) => {
  expect(toRoman(number)).toBe(roman);
  expect(fromRoman(roman)).toBe(number);
});

test("what the Cyrillic keyboard gives is read too", () => {
  expect(fromRoman("ХХІV")).toBe(24);
});

test.each(["", "IIII", "VX", "iv", "L", "С", "ИВ", "XXIV2"])("%j is no numeral", (text) => {
  expect(fromRoman(text)).toBeNull();
});

test.each([
  [1, "первый", "один"],
  [3, "третий", "три"],
  [8, "восьмой", "восемь"],
  [12, "двенадцатый", "двенадцать"],
  [24, "двадцать четвертый", "двадцать четыре"],
  [40, "сороковой", "сорок"],
  [57, "пятьдесят седьмой", "пятьдесят семь"],
  [90, "девяностый", "девяносто"],
  [125, "сто двадцать пятый", "сто двадцать пять"],
])("%i is spelled %s and %s, and read back", (value, ordinal, cardinal) => {
  expect([spellNumeral(value, true), spellNumeral(value, false)]).toEqual([ordinal, cardinal]);
  expect(readNumeral(ordinal.split(" "))).toEqual({ value, ordinal: true });
  if (value > 1) expect(readNumeral(cardinal.split(" "))).toEqual({ value, ordinal: false });
});

test.each([
  ["двадцати пяти", 25],
  ["двадцатью пятью", 25],
  ["тридцать третьей", 33],
  ["сороковая", 40],
  ["сорока двух", 42],
  ["семидесяти", 70],
  ["двадцать один", 21],
  ["ста одной", 101],
  ["восемьюдесятью тремя", 83],
  ["шестисот", 600],
  ["ста двадцати", 120],
  ["двумястами", 200],
  ["четырёхсот пяти".replace("ё", "е"), 405],
])("%s is %i in any case and gender", (text, value) => {
  expect(readNumeral(text.split(" "))?.value).toBe(value);
});

test.each([
  "пятый двадцать",
  "двадцатый пятый",
  "двадцать десять",
  "двадцать сто",
  "сто двести",
  "семью",
  "одни",
  "пятно",
  "двадцать",
])("%s is not two words that make a number", (text) => {
  const [first = "", second = ""] = text.split(" ");
  expect(makeNumeral(first, second)).toBe(false);
});

test.each(["сотня", "полтысячи", "места", "новости", "двадцать сто"])(
  "%s is no number of several words or in one",
  (text) => {
    expect(readNumeral(text.split(" "))).toBeNull();
  },
);

test("every form of a number leads to it", () => {
  for (const word of ["сто", "двухсот", "шестьсот", "восьмисот", "семьдесят"]) {
    const forms = formsOfNumeral(word);
    expect(forms).toContain(word);
    expect(new Set(forms.map(numeralKey))).toEqual(new Set([numeralKey(word)]));
  }
});

test("пятый is no form of пять", () => {
  expect([numeralKey("пятого"), numeralKey("пяти"), numeralKey("семью"), numeralKey("пятно")]).toEqual([
    "5-й",
    "5",
    null,
    null,
  ]);
});
