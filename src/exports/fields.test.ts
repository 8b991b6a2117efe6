import { expect, test } from "vitest";
import { documentSchema } from "./document/schema.ts";
import { listFields } from "./fields.ts";
import { recommendationSchema } from "./recommendations.ts";
import { resolutionSchema } from "./resolutions.ts";
import { unitSchema } from "./units.ts";
import { termSchema } from "./vocabularies.ts";

test.each([
  ["status", "published | withdrawn"],
  ["heading", "строка | null"],
  ["date", "{edtf, start, end} | null"],
  ["attendance", "[{count, bound, of}]"],
  ["countries", "[строка]"],
  ["recommendations", "число"],
  ["added", "ГГГГ-ММ-ДД | null"],
  ["url", "URL"],
])("%s is said to be %s", (name, type) => {
  expect(listFields(resolutionSchema).find((field) => field.name === name)?.type).toBe(type);
});

test.each([
  ["resolution", resolutionSchema],
  ["recommendation", recommendationSchema],
  ["unit", unitSchema],
  ["term", termSchema],
])("every field of a %s is explained", (_name, schema) => {
  const silent = listFields(schema).filter(({ text }) => !/[.)]$/.test(text));
  expect(silent).toEqual([]);
});

test("no field of a document is left without a type", () => {
  expect(listFields(documentSchema).filter(({ type }) => type === "")).toEqual([]);
});
