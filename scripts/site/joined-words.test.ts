import { encode } from "cborg";
import { expect, it } from "vitest";
import type { Word } from "./index-part.ts";
import { joinWords } from "./joined-words.ts";

function part(words: Word[], rows: number[]) {
  return { words: Buffer.concat(words.map((word) => encode(word))), rows: Uint32Array.from(rows) };
}

it("joins the documents of a word, by their rows in the whole index", () => {
  const first: Word[] = [
    ["дет", [[0, 24]]],
    [
      "школ",
      [
        [0, 48],
        [1, 12],
      ],
    ],
  ];
  const parts = [part(first, [3, 0]), part([], []), part([["школ", [[0, 255]]]], [2])];
  expect([...joinWords(parts)]).toEqual([
    ["дет", [[3, 24]]],
    [
      "школ",
      [
        [0, 12],
        [2, 255],
        [3, 48],
      ],
    ],
  ]);
});

it("keeps the engine's order, in which a sign beyond the first 65,536 comes last", () => {
  const texts = ["a", "ab", "я", "\u{FF21}", "\u{1F393}", "\u{1F393}a"];
  const parts = [0, 1].map((parity) =>
    part(
      texts.filter((_, place) => place % 2 === parity).map((text): Word => [text, [[0, 24]]]),
      [parity],
    ),
  );
  expect([...joinWords(parts)].map(([text]) => text)).toEqual(texts);
});
