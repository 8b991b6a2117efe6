import { formsOfCardinal, readCardinal } from "./cardinals.ts";

const ROMAN: readonly [number, string][] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Roman numerals are typed with what the keyboard has: Cyrillic Х, І, С, М for the Latin letters. */
const LOOKALIKES: Record<string, string> = { Х: "X", І: "I", С: "C", М: "M" };

/** 24 → XXIV; for 1 to 399. */
export function toRoman(value: number): string {
  let rest = value;
  let roman = "";
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      roman += letters;
      rest -= worth;
    }
  }
  return roman;
}

/** XXIV → 24; `null` for what is no numeral in capitals, or a single letter that is rather a letter. */
export function fromRoman(text: string): number | null {
  if (!/^[IVXLCХІС]+$/.test(text) || /^(?:[LCХС]|СС?)$/.test(text)) return null;
  const letters = text.replace(/[ХІС]/g, (letter) => LOOKALIKES[letter] ?? letter);
  let rest = letters;
  let value = 0;
  for (const [worth, part] of ROMAN) {
    while (rest.startsWith(part)) {
      value += worth;
      rest = rest.slice(part.length);
    }
  }
  return rest === "" && value > 0 && toRoman(value) === letters ? value : null;
}

const ORDINALS = (
  "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат " +
  "шестнадцат семнадцат восемнадцат девятнадцат"
).split(" ");
const CARDINALS = (
  "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать " +
  "шестнадцать семнадцать восемнадцать девятнадцать"
).split(" ");
const TENS: [value: number, cardinal: string, ordinal: string][] = [
  [20, "двадцать", "двадцат"],
  [30, "тридцать", "тридцат"],
  [40, "сорок", "сороков"],
  [50, "пятьдесят", "пятидесят"],
  [60, "шестьдесят", "шестидесят"],
  [70, "семьдесят", "семидесят"],
  [80, "восемьдесят", "восьмидесят"],
  [90, "девяносто", "девяност"],
];
const HUNDREDS = "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" ");

const ORDINAL_ENDING = "(?:ый|ой|ая|ое|ого|ому|ым|ом|ую|ые|ых|ыми)";
const THIRD = "(?:ий|ья|ье|ьего|ьему|ьим|ьем|ьей|ью|ьи|ьих|ьими)";
/** Forms that are not the stem and -ь, -и, -ью. */
const DECLINED = new Map([
  ...["два", "две", "двух", "двум", "двумя"].map((form) => [form, 2] as const),
  ...["три", "трех", "трем", "тремя"].map((form) => [form, 3] as const),
  ...["четыре", "четырех", "четырем", "четырьмя"].map((form) => [form, 4] as const),
  ...["восьми", "восьмью"].map((form) => [form, 8] as const),
  ...["сорок", "сорока"].map((form) => [form, 40] as const),
  ...["пятьдесят", "пятидесяти", "пятьюдесятью"].map((form) => [form, 50] as const),
  ...["шестьдесят", "шестидесяти", "шестьюдесятью"].map((form) => [form, 60] as const),
  ...["семьдесят", "семидесяти", "семьюдесятью"].map((form) => [form, 70] as const),
  ...["восемьдесят", "восьмидесяти", "восемьюдесятью"].map((form) => [form, 80] as const),
  ...["девяносто", "девяноста"].map((form) => [form, 90] as const),
]);

/** A number in one word. */
interface Numeral {
  value: number;
  ordinal: boolean;
}

const known = new Map<string, Numeral | null>();

function readNumeralWord(normal: string): Numeral | null {
  let numeral = known.get(normal);
  if (numeral === undefined) {
    numeral = findNumeral(normal);
    known.set(normal, numeral);
  }
  return numeral;
}

/** How numerals begin: nearly every word is none. */
const BEGINNING = /^(?:од|перв|втор|дв|тр|чет|пят|шест|сем|сед|вос|дев|дес|сор|ст[оа]$)/;

function findNumeral(normal: string): Numeral | null {
  if (!BEGINNING.test(normal)) return null;
  const declined = DECLINED.get(normal);
  if (declined !== undefined) return { value: declined, ordinal: false };
  const hundreds = isHundred(normal) ? readCardinal(normal) : null;
  if (hundreds !== null) return { value: hundreds, ordinal: false };
  const names = [...ORDINALS.map((stem, at) => [at + 1, CARDINALS[at] ?? "", stem] as const), ...TENS];
  for (const [value, cardinal, stem] of names) {
    if (!normal.startsWith(stem.slice(0, 3)) && !normal.startsWith(cardinal.slice(0, 3))) continue;
    if (new RegExp(`^${stem}${value === 3 ? THIRD : ORDINAL_ENDING}$`).test(normal))
      return { value, ordinal: true };
    // «Один» is seldom a number, «семью» is rather a family.
    if (
      value > 4 &&
      normal !== "семью" &&
      cardinal.endsWith("ь") &&
      new RegExp(`^${cardinal.slice(0, -1)}(?:ь|и|ью)$`).test(normal)
    ) {
      return { value, ordinal: false };
    }
  }
  return null;
}

/** The same for all forms of a numeral in words; пятый is no form of пять. */
export function numeralKey(normal: string): string | null {
  const numeral = readNumeralWord(normal);
  return numeral === null ? null : `${numeral.value}${numeral.ordinal ? "-й" : ""}`;
}

/** Forms of a numeral, one at least of each stem. */
export function formsOfNumeral(normal: string): string[] {
  const numeral = readNumeralWord(normal);
  if (numeral === null || numeral.ordinal) return [];
  if (numeral.value >= 100) return formsOfCardinal(numeral.value).filter(isHundred);
  const names = [...CARDINALS, ...TENS.map(([, cardinal]) => cardinal)];
  const declined = names.map((name) => name.replace(/ь$/, "и"));
  return [...names, ...declined, ...DECLINED.keys()].filter(
    (form) => numeralKey(form) === String(numeral.value),
  );
}

/** Сто, двухсот; сотня and полтысячи are nouns. */
function isHundred(normal: string): boolean {
  return /^ст[оа]$|^.{3,}(?:ст[иа]|сот|ста(?:м|х|ми))$/.test(normal);
}

/** «Двадцать четвёртая» → 24, an ordinal; `words` in their normal form. */
export function readNumeral(words: readonly string[]): Numeral | null {
  const [first = "", ...more] = words;
  const others = more.map(readFurtherWord);
  return others.reduce(
    (sum, next) =>
      sum !== null && next !== null && isSplitNumber(sum, next)
        ? { value: sum.value + next.value, ordinal: next.ordinal }
        : null,
    readNumeralWord(first),
  );
}

/** Behind tens «один» is a number too. */
function readFurtherWord(normal: string): Numeral | null {
  return (
    readNumeralWord(normal) ?? (formsOfCardinal(1).includes(normal) ? { value: 1, ordinal: false } : null)
  );
}

/** Whether two words side by side are one number: «двадцати пяти», «ста двадцати». */
export function makeNumeral(first: string, second: string): boolean {
  const [left, right] = [readNumeralWord(first), readFurtherWord(second)];
  return left !== null && right !== null && isSplitNumber(left, right);
}

/** Whether units go on what is tens, or tens and units what is hundreds. */
function isSplitNumber(left: Numeral, right: Numeral): boolean {
  if (left.ordinal || left.value < 20) return false;
  return left.value % 100 === 0 ? right.value < 100 : left.value % 10 === 0 && right.value < 10;
}

/** 24 → «двадцать четыре», «двадцать четвертый»; for 1 to 999, and ordinals that are no whole hundreds. */
export function spellNumeral(value: number, ordinal: boolean): string {
  if (value >= 100) {
    const hundreds = HUNDREDS[Math.floor(value / 100) - 1] ?? "";
    return value % 100 === 0 ? hundreds : `${hundreds} ${spellNumeral(value % 100, ordinal)}`;
  }
  const unit = value < 20 ? value : value % 10;
  const tens = TENS.find(([worth]) => worth === value - unit);
  if (unit === 0)
    return ordinal ? `${tens?.[2] ?? ""}ый`.replace("сороковый", "сороковой") : (tens?.[1] ?? "");
  const stem = ORDINALS[unit - 1] ?? "";
  const ending = unit === 3 ? "ий" : [2, 6, 7, 8].includes(unit) ? "ой" : "ый";
  const last = ordinal ? stem + ending : (CARDINALS[unit - 1] ?? "");
  return tens === undefined ? last : `${tens[1]} ${last}`;
}
