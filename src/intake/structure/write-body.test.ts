import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headingUnit } from "../../archive/description.ts";
import { parseBody } from "../../archive/body.ts";
import { createReport, formatProblem } from "../../archive/problems.ts";
import { addressUnits } from "../../archive/units.ts";
import type { LaidOutBlock, Layout, ReceivedBlock } from "../model.ts";
import { makeBlock } from "./structure.fixture.ts";
import { writeBody } from "./write-body.ts";

function readBack(layout: Layout) {
  const report = createReport("index.md");
  const { units } = addressUnits(parseBody(writeBody(layout), 0, report), report);
  return {
    units: [headingUnit(layout.heading, 1), ...units].slice(1),
    problems: report.problems.map(formatProblem),
  };
}

const plain = (block: Partial<ReceivedBlock> | string): LaidOutBlock => ({
  type: "block",
  block: makeBlock(block),
  addressee: null,
});
const preamble = (...blocks: (Partial<ReceivedBlock> | string)[]): Layout => ({
  heading: "",
  sections: [{ name: "preamble", blocks: blocks.map(plain) }],
  doubts: [],
});
const item = (text: string, label: string | null = null, depth = 0) => ({
  kind: "item" as const,
  text,
  label,
  depth,
});

describe("what Markdown would read as its own stays text", () => {
  test.each([
    "2018. Год начался",
    "1) не пункт",
    "# решётка",
    "- тире",
    "+ плюс",
    "> цитата",
    "=== черта",
    "--- черта",
    "*** черта",
    "::: findings",
    "~~~ код",
    "```код```",
    "[ссылка](http://x) и ![картинка](y)",
    "[Школам]{to schools} и [x]: y",
    "[а) ] буква",
    "5 * 5 = 25, a_b_c, __init__ и **важно**",
    "A < B > C & D &nbsp; &#8212; <b>жирно</b>",
    "путь C:\\каталог\\",
    "закреплено {#p4}",
    "| столбец | другой |",
    "http://example.ru/a_b?c=d&e=f",
    "\\",
    "'прямые' \"кавычки\"",
  ])("%s", (text) => {
    for (const block of [text, item(text), item(text, "3)"), item(text, "а)")]) {
      const { units, problems } = readBack(preamble(block));
      expect(problems).toEqual([]);
      expect(units.map((unit) => unit.text)).toEqual([text]);
    }
  });
});

describe("marks and depth", () => {
  test("numbers that skip, letters, Roman and dotted numbers, bullets", () => {
    const { units, problems } = readBack(
      preamble(
        "Список:",
        item("девять", "9)"),
        item("тринадцать", "13)"),
        item("буква", "а)", 1),
        item("точка", null, 2),
        item("Рим", "II."),
        item("часть", "2.1.", 1),
        "Абзац.",
        item("скобки", "(1)"),
        item("ноль", "01."),
      ),
    );
    expect(problems).toEqual([]);
    expect(units.map(({ address, label, text }) => [address, label, text])).toEqual([
      ["p1", null, "Список:"],
      ["p1.9", "9)", "девять"],
      ["p1.13", "13)", "тринадцать"],
      ["p1.13.1", "а)", "буква"],
      ["p1.13.1.1", null, "точка"],
      ["p1.2", "II.", "Рим"],
      ["p1.2.2.1", "2.1.", "часть"],
      ["p2", null, "Абзац."],
      ["p2.1", "(1)", "скобки"],
      ["p2.1-2", "01.", "ноль"],
    ]);
  });

  test("a table keeps its cells, a row shorter than others too", () => {
    const rows = [["Школа", "Число | всего"], ["№ 1"], ["№ 2", "*"]];
    const { units, problems } = readBack(
      preamble({ kind: "table", rows, text: "Школа Число | всего № 1 № 2 *" }),
    );
    expect(problems).toEqual([]);
    expect(units.map(({ kind, text }) => [kind, text])).toEqual([["table", "Школа Число | всего № 1 № 2 *"]]);
  });
});

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Школам",
        "1.",
        "2)",
        "-",
        "*",
        "::: to",
        "[а)]",
        "{#p1}",
        "«",
        "»",
        "|",
        "\\",
        "_",
        "<b>",
        "&amp;",
        "#",
        "а",
        "12",
      ),
      fc.string({ minLength: 1, maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  // The steps before leave no control signs and no white space but single spaces.
  .map((parts) =>
    parts
      .join(" ")
      .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\uFEFF]+/gu, " ")
      .trim(),
  )
  .filter((text) => text !== "");
const label = fc.constantFrom(null, "1.", "2)", "9)", "а)", "II.", "1.1.", "(3)", "12)");
const block: fc.Arbitrary<ReceivedBlock> = fc.oneof(
  words.map((text) => makeBlock(text)),
  fc
    .record({ text: words, label, depth: fc.integer({ min: 0, max: 3 }) })
    .map((given) => makeBlock({ kind: "item", ...given })),
  fc
    .array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((rows) => makeBlock({ kind: "table", rows, text: rows.flat().join(" ") })),
);
const entry: fc.Arbitrary<LaidOutBlock> = fc.oneof(
  {
    weight: 4,
    arbitrary: block.map((given): LaidOutBlock => ({ type: "block", block: given, addressee: null })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ line: words, label, blocks: fc.array(block, { minLength: 1, maxLength: 3 }) })
      .map(({ line, label: printed, blocks }): LaidOutBlock => ({
        type: "addressee",
        line: makeBlock({ kind: printed === null ? "paragraph" : "item", text: line, label: printed }),
        words: null,
        roles: ["schools"],
        blocks,
      })),
  },
);

test("any layout is read back with its words and labels, in order", () => {
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 8 }),
      fc.array(entry, { minLength: 1, maxLength: 8 }),
      (before, asked) => {
        const layout: Layout = {
          heading: "",
          sections: [
            { name: "preamble", blocks: before.map((given) => plain(given)) },
            { name: "recommendations", blocks: asked },
          ],
          doubts: [],
        };
        const { units, problems } = readBack(layout);
        expect(problems).toEqual([]);
        const blocks = layout.sections.flatMap((section) =>
          section.blocks.flatMap((laid) =>
            laid.type === "block" ? [laid.block] : [laid.line, ...laid.blocks],
          ),
        );
        const shown = (given: { label: string | null; text: string }) => [given.label, given.text];
        expect(units.map(shown)).toEqual(blocks.map(shown));
      },
    ),
    { numRuns: 400 },
  );
});

test("words that name an addressee are marked wherever they stand", () => {
  const text = "Рекомендовать *школам* [всем] обеспечить [1]";
  const { units, problems } = readBack({
    heading: "",
    sections: [
      {
        name: "recommendations",
        blocks: [
          {
            type: "block",
            block: makeBlock({ kind: "item", text }),
            addressee: { words: "*школам* [всем]", roles: ["schools"] },
          },
        ],
      },
    ],
    doubts: [],
  });
  expect(problems).toEqual([]);
  expect(units).toMatchObject([{ text, addressee: { words: "*школам* [всем]", roles: ["schools"] } }]);
});
