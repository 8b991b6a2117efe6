import { expect, test } from "vitest";
import { splitMarks } from "./marks.ts";

const show = (text: string, spans: [number, number][]) =>
  splitMarks(
    text,
    spans.map(([start, end]) => ({ start, end })),
  )
    .map((run) => (run.marked ? `[${run.text}]` : run.text))
    .join("|");

test.each<[string, [number, number][], string]>([
  ["одарённые дети", [], "одарённые дети"],
  ["одарённые дети", [[0, 9]], "[одарённые]| дети"],
  ["одарённые дети", [[10, 14]], "одарённые |[дети]"],
  [
    "одарённые дети",
    [
      [10, 14],
      [0, 9],
    ],
    "[одарённые]| |[дети]",
  ],
  [
    "одарённые дети",
    [
      [0, 5],
      [3, 9],
    ],
    "[одарённые]| дети",
  ],
  [
    "одарённые дети",
    [
      [0, 9],
      [2, 4],
    ],
    "[одарённые]| дети",
  ],
  [
    "одарённые дети",
    [
      [0, 4],
      [4, 9],
    ],
    "[одарённые]| дети",
  ],
  [
    "дети",
    [
      [-3, 2],
      [3, 99],
    ],
    "[де]|т|[и]",
  ],
  [
    "дети",
    [
      [2, 2],
      [4, 9],
    ],
    "дети",
  ],
  ["", [[0, 3]], ""],
])("marks «%s» at %j", (text, spans, expected) => {
  expect(show(text, spans)).toBe(expected);
});
