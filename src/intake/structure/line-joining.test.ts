import { describe, expect, test } from "vitest";
import { Hyphenation, measureWidth } from "./line-joining.ts";
import type { Line } from "./line-joining.ts";

const makeLine = (text: string, place: number): Line => ({
  text,
  apart: false,
  newPage: false,
  broken: false,
  place,
});

/** A text in which words are parted at the ends of lines. */
const text = [
  "Совет родителей и активистов при народном образовании, меж-",
  "ду прочим, помогает научно-методическим кабинетам и обра-",
  "зовательным организациям; педагоги работают между школа-",
  "ми и вузами, где высшее образование и научная работа.",
];

describe("a hyphen at the end of a line, in a text that parts words", () => {
  const hyphenation = new Hyphenation(text.map(makeLine));

  test.each([
    ["с учителями-", "предметниками;"],
    ["труда педагога-", "наставника"],
    ["сеть учителей-", "универсалов"],
    ["помощь учителя-", "логопеда"],
    ["для детей-", "сирот и"],
    ["школа-", "интернат"],
    ["школу-", "сад"],
    ["собрание родителей-", "активистов"],
    ["научно-", "методический"],
    ["психолого-", "педагогической"],
    ["Санкт-", "Петербург"],
    ["онлайн-", "участников"],
    ["ФГОС-", "2021"],
    ["какие-", "либо"],
  ])("is the word’s own: %s %s", (above, below) => {
    expect(hyphenation.keeps(above, below)).toBe(true);
  });

  test.each([
    ["и педагоги-", "ческий коллектив"],
    ["между-", "народный форум"],
    ["нейро-", "психолог"],
    ["для под-", "ростков"],
    ["школь-", "ный"],
    ["образо-", "вательных"],
    ["рас-", "садник"],
    ["после-", "вузовского"],
  ])("is not: %s %s", (above, below) => {
    expect(hyphenation.keeps(above, below)).toBe(false);
  });
});

test("where no words are parted, a hyphen at the end of a line is the word’s own", () => {
  const whole = [
    "Длинная строка без переносов слов",
    "и ещё одна такая же строка",
    ...Array<string>(20).fill("строка"),
  ];
  expect(new Hyphenation(whole.map(makeLine)).keeps("педагоги-", "стажисты")).toBe(true);
});

test("a page is as wide as the lines that part words, though other lines are whole paragraphs", () => {
  const paragraph = "Как и в прошлом году, участие было смешанным. ".repeat(8);
  const lines = [
    "Форум проходил в Туле. Его подготовили Музейное объ-",
    "единение и Союз музейных педагогов. Помогло Примор-",
    "ское училище.",
    ...Array.from({ length: 9 }, () => paragraph),
  ];
  expect(measureWidth(lines.map(makeLine))).toBe(52);
});
