import { expect, test } from "vitest";
import { sampleRecommendation, sampleResolution } from "../../analysis/sample-archive.ts";
import { groupByAddressee, groupByResolution } from "./grouping.ts";

test("groups only neighbours", () => {
  const items = ["a", "a", "b", "a"].map((id, place) => ({ resolution: { id }, place }));
  expect(groupByResolution(items).map(({ resolution, items: own }) => [resolution.id, own.length])).toEqual([
    ["a", 2],
    ["b", 1],
    ["a", 1],
  ]);
});

test("an addressee's line opens a group even where the words are the same", () => {
  const resolution = sampleResolution("x");
  const asked = (address: string, addressee: string | null, addresseeAddress: string | null) => ({
    resolution,
    recommendation: sampleRecommendation("x", address, { addressee, addresseeAddress, roles: ["schools"] }),
  });
  const groups = groupByAddressee([
    asked("r0.1", null, null),
    asked("r1.1", "Школам", "r1"),
    asked("r1.2", "Школам", "r1"),
    asked("r2.1", "Школам", "r2"),
    asked("r0.2", null, null),
  ]);
  expect(
    groups.map(({ addressee, items }) => [addressee, items.map((item) => item.recommendation.address)]),
  ).toEqual([
    [null, ["r0.1"]],
    ["Школам", ["r1.1", "r1.2"]],
    ["Школам", ["r2.1"]],
    [null, ["r0.2"]],
  ]);
});
