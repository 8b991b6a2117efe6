import { expect, test } from "vitest";
import { describeFacts } from "../../analysis/facts.ts";
import { sampleArchive, sampleResolution } from "../../analysis/sample-archive.ts";
import type { Resolution } from "../../archive/model.ts";
import { createPaths } from "../../archive/paths.ts";
import { citeResolution } from "../../citation/cited.ts";
import { addDating } from "./dated-facts.ts";

function describe(facts: Partial<Resolution>) {
  const resolution = sampleResolution("x", facts);
  const archive = sampleArchive([resolution]);
  const sheet = describeFacts(resolution, archive, createPaths("/"));
  const dated = addDating(sheet, resolution, citeResolution(resolution, archive, "https://example.org/x/"));
  return { sheet, dated };
}

test.each([
  ["2015", null, "не ранее 2015 г."],
  [null, "2016", "не позднее 2016 г."],
  ["2015", "2016", "между 2015 и 2016 гг."],
])(
  "a bound of years (%s, %s) is a conclusion with its reason, and the date is still missing",
  (from, to, text) => {
    const { sheet, dated } = describe({ dating: { notBefore: from, notAfter: to, why: "так назван округ" } });
    expect(dated.facts[0]).toEqual({
      term: "Дата",
      values: [{ text, at: null, page: null, inferred: "так назван округ", listed: [] }],
    });
    expect(dated.facts.slice(1)).toEqual(sheet.facts);
    expect(dated.missing).toContain("дата");
  },
);

test("a document with a date, or of which nothing is known, is left as it is", () => {
  const date = { edtf: "2017-04-17", start: "2017-04-17", end: "2017-04-17", evidence: [], inferred: null };
  for (const facts of [{ date }, {}]) {
    const { sheet, dated } = describe(facts);
    expect(dated).toEqual(sheet);
    expect(dated.facts.filter(({ term }) => term === "Дата")).toHaveLength("date" in facts ? 1 : 0);
  }
});
