import { expect, test } from "vitest";
import { sampleDate, sampleResolution } from "../../analysis/sample-archive.ts";
import { describeYears } from "./years.ts";

const held = (start: string | null, end: string | null = start) =>
  sampleResolution("x", { date: start === null && end === null ? null : sampleDate(start, end) });

test.each([
  [[held("2017-04-17"), held("2022-08-26"), held("2018-10-18")], "2017–2022\u00A0годов"],
  [[held("2018-01-01"), held("2018-10-18")], "2018\u00A0года"],
  [[held("2018-01-01"), held(null)], "2018\u00A0года (1\u00A0документ без даты)"],
  [[held(null), held(null)], "2\u00A0документа без даты"],
  [[held(null, "2016-12-31")], "2016\u00A0года"],
  [[], ""],
])("names the years of %#", (resolutions, expected) => {
  expect(describeYears(resolutions)).toBe(expected);
});
