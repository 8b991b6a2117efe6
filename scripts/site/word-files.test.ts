import fc from "fast-check";
import { expect, it } from "vitest";
import type { Word } from "./index-part.ts";
import { cutWords, describeWords } from "./word-files.ts";

const word = (text: string, documents: number): Word => [
  text,
  Array.from({ length: documents }, () => [1, 24]),
];

it("keeps every word in order, and finds the file of each by its borders", () => {
  const texts = ["а", "об", "образ", "образован", "образовательн", "обсужден", "яблок"];
  const words = texts.map((text, index) => word(text, index === 3 ? 900 : 400));
  const runs = [...cutWords(words, 0)];
  expect(runs.flatMap((run) => run.words)).toEqual(words);
  expect(runs.length).toBeGreaterThan(3);
  for (const { from, to, words: own } of runs) {
    for (const [text] of own) expect(from <= text && text <= to).toBe(true);
  }
});

it("has exactly one file for whatever is asked, also for words that it does not hold", () => {
  const texts = ["в", "вне", "дет", "дете", "деф", "метод", "методик", "методическ", "о", "об", "я"];
  const runs = [
    ...cutWords(
      texts.map((text) => word(text, 900)),
      0,
    ),
  ];
  expect(runs).toHaveLength(texts.length);
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(...texts), fc.stringMatching(/^[а-я]{1,6}$/)),
      (asked) => {
        const files = runs.filter(({ from, to }) => bytes(from, asked) <= 0 && bytes(asked, to) <= 0);
        expect(files).toHaveLength(1);
      },
    ),
  );
  expect(runs.every(({ from }) => from !== "")).toBe(true);
});

/** As the engine compares. */
function bytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

it("gives every word one place with the weight of all, apart from the words around it", () => {
  const words: Word[] = [
    [
      "дет",
      [
        [0, 24],
        [4, 255],
      ],
    ],
    ["школ", [[2, 12]]],
  ];
  expect(describeWords(words, 255)).toEqual([
    [
      [
        "дет",
        [
          [0, [255]],
          [4, [-256, 255]],
        ],
      ],
      ["школ", [[2, [-13, 0]]]],
    ],
  ]);
});
