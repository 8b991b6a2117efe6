import { describe, expect, it } from "vitest";
import type { PdfRun } from "./engines.ts";
import { readPage } from "./pdf-lines.ts";

/** A run of ten-point letters, each half an em wide. */
function run(text: string, x: number, y: number, size = 10): PdfRun {
  return { text, x, y, width: (text.length * size) / 2, size };
}

const WIDE = "а".repeat(80);

describe("the lines of a page", () => {
  it.each<[string, PdfRun[], string[]]>([
    [
      "in whatever order they are drawn",
      [run("вторая", 50, 700), run("первая", 50, 712)],
      ["первая", "вторая"],
    ],
    [
      "words drawn apart",
      [run("Реше", 50, 700), run("ние", 70, 700), run("съезда", 90, 700)],
      ["Решение съезда"],
    ],
    [
      "a raised figure",
      [run("текст", 50, 700), run("1", 75, 704, 6), run(" далее", 78, 700)],
      ["текст1 далее"],
    ],
    [
      "a note and its mark",
      [
        run("текст", 50, 700),
        run("1", 75, 704, 6),
        run(" и м", 78, 700),
        run("2", 98, 704, 6),
        run("1", 50, 604, 6),
        run("Закон.", 53, 600),
      ],
      ["текст и м2", "1 Закон."],
    ],
    ["a wide gap", [run("Школа", 50, 700), run("Кружков", 250, 700)], ["Школа\tКружков"]],
    [
      "an indented line",
      [run(WIDE, 50, 712), run("б".repeat(70), 80, 700), run(WIDE, 50, 688)],
      [WIDE, `      ${"б".repeat(70)}`, WIDE],
    ],
    ["nothing", [run(" ", 50, 700)], []],
  ])("%s", (_, runs, lines) => {
    expect(readPage(runs).map(({ text }) => text)).toEqual(lines);
  });

  it("sees what is centred, and where room is left", () => {
    const lines = readPage([
      run("РЕШЕНИЕ", 232, 800),
      run(WIDE, 50, 770),
      run(WIDE, 50, 758),
      run("конец.", 50, 746),
      run("Директор", 410, 716),
    ]);
    expect(lines.map(({ centred, apart }) => [centred, apart])).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [false, false],
      [false, true],
    ]);
  });

  it("reads columns one after the other, and what stands across them in its place", () => {
    const left = Array.from({ length: 10 }, (_, row) =>
      run(`слева ${row}`.padEnd(36, "а"), 50, 700 - row * 12),
    );
    const right = Array.from({ length: 10 }, (_, row) =>
      run(`справа ${row}`.padEnd(36, "б"), 270, 700 - row * 12),
    );
    const rows = left.flatMap((line, row) => [line, right[row] ?? line]);
    const lines = readPage([run("З".repeat(80), 50, 730), ...rows]).map(({ text }) =>
      text.slice(0, 8).trim(),
    );
    expect(lines).toEqual([
      "ЗЗЗЗЗЗЗЗ",
      ...left.map((_, row) => `слева ${row}а`),
      ...right.map((_, row) => `справа ${row}`),
    ]);
  });

  it("reads columns whose lines stand at different heights", () => {
    const column = (name: string, x: number, top: number) =>
      Array.from({ length: 10 }, (_, row) => run(`${name} ${row}`.padEnd(36, "а"), x, top - row * 12));
    const [left, right] = [column("слева", 50, 700), column("справа", 270, 694)];
    const lines = readPage([run("З".repeat(80), 50, 730), ...left, ...right]);
    expect(lines.map(({ text }) => text.slice(0, 8).trim())).toEqual([
      "ЗЗЗЗЗЗЗЗ",
      ...left.map((_, row) => `слева ${row}а`),
      ...right.map((_, row) => `справа ${row}`),
    ]);
  });

  it("takes a table with short cells at different heights for no columns", () => {
    const rows = Array.from({ length: 10 }, (_, row) => [
      run(`школа ${row}`, 50, 700 - row * 24),
      run("много ".repeat(7), 260, 694 - row * 24),
    ]).flat();
    expect(readPage(rows).map(({ text }) => text.trim().slice(0, 5))).toEqual(
      rows.map(({ text }) => text.slice(0, 5)),
    );
  });

  it("measures how far a line could go on, whatever a page's number does", () => {
    const lines = readPage([
      run("а".repeat(60), 50, 712),
      run("б".repeat(30), 50, 700),
      run("в".repeat(60), 50, 688),
      run("Страница 1 из 2", 400, 660),
    ]);
    expect(lines.map(({ measure }) => Math.round(measure)).slice(0, 3)).toEqual([60, 60, 60]);
  });

  it("takes a table of few rows for no columns", () => {
    const rows = [1, 2, 3].flatMap((row) => [
      run(`школа ${row}`, 50, 700 - row * 12),
      run(`${row}`, 300, 700 - row * 12),
    ]);
    expect(readPage(rows).map(({ text }) => text)).toEqual(["школа 1\t1", "школа 2\t2", "школа 3\t3"]);
  });
});
