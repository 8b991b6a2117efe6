import { expect, test } from "vitest";
import { lineageOf } from "../../analysis/lineage.ts";
import { sampleArchive, sampleDate, sampleEvent, sampleResolution } from "../../analysis/sample-archive.ts";
import type { Announcement, Predecessor, Resolution } from "../../archive/model.ts";
import { createPaths } from "../../archive/paths.ts";
import { listConferences } from "./series-place.ts";

const paths = createPaths("/");
const series = [{ id: "s", label: "Ряд", continuity: "номер" }];
const hold = (year: number, facts: Partial<Resolution> = {}) =>
  sampleResolution(`y${String(year)}`, {
    event: sampleEvent({ name: `Съезд ${String(year)}`, series: "s", edition: year - 2000 }),
    date: sampleDate(`${String(year)}-05-01`),
    ...facts,
  });
const announce = (edition: number): Announcement => ({
  title: "Тема",
  edition,
  when: null,
  host: null,
  evidence: [{ says: "провести", address: "r9" }],
  inferred: null,
});
const follow = (when: string): Predecessor => ({
  what: "Съезд",
  when,
  evidence: [{ says: "прошлый", address: "p1" }],
  inferred: null,
});

function list(resolutions: Resolution[], current: Resolution) {
  const lineage = lineageOf(sampleArchive(resolutions, { series }), "s");
  if (lineage === null) throw new Error("the sample's series is missing");
  return listConferences(lineage, current, paths).map(({ state, href, current: here }) => [
    state,
    href,
    here,
  ]);
}

test("an announced conference without a resolution is shown as such, after what was held", () => {
  const current = hold(2017, { announces: [announce(18)], follows: [follow("2016")] });
  expect(list([current], current)).toEqual([
    ["Упомянута", "#p1", false],
    ["В архиве", null, true],
    ["Объявлена; в архиве её резолюции нет", "#r9", false],
  ]);
});

test("once its resolution is in the archive, the conference is only held", () => {
  const current = hold(2017, { announces: [announce(18)] });
  expect(list([hold(2018), current], current)).toEqual([
    ["В архиве", null, true],
    ["В архиве", "/resolutions/y2018/", false],
  ]);
});

test("a long series shows two conferences on either side", () => {
  const all = Array.from({ length: 9 }, (_, index) => hold(2010 + index));
  const current = all[4] as Resolution;
  expect(list(all.toReversed(), current).map(([, href]) => href)).toEqual([
    "/resolutions/y2012/",
    "/resolutions/y2013/",
    null,
    "/resolutions/y2015/",
    "/resolutions/y2016/",
  ]);
});
