import { expect, it } from "vitest";
import { tabulateFacets } from "./facets-file.ts";

it("writes the rows of each value as distances, values in order", () => {
  const documents = [
    { year: ["2021"], theme: ["staff", "digital"] },
    { year: ["2021"], theme: [] },
    { theme: ["staff"] },
    { year: ["2017"], theme: ["staff", "staff"], title: ["not a filter"] },
  ];
  expect(JSON.stringify(tabulateFacets(documents))).toBe(
    '{"documents":4,"filters":{"year":{"2017":[3],"2021":[0,1]},"region":{},' +
      '"theme":{"digital":[0],"staff":[0,2,1]},"addressee":{},"scope":{},"series":{}}}',
  );
});
