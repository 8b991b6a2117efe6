import { expect, test } from "vitest";
import { pageParam, paginate } from "./paging.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test.each([
  [0, Infinity, [0]],
  [1, Infinity, [1]],
  [50, Infinity, [50]],
  [51, Infinity, [50, 1]],
  [120, 60, [50, 10]],
  [40, 60, [40]],
])("%i entries, at most %d, fill pages of %j", (count, most, sizes) => {
  const pages = paginate(numbers(count), most);
  expect(pages.map(({ items }) => items.length)).toEqual(sizes);
  expect(pages.flatMap(({ items }) => items)).toEqual(numbers(Math.min(count, most)));
  for (const [index, page] of pages.entries()) {
    expect(page).toMatchObject({
      page: index + 1,
      pages: sizes.length,
      total: count,
      listed: Math.min(count, most),
    });
  }
});

test("the first page has no parameter", () => {
  expect([1, 2].map(pageParam)).toEqual([undefined, "page/2"]);
});
