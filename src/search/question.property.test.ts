import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuestion, printQuestion } from "./question.ts";
import { understandQuestion } from "./understanding/understand.ts";

/** Strings in which the marks of the language, both keyboards and odd characters meet. */
const typed = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...Array.from("«»„“”\"|-–—−=+ .,;'[]`№§()*")),
        fc.constantFrom(
          "ИЛИ",
          "НЕ",
          "OR",
          "NOT",
          "AND",
          "и",
          "дети",
          "ДЕТИ",
          "школа",
          "500+",
          "htpjk",
          ",e",
          "\u0301",
          "\u00AD",
          "ё",
        ),
        fc.constantFrom(" ", " ", "\u00A0"),
        fc.string({ unit: "grapheme", maxLength: 2 }),
      ),
      { maxLength: 16 },
    )
    .map((parts) => parts.join("")),
);

test("every string can be read, and what is printed reads as the same question", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const question = parseQuestion(text);
      const printed = printQuestion(question);
      const again = parseQuestion(printed);
      expect(again.clauses).toEqual(question.clauses);
      expect(again.terms).toEqual(question.terms);
      expect(printQuestion(again)).toBe(printed);
    }),
    { numRuns: 3000 },
  );
});

test("every question can be understood", () => {
  const full = "федеральный государственный образовательный стандарт";
  const knowledge = { abbreviations: [{ short: "ФГОС", full, search: true, after: null }] };
  fc.assert(
    fc.property(typed, fc.boolean(), (text, exact) => {
      const question = parseQuestion(text);
      for (const { clause, readings } of understandQuestion(question, { exact, knowledge })) {
        expect(clause.alternatives.every((term) => readings.some((one) => one.term === term))).toBe(true);
        expect(readings.every(({ words }) => words.length > 0)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test("a printed question has nothing to be remarked but a contradiction", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const again = parseQuestion(printQuestion(parseQuestion(text)));
      expect(again.passedOver).toEqual([]);
      expect(again.remarks.filter((remark) => remark !== "contradiction")).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
