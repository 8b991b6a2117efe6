import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBody } from "./body.ts";
import { createReport, formatProblem } from "./problems.ts";
import { addressUnits } from "./units.ts";

function read(body: string) {
  const report = createReport("index.md");
  const { units, sections } = addressUnits(parseBody(body, 0, report), report);
  const lines = units.map(({ address, label, text }) => [address, label, text].filter(Boolean).join(" "));
  return { units, sections, lines, problems: report.problems.map(formatProblem) };
}

describe("units and addresses", () => {
  test.each<[string, string, string[]]>([
    [
      "paragraphs and the list below one",
      "А.\n\nБ:\n\n- один\n- два\n\nВ.",
      ["p1 А.", "p2 Б:", "p2.1 один", "p2.2 два", "p3 В."],
    ],
    ["two lists below one paragraph count on", "Б:\n\n- один\n\n* два", ["p1 Б:", "p1.1 один", "p1.2 два"]],
    ["a list before any paragraph", "- один\n\nА.", ["p0.1 один", "p1 А."]],
    ["wrapped lines are one text", "А\nБ  В\tГ", ["p1 А Б В Г"]],
    ["findings without a list", "::: findings\nА.\n\nБ.\n:::", ["f1 А.", "f2 Б."]],
    [
      "findings with a list",
      "::: findings\nА:\n\n9) девять\n13) тринадцать\n\nБ.\n:::",
      ["fp1 А:", "f9 9) девять", "f13 13) тринадцать", "fp2 Б."],
    ],
    ["a number printed twice", "::: findings\n1) а\n1) б\n:::", ["f1 1) а", "f1-2 1) б"]],
    [
      "letters and Roman numbers",
      "::: findings\n- [I.] а\n- [II.] б\n  - [а)] в\n  - [б)] г\n:::",
      ["f1 I. а", "f2 II. б", "f2.1 а) в", "f2.2 б) г"],
    ],
    [
      "dotted numbers below their point",
      "::: recommendations\n1. а\n   - [1.1.] б\n   - [1.3.] в\n:::",
      ["r1 1. а", "r1.1 1.1. б", "r1.3 1.3. в"],
    ],
    [
      "addressees",
      "::: recommendations\nПросим:\n\n- всем\n\n::: to schools\n2) школам:\n\n- а\n- б\n:::\n\n::: to\nРодителям\n\nберечь детей\n:::\n:::",
      ["rp1 Просим:", "r0.1 всем", "r2 2) школам:", "r2.1 а", "r2.2 б", "r3 Родителям", "r3.1 беречь детей"],
    ],
    [
      "a numbered addressee with items numbered alike",
      "::: recommendations\n::: to schools\n1) школам:\n2) а\n:::\n:::",
      ["r1 1) школам:", "r1.2 2) а"],
    ],
    [
      "prose beside items inside an addressee",
      "::: recommendations\nА:\n\n::: to schools\nШколам:\n\n1. а\n\nИ ещё.\n:::\n\nБ.\n:::",
      ["rp1 А:", "r1 Школам:", "r1.1 1. а", "rp2 И ещё.", "rp3 Б."],
    ],
    [
      "a second paragraph in an item",
      "::: findings\n1. а\n\n   б\n2. в\n:::",
      ["f1 1. а", "f1.1 б", "f2 2. в"],
    ],
    [
      "closing, preamble again between sections",
      "А.\n\n::: closing\nБ.\n:::\n\nВ.",
      ["p1 А.", "c1 Б.", "p2 В."],
    ],
    ["a table is one unit", "| А | Б |\n|---|---|\n| 1 | 2 |", ["p1 А Б 1 2"]],
    [
      "pins hold when something is inserted",
      "А.\n\nНовое.\n\nБ. {#p2}\n\nВ. {#p3}",
      ["p1 А.", "p4 Новое.", "p2 Б.", "p3 В."],
    ],
    [
      "signs that only look like markup",
      "5 \\* 5 и \\[1\\], a_b_c, <5, №&nbsp;3\n\n    с отступом",
      ["p1 5 * 5 и [1], a_b_c, <5, № 3", "p2 с отступом"],
    ],
  ])("%s", (_, body, lines) => {
    expect(read(body)).toMatchObject({ lines, problems: [] });
  });

  test("emphasis keeps the text and the spaces", () => {
    const [unit] = read("Это *очень  важный* и **главный** пункт").units;
    expect(unit?.inlines).toEqual([
      { text: "Это ", style: "plain" },
      { text: "очень важный", style: "emphasis" },
      { text: " и ", style: "plain" },
      { text: "главный", style: "strong" },
      { text: " пункт", style: "plain" },
    ]);
    expect(unit?.text).toBe("Это очень важный и главный пункт");
  });
});

describe("mistakes name their line", () => {
  test.each([
    ["А.\n::: finding\nБ.\n:::", "index.md:2: неизвестный раздел «::: finding»"],
    ["::: to schools\nА\n:::", "index.md:1: раздел «::: to» здесь не может стоять"],
    [
      "::: findings\n::: closing\n:::\n:::",
      "index.md:2: раздел «::: closing» здесь не может стоять (открыт «::: findings» в строке 1)",
    ],
    ["::: recommendations\n::: to schools\n:::\n:::", "index.md:2: в «::: to» нет строки адресата"],
    ["::: recommendations\n::: to schools\nА:\n:::", "index.md:1: раздел «::: recommendations» не закрыт"],
    [":::\nА", "index.md:1: лишняя строка «:::»"],
    ["- а\n  ::: findings\n", "index.md:2: знак раздела «:::» внутри пункта списка"],
    ["А {#x1}", "index.md:1: {#x1} не адрес"],
    ["А {#p1}\n\nБ {#p1}", "index.md:3: адрес {#p1} закреплён дважды"],
    ["1.\n2. б", "index.md:1: пункт списка без текста"],
    ["> А", "index.md:1: цитата Markdown"],
    ["```\nА\n```", "index.md:1: блок кода"],
    ["А\n\n***\n", "index.md:3: горизонтальная черта"],
    ["А ![б](в.png)", "index.md:1: картинка"],
  ])("%j", (body, problem) => {
    expect(read(body).problems.join("\n")).toContain(problem);
  });
});

test("any text is read without a crash, every address once", () => {
  const line = fc.constantFrom(
    "А.",
    "- б",
    "1. в",
    "2) г",
    "  - д",
    ":::",
    "::: findings",
    "::: recommendations",
    "::: to x",
    "::: closing",
    "",
    "| а |",
    "|---|",
    "{#p3}",
    "е {#r1}",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 20 }), (lines) => {
      const { units, problems } = read(lines.join("\n"));
      const addresses = units.map(({ address }) => address);
      if (problems.length === 0) expect(new Set(addresses).size).toBe(addresses.length);
    }),
    { numRuns: 500 },
  );
});
