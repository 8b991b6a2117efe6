import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { afterEach, expect, test, vi } from "vitest";
import type { CellValue, Column } from "./csv.ts";
import { hostileTexts } from "./samples.fixture.ts";
import { fitCell, writeXlsx } from "./xlsx.ts";

interface Entry {
  text: CellValue;
  count?: CellValue;
}

const columns: Column<Entry>[] = [
  { name: "text", type: "string", text: "", value: ({ text }) => text },
  { name: "count", type: "integer", text: "", value: ({ count = 1 }) => count },
];

async function write(entries: Entry[], mostRows?: number): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(writeXlsx("Записи", columns, entries, mostRows)));
}

/** What somebody else's reader finds in the first column, below the first row. */
async function readTexts(entries: Entry[]): Promise<unknown[]> {
  const [sheet] = await readWorkbook(await write(entries), { trim: false });
  return sheet?.data.slice(1).map(([text]) => text) ?? [];
}

const partsOf = (bytes: Buffer) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

afterEach(() => {
  vi.useRealTimers();
});

test("numbers stay numbers, truths truths, lists are joined, and nothing is an empty cell", async () => {
  const texts = ["пункт", ["RU-PER", "RU-CHE"], true, 5, null, "", []];
  expect(await readTexts(texts.map((text) => ({ text })))).toEqual([
    "пункт",
    "RU-PER; RU-CHE",
    true,
    5,
    null,
    null,
    null,
  ]);
});

test.each([
  ...hostileTexts.filter((text) => text.isWellFormed() && !text.includes("\uFFFE")),
  "=1+1",
  "@a",
  "2017-04-17",
  "1-2",
  "00012",
  "constructor",
  "__proto__",
  "  пробелы  ",
  "строка\nвторая\tс табуляцией",
  "_x000D_ и _x005F_x0041_",
])("%j is a text and comes back as it is", async (text) => {
  expect(await readTexts([{ text }, { text }])).toEqual([text, text]);
});

test("any text comes back", async () => {
  const texts = fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(texts, async (some) => {
      expect(await readTexts(some.map((text) => ({ text })))).toEqual(some);
    }),
  );
});

test("what XML cannot hold does not spoil the file", async () => {
  const [found, next] = await readTexts([{ text: "Половина \uD83D и \uFFFE" }, { text: "дальше" }]);
  expect(found).toMatch(/^Половина \uFFFD и/);
  expect(next).toBe("дальше");
});

test("a text that a cell cannot hold is cut between characters, and the cell says so", async () => {
  const most = 32_767;
  const whole = "я".repeat(most);
  expect(fitCell(whole)).toBe(whole);
  for (const long of [`${whole}я`, "🌲".repeat(most), `я${"🌲".repeat(most)}`]) {
    const cut = fitCell(long);
    expect(cut.length).toBeLessThanOrEqual(most);
    expect(cut.length).toBeGreaterThan(most - 2);
    expect(cut.isWellFormed()).toBe(true);
    expect(cut).toMatch(/… \[обрезано: .*CSV и JSON\]$/);
    expect(await readTexts([{ text: long }])).toEqual([cut]);
  }
});

test("what a sheet cannot hold goes on in the next one, under the same first row", async () => {
  const entries = ["а", "б", "в", "г", "д"].map((text) => ({ text }));
  const sheets = await readWorkbook(await write(entries, 3));
  expect(sheets.map(({ sheet, data }) => [sheet, data])).toEqual([
    [
      "Записи",
      [
        ["text", "count"],
        ["а", 1],
        ["б", 1],
      ],
    ],
    [
      "Записи_2",
      [
        ["text", "count"],
        ["в", 1],
        ["г", 1],
      ],
    ],
    [
      "Записи_3",
      [
        ["text", "count"],
        ["д", 1],
      ],
    ],
  ]);
});

test("an empty table has its first row", async () => {
  const [sheet] = await readWorkbook(await write([]));
  expect(sheet?.data).toEqual([["text", "count"]]);
});

test("the first row stays in sight, texts wrap, and nothing is a formula", async () => {
  const parts = partsOf(await write([{ text: "=1+1" }]));
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet.match(/<col [^>]*>/g)).toEqual([
    '<col min="1" max="1" width="80" customWidth="true"/>',
    '<col min="2" max="2" width="12" customWidth="true"/>',
  ]);
  expect(parts["xl/styles.xml"]).toMatch(/<alignment [^>]*wrapText="true"/);
  expect(sheet).not.toContain("<f");
});

test("the bytes are the same on another day", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-01T00:00:00Z") });
  const before = await write([{ text: "пункт" }]);
  vi.setSystemTime(new Date("2031-05-06T07:08:09Z"));
  expect((await write([{ text: "пункт" }])).equals(before)).toBe(true);
});
