import { expect, test } from "vitest";
import { decodeDisplay, decodeState, encodeState } from "./search-state.ts";
import { encodeTrail, readTrail } from "./trail.ts";
import { parseQuestion } from "./question.ts";

const trail = (query: string, ...corrected: [asked: string, text: string][]) => {
  const state = decodeState(query);
  const [term] = parseQuestion("слово").terms;
  if (term === undefined) throw new Error("no term");
  const understanding = corrected.map(([asked, text]) => ({
    term,
    asked,
    readings: [{ kind: "spelling" as const, text, applied: true }],
  }));
  return encodeTrail({ state, understanding }, decodeDisplay(query));
};

test.each([
  "?q=школа&year=2017&view=kwic&sort=left",
  "?q=x&exact=1",
  "?theme=gifted&only=recommendations",
  "?q=а%26b",
])("from %s to a document and back", (query) => {
  const link = trail(query);
  expect(new URLSearchParams(link).has("q")).toBe(true);
  expect(readTrail(link)).toBe(decodeState(query).question);
  expect(encodeState(decodeState(link), decodeDisplay(link))).toBe(
    encodeState(decodeState(query), decodeDisplay(query)),
  );
});

test("a corrected word is marked as it was read, and the way back has it as it was typed", () => {
  const link = trail("?q=одареные дети", ["одареные", "одарённые"]);
  expect(readTrail(link)).toBe("одарённые дети");
  expect(decodeState(link).question).toBe("одареные дети");
});
