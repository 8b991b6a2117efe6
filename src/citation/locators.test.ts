import { describe, expect, test } from "vitest";
import { parseBody } from "../archive/body.ts";
import { loadArchive } from "../archive/load.ts";
import type { Resolution } from "../archive/model.ts";
import { createReport, formatProblem } from "../archive/problems.ts";
import { addressUnits } from "../archive/units.ts";
import { describeLocators } from "./locators.ts";

function locate(body: string): Record<string, string> {
  const report = createReport("index.md");
  const { sections, units } = addressUnits(parseBody(body, 0, report), report);
  expect(report.problems.map(formatProblem)).toEqual([]);
  return Object.fromEntries(describeLocators({ sections, units } as Resolution));
}

const CASES: [what: string, body: string, locators: Record<string, string>][] = [
  ["nothing", "", {}],
  ["a part that is one paragraph", "А.", { p1: "вводная часть" }],
  [
    "paragraphs and the list below one",
    "А.\n\nБ:\n\n- один\n- два\n\nВ.",
    {
      p1: "вводная часть, абз. 1",
      p2: "вводная часть, абз. 2",
      "p2.1": "вводная часть, абз. 2, перечисление 1",
      "p2.2": "вводная часть, абз. 2, перечисление 2",
      p3: "вводная часть, абз. 3",
    },
  ],
  [
    "a list before any paragraph",
    "- один\n- два\n\nА.",
    {
      "p0.1": "вводная часть, перечисление 1",
      "p0.2": "вводная часть, перечисление 2",
      p1: "вводная часть, абз. 1",
    },
  ],
  [
    "printed numbers, a gap among them",
    "::: findings\nА:\n\n9) девять\n13) тринадцать\n:::",
    { fp1: "отмечено, абз. 1", f9: "п. 9", f13: "п. 13" },
  ],
  [
    "one number in two parts makes both name their part",
    "::: findings\n1) а\n:::\n\n::: recommendations\n1) а\n2) б\n:::",
    { f1: "отмечено, п. 1", r1: "рекомендации, п. 1", r2: "рекомендации, п. 2" },
  ],
  [
    "the document's own word for what it asks",
    "::: recommendations\nВыслушав предложения, участники постановили:\n\n- а\n:::",
    { rp1: "решения, абз. 1", r1: "решения, перечисление 1" },
  ],
  [
    "a number printed twice in one list",
    "::: findings\n1) а\n1) б\n:::",
    { f1: "п. 1 (в архиве f1)", "f1-2": "п. 1 (в архиве f1-2)" },
  ],
  [
    "letters and Roman numbers",
    "::: findings\n- [I.] а\n- [II.] б\n  - [а)] в\n  - [б)] г\n:::",
    { f1: "п. I", f2: "п. II", "f2.1": "п. II, подп. «а»", "f2.2": "п. II, подп. «б»" },
  ],
  ["letters alone", "::: findings\n- [а)] в\n- [б)] г\n:::", { f1: "п. «а»", f2: "п. «б»" }],
  [
    "dotted numbers say their parent's",
    "::: recommendations\n1. а\n   - [1.1.] б\n     - [1.1.2.] в\n:::",
    { r1: "п. 1", "r1.1": "п. 1.1", "r1.1.2": "п. 1.1.2" },
  ],
  [
    "numbers below a number, and bullets below them",
    "::: recommendations\n1. а\n   1) б\n      - в\n:::",
    { r1: "п. 1", "r1.1": "п. 1, подп. 1", "r1.1.1": "п. 1, подп. 1, перечисление 1" },
  ],
  [
    "a further paragraph of an item is its second",
    "::: recommendations\n1. а\n\n   ещё\n:::",
    { r1: "п. 1", "r1.1": "п. 1, абз. 2" },
  ],
  [
    "addressees without numbers",
    "::: recommendations\nПредлагают:\n\n::: to schools\nШколам:\n\n1) а\n2) б\n:::\n::: to parents\nРодителям:\n\n- в\n:::\n:::",
    {
      rp1: "предложения, абз. 1",
      r1: "Школам",
      "r1.1": "Школам, п. 1",
      "r1.2": "Школам, п. 2",
      r2: "Родителям",
      "r2.1": "Родителям, перечисление 1",
    },
  ],
  [
    "addressees with numbers",
    "::: recommendations\n::: to schools\n1) Школам:\n\n- а\n:::\n::: to parents\n2) Родителям:\n\n1) в\n:::\n:::",
    {
      r1: "п. 1 (Школам)",
      "r1.1": "п. 1 (Школам), перечисление 1",
      r2: "п. 2 (Родителям)",
      "r2.1": "п. 2 (Родителям), подп. 1",
    },
  ],
  [
    "items that no addressee precedes",
    "::: recommendations\n- а\n\n::: to schools\nШколам:\n\n- б\n:::\n:::",
    {
      "r0.1": "рекомендации без адресата, перечисление 1",
      r1: "Школам",
      "r1.1": "Школам, перечисление 1",
    },
  ],
  [
    "one addressee twice",
    "::: recommendations\n::: to schools\nШколам:\n\n1) а\n:::\n::: to schools\nШколам:\n\n1) б\n:::\n:::",
    {
      r1: "Школам (в архиве r1)",
      "r1.1": "Школам, п. 1 (в архиве r1.1)",
      r2: "Школам (в архиве r2)",
      "r2.1": "Школам, п. 1 (в архиве r2.1)",
    },
  ],
  [
    "paragraphs asked of somebody",
    "::: recommendations\n::: to schools\nШколам:\n\nУчить.\n\nЛечить.\n:::\n:::",
    { r1: "Школам", "r1.1": "Школам, абз. 1", "r1.2": "Школам, абз. 2" },
  ],
  [
    "tables",
    "А.\n\n| а | б |\n| --- | --- |\n| 1 | 2 |",
    { p1: "вводная часть, абз. 1", p2: "вводная часть, табл. 1" },
  ],
];

test.each(CASES)("%s", (_, body, locators) => {
  expect(locate(body)).toEqual(locators);
});

test("a long list of addressees is cut at a word", () => {
  const line = `Органам управления, ${"школам, ".repeat(20)}родителям:`;
  const { r1 = "" } = locate(`::: recommendations\n::: to schools\n${line}\n\n- а\n:::\n:::`);
  expect(r1).toMatch(/^Органам управления, (школам, )+школам…$/);
  expect(r1.length).toBeLessThanOrEqual(101);
});

describe("every document", () => {
  const { archive } = loadArchive("content");
  test.each(archive.resolutions.map((one): [string, Resolution] => [one.id, one]))("%s", (_, one) => {
    const locators = describeLocators(one);
    expect([...locators.keys()].sort()).toEqual(one.units.map(({ address }) => address).sort());
    expect(new Set(locators.values()).size).toBe(one.units.length);
    for (const locator of locators.values()) expect(locator).toMatch(/^\S.*\S$/);
  });
});
