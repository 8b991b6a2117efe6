import { expect, it } from "vitest";
import { divideIntoGroups } from "./page-groups.ts";

const MOST = 10;
const paths = Array.from({ length: 500 }, (_, number) => `resolutions/${String(number)}/index.html`);

it("puts every page into one group, none too large, in an order of its own", () => {
  const groups = divideIntoGroups(paths, MOST);
  expect(groups.flat().toSorted()).toEqual(paths.toSorted());
  expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(MOST);
  expect(groups.length).toBeLessThan(150);
  expect(divideIntoGroups(paths.toReversed(), MOST)).toEqual(groups);
});

it("changes one group, or divides it, when a page is added", () => {
  const before = new Set(divideIntoGroups(paths, MOST).map((group) => group.join()));
  const changed = Array.from({ length: 200 }, (_, number) => {
    const groups = divideIntoGroups([...paths, `resolutions/new-${String(number)}/index.html`], MOST);
    return groups.filter((group) => !before.has(group.join())).length;
  });
  expect(Math.max(...changed)).toBeLessThanOrEqual(4);
  expect(changed.filter((count) => count === 1).length).toBeGreaterThan(100);
});

it("has no group without pages", () => {
  expect(divideIntoGroups([], MOST)).toEqual([]);
});
