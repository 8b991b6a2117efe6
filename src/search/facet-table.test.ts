import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseDocuments, countByFacet, readFacetTable, tabulateFacets } from "./facet-table.ts";
import { FILTERS } from "./page-fields.ts";
import { emptySelection } from "./search-state.ts";
import type { Selection } from "./search-state.ts";

const values = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 3 });
const ofEveryFilter = fc.record(Object.fromEntries(FILTERS.map((name) => [name, values])));

function readSample(records: readonly Record<string, string[]>[]) {
  const documents = records.map((filters, index) => ({
    id: `d${String(index)}`,
    filters,
    load: () => Promise.reject(new Error("nobody reads texts")),
  }));
  return { documents, table: readFacetTable(tabulateFacets(records), documents) };
}

const passes = (filters: Record<string, string[]>, selection: Selection) =>
  FILTERS.every(
    (name) => selection[name].length === 0 || selection[name].some((value) => filters[name]?.includes(value)),
  );

test("rows are written as the distances between them, values in their order", () => {
  const { documents, filters } = tabulateFacets([
    { year: ["2020"], theme: ["b", "a", "b"] },
    { year: ["2019"] },
    { year: ["2020"], theme: ["a"] },
  ]);
  expect(documents).toBe(3);
  expect(filters.year).toEqual({ 2019: [1], 2020: [0, 2] });
  expect(Object.entries(filters.theme ?? {})).toEqual([
    ["a", [0, 2]],
    ["b", [0]],
  ]);
  expect(filters.series).toEqual({});
});

test("chooses and counts as looking at every document does", () => {
  fc.assert(
    fc.property(
      fc.array(ofEveryFilter, { maxLength: 12 }),
      ofEveryFilter,
      fc.nat({ max: 3 }),
      (records, chosen, step) => {
        const selection = { ...emptySelection(), ...chosen };
        const { documents, table } = readSample(records);
        const among = documents.filter((_, row) => row % (step + 1) === 0);
        expect(chooseDocuments(table, selection, among)).toEqual(
          among.filter(({ filters }) => passes(filters, selection)),
        );
        const counts = countByFacet(table, selection, among);
        for (const name of FILTERS) {
          for (const value of ["a", "b", "c"]) {
            const left = among.filter(
              ({ filters }) =>
                filters[name]?.includes(value) && passes(filters, { ...selection, [name]: [] }),
            );
            expect(counts[name].get(value) ?? 0).toBe(left.length);
          }
        }
      },
    ),
  );
});

test("the file of another index is refused", () => {
  const file = tabulateFacets([{ year: ["2020"] }]);
  expect(() => readFacetTable(file, [])).toThrow("the facets know 1 documents, the index 0");
});
