import { expect, test } from "vitest";
import { formatTable, formatText } from "./take-away.ts";
import type { TakenPassage } from "./take-away.ts";

const passage: TakenPassage = {
  title: "Одарённые дети",
  date: "17–20 апреля 2017 г.",
  place: "Челябинск",
  address: "r4.2",
  recommendation: true,
  addressees: ["Школы", "Педагоги"],
  text: "провести «круглый стол»",
  url: "https://example.org/resolutions/x/#r4.2",
};

test("a table for spreadsheets: byte order mark, header, a row a passage", () => {
  expect(formatTable([passage])).toBe(
    "\uFEFF№,Документ,Дата,Место,Адрес,Рекомендация,Адресаты,Фрагмент,Ссылка\r\n" +
      "1,Одарённые дети,17–20 апреля 2017 г.,Челябинск,r4.2,да,Школы; Педагоги,провести «круглый стол»," +
      "https://example.org/resolutions/x/#r4.2\r\n",
  );
});

test.each<[string, string]>([
  ["=1+1", "'=1+1"],
  [" =1+1", "' =1+1"],
  ["+7 900", "'+7 900"],
  ["- продолжить", "'- продолжить"],
  ["@СУММ(A1)", "'@СУММ(A1)"],
  ["\tтекст", "'\tтекст"],
  ['он сказал "да", и', '"он сказал ""да"", и"'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ["строка\nещё", '"строка\nещё"'],
  ["тире — внутри - и =", "тире — внутри - и ="],
])("the cell %j is written %j", (text, written) => {
  expect(formatTable([{ ...passage, text }])).toContain(`,${written},https`);
});

test("a concordance has columns for the word and its sides", () => {
  const table = formatTable([
    { ...passage, context: { left: "провести ", word: "«круглый", right: " стол»" } },
  ]);
  expect(table).toContain("Слева,Слово,Справа,Фрагмент,Ссылка");
  expect(table).toContain(",провести,«круглый,стол»,провести «круглый стол»,");
});

test("plain text names a document once above its passages", () => {
  const other = { ...passage, title: "Качество", date: "", place: "", address: "p1", text: "Первое" };
  const source = { question: "стол", status: "Найдено: 3", url: "https://example.org/search/?q=x" };
  expect(formatText([passage, { ...passage, address: "r5" }, other], source)).toBe(
    `Поиск: стол
Найдено: 3
https://example.org/search/?q=x

Одарённые дети · 17–20 апреля 2017 г. · Челябинск

1. провести «круглый стол»
r4.2: https://example.org/resolutions/x/#r4.2

2. провести «круглый стол»
r5: https://example.org/resolutions/x/#r4.2

Качество

3. Первое
p1: https://example.org/resolutions/x/#r4.2
`,
  );
});
