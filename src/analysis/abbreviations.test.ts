import { expect, test } from "vitest";
import type { Abbreviation } from "../archive/model.ts";
import { createAbbreviationFinder, isExpandedIn } from "./abbreviations.ts";

function abbreviate(short: string, limits: Partial<Abbreviation> = {}): Abbreviation {
  return {
    short,
    full: short,
    note: null,
    search: true,
    evidence: [],
    documents: null,
    after: null,
    ...limits,
  };
}

const vocabulary = [
  abbreviate("ФГОС"),
  abbreviate("ООО", { after: ["ФГОС"] }),
  abbreviate("ОО"),
  abbreviate("ДПО"),
  abbreviate("ФЗ"),
  abbreviate("500+", { evidence: [{ document: "lysva", expanded: "explicit" }] }),
  abbreviate("ЛГО", { documents: ["lysva"] }),
];

test.each([
  ["внедрение ФГОС ООО в каждой ОО", ["ФГОС", "ООО", "ОО"]],
  ["ООО «Ромашка» и ФГОС", ["ФГОС"]],
  ["прежнийФГОС ООО", []],
  ["законе № 273-ФЗ", ["ФЗ"]],
  ["ООП, ДОО и ОООО", []],
  ["«500+»; 1500+ и 500+5", ["500+"]],
  ["ФГОС, ещё раз ФГОС", ["ФГОС"]],
  ["в ЛГО", ["ЛГО"]],
  ["", []],
])("finds in «%s»", (text, expected) => {
  const found = createAbbreviationFinder(vocabulary)(text, "lysva");
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  expect(found.map(({ abbreviation }) => abbreviation.short)).toEqual(expected);
});

test("an abbreviation of one place stays closed elsewhere", () => {
  expect(createAbbreviationFinder(vocabulary)("в ЛГО", "perm")).toEqual([]);
});

test("an empty vocabulary finds nothing", () => {
  expect(createAbbreviationFinder([])("ФГОС", "lysva")).toEqual([]);
});

test("an expansion is the document's own only where it stands there", () => {
  const project = vocabulary[5] as Abbreviation;
  expect(isExpandedIn(project, "lysva")).toBe(true);
  expect(isExpandedIn(project, "perm")).toBe(false);
});
