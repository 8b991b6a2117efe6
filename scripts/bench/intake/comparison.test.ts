import { describe, expect, it } from "vitest";
import {
  compareEntries,
  compareValue,
  foldAddressee,
  foldCase,
  foldName,
  foldProperName,
  foldSigns,
  measure,
  pairByText,
} from "./comparison.ts";

describe("folding", () => {
  it.each([
    ["«Школа  №\u00A01» – наша", '"Школа N 1" - наша', foldSigns],
    ["ШКОЛА ВСЕГО ЁМКОГО", "школа всего емкого", foldCase],
    ["АО «Компания „Свет“»", "ао компания свет", foldName],
    ["Рекомендовать Министерству просвещения", "министерству просвещения", foldAddressee],
    ["участники рекомендуют школам", "школам", foldAddressee],
    ["Просить Министерство просвещения", "министерство просвещения", foldAddressee],
    ["Министерству просвещения", "министерству просвещения", foldAddressee],
    ["К директорам школ", "директорам школ", foldAddressee],
  ])("of «%s»", (text, folded, fold) => {
    expect(fold(text)).toBe(folded);
  });

  it("finds the proper name in a name with its legal form", () => {
    expect(foldProperName("ГАУ ДПО «Институт „Свет“»")).toBe("институт свет");
    expect(foldProperName("Институт света")).toBeNull();
  });

  it("keeps words apart", () => {
    expect(foldSigns("до школы")).not.toBe(foldSigns("дошколы"));
  });
});

describe("comparing", () => {
  it.each([
    ["a", "a", { right: 1, wrong: 0, missed: 0 }],
    ["a", "b", { right: 0, wrong: 1, missed: 1 }],
    ["a", null, { right: 0, wrong: 0, missed: 1 }],
    [null, "b", { right: 0, wrong: 1, missed: 0 }],
    [null, null, { right: 0, wrong: 0, missed: 0 }],
  ])("%s with %s", (expected, found, tally) => {
    expect(compareValue(expected, found)).toEqual(tally);
  });

  it("counts an entry once, in any of its spellings, and a tolerated one not at all", () => {
    const tally = compareEntries([["a", "b"], ["c"]], ["b", "a", "d"], [["d"]]);
    expect(tally).toEqual({ right: 1, wrong: 1, missed: 1 });
  });

  it("pairs equal texts in order and keeps what has no pair", () => {
    const pairs = pairByText([{ text: "x" }, { text: "y" }], [{ text: "z" }, { text: "x" }]);
    expect(pairs).toEqual([
      { expected: { text: "x" }, found: { text: "x" } },
      { expected: { text: "y" }, found: null },
      { expected: null, found: { text: "z" } },
    ]);
  });

  it("measures precision, recall and F1", () => {
    expect(measure({ right: 0, wrong: 0, missed: 0 })).toBeNull();
    expect(measure({ right: 0, wrong: 0, missed: 2 })).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(measure({ right: 3, wrong: 1, missed: 0 })).toEqual({ precision: 0.75, recall: 1, f1: 6 / 7 });
  });
});
