import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCsv, formatRows } from "./csv.ts";

const read = (text: string): string[][] =>
  parse(text, { bom: true, skip_empty_lines: false, record_delimiter: "\r\n" });
/** What a reader does who wants the text as it was. */
const takeBack = (cell: string) => (/^''*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(cell) ? cell.slice(1) : cell);

test("a byte order mark, commas, line ends of RFC 4180, quotes where they are needed", () => {
  const rows = [
    ["Тема", "Число", "Пусто"],
    ['«А», "Б"', 5, null],
    ["строка\nвторая", -1, ""],
  ];
  expect(formatCsv(rows)).toBe('\uFEFFТема,Число,Пусто\r\n"«А», ""Б""",5,\r\n"строка\nвторая",-1,\r\n');
  expect(formatCsv(rows)).toBe(`\uFEFF${rows.map((row) => formatRows([row])).join("")}`);
});

test.each<[string, string]>([
  ["=1+1", "'=1+1"],
  [" =1+1", "' =1+1"],
  ["\u00A0=1+1", "'\u00A0=1+1"],
  ["＝1+1", "'＝1+1"],
  ["+7 900", "'+7 900"],
  ["- продолжить", "'- продолжить"],
  ["@СУММ(A1)", "'@СУММ(A1)"],
  ["\tтекст", "'\tтекст"],
  ["\nтекст", "'\nтекст"],
  ["'=1", "''=1"],
  ["'кавычка", "'кавычка"],
  ["– тире", "– тире"],
  ["1=1", "1=1"],
  ["", ""],
])("the text %j stands in the table as %j", (text, cell) => {
  expect(read(formatCsv([["Текст"], [text]]))).toEqual([["Текст"], [cell]]);
});

test("numbers are no formulas", () => {
  expect(formatCsv([[-1, 0, 2.5]])).toBe("\uFEFF-1,0,2.5\r\n");
});

test("any text comes back, and none begins like a formula", () => {
  const starts = ["", "'", "''", "=", "+", "-", "@", "＝", "\t", "\r", "\n", " ", "\u00A0", ",", '"'];
  const text = fc
    .tuple(fc.constantFrom(...starts), fc.constantFrom(...starts), fc.string({ unit: "grapheme" }))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const cells = read(formatCsv(rows));
      expect(cells.map((row) => row.map(takeBack))).toEqual(rows);
      for (const cell of cells.flat()) expect(cell).not.toMatch(/^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/);
    }),
  );
});
