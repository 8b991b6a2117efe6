import { expect, it } from "vitest";
import { formatCount, formatMegabytes, formatTable } from "./table.ts";

it("aligns names to the left and numbers to the right", () => {
  const rows = [
    ["page", "bytes", ""],
    ["home", "9", "OVER"],
    ["a long one", "14,600", ""],
  ];
  expect(formatTable(rows)).toBe(
    ["page         bytes", "home             9  OVER", "a long one  14,600"].join("\n"),
  );
});

it("groups digits and tells an unknown size", () => {
  expect(formatCount(14600)).toBe("14,600");
  expect(formatMegabytes(1_250_000)).toBe("1.3 MB");
  expect(formatMegabytes(null)).toBe("—");
});
