import { expect, test } from "vitest";
import { sampleArchive, sampleResolution, sampleUnit } from "../../analysis/sample-archive.ts";
import type { Inline } from "../../archive/model.ts";
import { createPaths } from "../../archive/paths.ts";
import { cutRuns, layerHeading, prepareReading } from "./reading.ts";

const plain = (text: string): Inline => ({ text, style: "plain" });
const strong = (text: string): Inline => ({ text, style: "strong" });
const spell = (inlines: Inline[], spans: [number, number][]) =>
  cutRuns(
    { inlines },
    spans.map(([start, end]) => ({ start, end, expansion: "…" })),
  ).map(
    ({ text, style, expansion }) =>
      `${style === "plain" ? "" : "*"}${expansion === null ? text : `[${text}]`}`,
  );

test.each<[string, Inline[], [number, number][], string[]]>([
  ["nothing to expand", [plain("в школе")], [], ["в школе"]],
  ["in the middle", [plain("в ОО есть")], [[2, 4]], ["в ", "[ОО]", " есть"]],
  [
    "at both ends",
    [plain("ОО и ГИА")],
    [
      [5, 8],
      [0, 2],
    ],
    ["[ОО]", " и ", "[ГИА]"],
  ],
  ["in a later style", [plain("в "), strong("ОО"), plain(" есть")], [[2, 4]], ["в ", "*[ОО]", " есть"]],
  ["torn between styles", [plain("в О"), strong("О есть")], [[2, 4]], ["в О", "*О есть"]],
  ["an empty unit", [plain("")], [], []],
])("cuts %s", (_, inlines, spans, expected) => {
  expect(spell(inlines, spans)).toEqual(expected);
});

test("what was mended or hidden after publication is said beside its unit", () => {
  const resolution = {
    ...sampleResolution("x"),
    corrections: [{ date: "2026-11-25", at: "p1", from: "а", to: "б" }],
    redactions: [
      { at: "p1", masked: "[имя скрыто]", what: "name" as const, date: "2026-12-01" },
      { at: "p2", masked: "[имя скрыто]", what: "name" as const, date: null },
    ],
  };
  const { remarks } = prepareReading(resolution, sampleArchive([]), createPaths("/"));
  expect([...remarks]).toEqual([
    [
      "p1",
      [
        { text: "Исправлено в архиве 25\u00A0ноября 2026\u00A0г.", more: "corrections" },
        { text: "Скрыто архивом 1\u00A0декабря 2026\u00A0г.", more: "provenance" },
      ],
    ],
  ]);
});

test("the runs joined are the unit's text, whatever is expanded", () => {
  const text = "внедрение ФГОС ООО; в ОО — ФГОС";
  const abbreviations = ["ФГОС", "ООО", "ОО"].map((short) => ({
    short,
    full: short,
    note: null,
    search: true,
    evidence: [],
    documents: null,
    after: null,
  }));
  const reading = prepareReading(
    sampleResolution("x"),
    sampleArchive([], { abbreviations }),
    createPaths("/"),
  );
  const runs = reading.runsOf(sampleUnit("p1", text));
  expect(runs.map((run) => run.text).join("")).toBe(text);
  expect(runs.filter((run) => run.expansion !== null).map((run) => run.text)).toEqual(["ФГОС", "ООО", "ОО"]);
  expect(runs[1]?.expansion).toBe("ФГОС (раскрытие архива)");
});

test.each([
  ["РЕЗОЛЮЦИЯ съезда «Тема»", "Тема", ["РЕЗОЛЮЦИЯ съезда ", "«Тема»", ""]],
  ["«Тема»: решение", "Тема", ["", "«Тема»", ": решение"]],
  ["РЕЗОЛЮЦИЯ", "Другое", ["", "РЕЗОЛЮЦИЯ", ""]],
  ["РЕЗОЛЮЦИЯ Тема", "Тема", ["", "РЕЗОЛЮЦИЯ Тема", ""]],
  ["РЕЗОЛЮЦИЯ «»", "", ["", "РЕЗОЛЮЦИЯ «»", ""]],
])("layers «%s»", (heading, title, expected) => {
  const layers = layerHeading(heading, title);
  expect(layers).toEqual(expected);
  expect(layers.join("")).toBe(heading);
});
