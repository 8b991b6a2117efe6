import { expect, test } from "vitest";
import { listLines, sortLines } from "./concordance.ts";
import { prepareText } from "./matching.ts";
import type { Finding } from "./passages.ts";

/** A finding whose passages have their searched words in square brackets. */
function find(...passages: string[]): Finding {
  return {
    page: { url: "/resolutions/x/", filters: {}, meta: {}, passages: [], about: prepareText("") },
    together: true,
    hits: passages.map((marked, index) => {
      const marks = [...marked.matchAll(/\[([^\]]+)\]/g)].map((match, place) => {
        const start = match.index - place * 2;
        return { start, end: start + (match[1]?.length ?? 0) };
      });
      return {
        address: `p${String(index + 1)}`,
        text: marked.replaceAll(/[[\]]/g, ""),
        marks,
        facts: { recommendation: false, roles: [], themes: [] },
        held: 1,
        score: 0,
      };
    }),
    aside: [],
    score: 0,
  };
}

const show = (lines: ReturnType<typeof listLines>) =>
  lines.map(({ hit, left, word, right }) => `${hit.address}: ${left}|${word}|${right}`);

test("every occurrence is a line, also the second in a passage", () => {
  expect(show(listLines([find("[Дети] и школа для [детей].", "без слов"), find("о [детях]")]))).toEqual([
    "p1: |Дети| и школа для детей.",
    "p1: Дети и школа для |детей|.",
    "p1: о |детях|",
  ]);
});

test("contexts are cut at words and say so", () => {
  const [line] = listLines([find(`${"слово ".repeat(40)}[дети] ${"слово ".repeat(40)}`)]);
  expect(line?.left).toMatch(/^…слово (слово )*$/);
  expect(line?.right).toMatch(/^( слово)+…$/);
  expect(line?.left.length).toBeLessThanOrEqual(101);
});

test("a word longer than the context is not lost whole", () => {
  const [line] = listLines([find(`[дети]${"ж".repeat(300)}`)]);
  expect(line?.right).toBe(`${"ж".repeat(100)}…`);
});

const neighbours = find(
  "для [детей] яблок",
  "у [детей] Ёлок",
  "[детей]",
  "для [детей] — аистов",
  "у «А» [детей] ёлки",
);

test.each(["right", "left"] as const)("sorted by the %s neighbour: case, ё and punctuation aside", (side) => {
  expect(sortLines(listLines([neighbours]), side).map(({ hit }) => hit.address)).toEqual(
    side === "right" ? ["p4", "p5", "p2", "p1", "p3"] : ["p5", "p4", "p1", "p2", "p3"],
  );
});

test("nothing gives nothing", () => {
  expect(listLines([])).toEqual([]);
  expect(sortLines([], "left")).toEqual([]);
});
