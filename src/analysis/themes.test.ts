import { expect, test } from "vitest";
import type { Theme, Unit } from "../archive/model.ts";
import { sampleArchive, sampleResolution } from "./sample-archive.ts";
import { createThemeRecognizer, indexThemes } from "./themes.ts";

const THEMES = [
  theme("quality", ["качеств* .. образован*", "качеств* образовательн* сред*"]),
  theme("exams", ["ГИА", "государственн* итогов* аттестац*"]),
  theme("follow-up", ["провести & конференцию"]),
  theme("upbringing", ["воспитан*", "семь* .. воспитан*"]),
];
const EXCEPTIONS = ["института изучения детства семьи и воспитания"];
const recognizer = createThemeRecognizer(THEMES, EXCEPTIONS);

test.each([
  ["Качество общего образования и ГИА", ["quality", "exams"]],
  ["Гиа прошла", []],
  ["Конференцию предложено провести", ["follow-up"]],
  ["Провести форум", []],
  ["сотрудники Института изучения детства, семьи и воспитания", []],
  ["Института изучения детства, семьи и воспитания: о воспитании", ["upbringing"]],
  ["", []],
])("%s", (text, themes) => {
  expect(recognizer.recognize(text)).toEqual(themes);
});

test("marks point at the words, without overlaps", () => {
  const text = "Семья – воспитание. Воспитание";
  expect(recognizer.mark(text, "upbringing").map(({ start, end }) => text.slice(start, end))).toEqual([
    "Семья – воспитание",
    "Воспитание",
  ]);
  expect(recognizer.mark(text, "quality")).toEqual([]);
  expect(recognizer.mark(text, "unknown")).toEqual([]);
});

test("an archive's index skips headings and addressees and knows empty themes", () => {
  const resolution = sampleResolution("a", {
    units: [
      unit("h1", "heading", "О качестве образования"),
      unit("r1", "addressee", "Организаторам ГИА:"),
      unit("r1.1", "item", "повысить качество образования"),
    ],
  });
  const archive = sampleArchive([resolution], { themes: THEMES, themeExceptions: EXCEPTIONS });
  const index = indexThemes(archive);
  expect(index.byTheme.get("quality")?.map((passage) => passage.unit.address)).toEqual(["r1.1"]);
  expect(index.byTheme.get("exams")).toEqual([]);
  expect(index.of("a", "r1.1")).toEqual(["quality"]);
  expect(index.of("a", "h1")).toEqual([]);
  expect(index.of("nobody", "r1")).toEqual([]);
  expect(indexThemes(archive)).toBe(index);
});

function theme(id: string, patterns: string[]): Theme {
  return { id, label: id, patterns, scope: "", charted: true };
}

function unit(address: string, kind: Unit["kind"], text: string): Unit {
  return { address, kind, text, section: "recommendations", label: null, inlines: [], line: 1 };
}
