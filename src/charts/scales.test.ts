import { describe, expect, test } from "vitest";
import { estimateWidth, fitText, wrapText } from "./lettering.ts";
import { chooseOpacity, createLevels, formatLevel } from "./levels.ts";
import { createQuantityAxis } from "./quantity-axis.ts";
import { createTimeAxis } from "./time-axis.ts";

describe("levels", () => {
  test.each<[number[], string[]]>([
    [[], []],
    [[0, 0], []],
    [[3, 3, 0], ["3"]],
    [
      [1, 2, 2, 15],
      ["1", "2", "15"],
    ],
    [
      [1, 2, 3, 4, 5, 6, 7, 8],
      ["1–2", "3–4", "5–6", "7–8"],
    ],
    [
      [1, 2, 3, 4, 5000],
      ["1", "2", "3", "4–5000"],
    ],
  ])("%j", (counts, labels) => {
    const levels = createLevels(counts);
    expect(levels.map(formatLevel)).toEqual(labels);
    for (const count of counts) expect(chooseOpacity(levels, count) > 0).toBe(count > 0);
  });

  test("more is darker, and ink stays readable on the darkest", () => {
    const opacities = createLevels([1, 5, 9, 40, 70, 200]).map(({ opacity }) => opacity);
    expect(opacities).toEqual([...opacities].sort((a, b) => a - b));
    expect(Math.max(...opacities)).toBeLessThanOrEqual(0.5);
  });
});

describe("lettering", () => {
  test("a text is cut only when it is too wide", () => {
    expect(fitText("Лысьва", 12, 200)).toBe("Лысьва");
    expect(fitText("Петропавловск-Камчатский", 12, 80)).toMatch(/^Петропавл.*…$/);
    expect(estimateWidth(fitText("Петропавловск-Камчатский", 12, 80), 12)).toBeLessThanOrEqual(80);
  });

  test("lines break between words, and the last one says that there is more", () => {
    const text = "Функциональная грамотность и метапредметные результаты";
    expect(wrapText(text, 12, 5000)).toEqual([text]);
    expect(wrapText(text, 12, 200).join(" ")).toBe(text);
    const [, last, ...more] = wrapText(text, 12, 130, 2);
    expect(last).toMatch(/…$/);
    expect(more).toEqual([]);
    expect(wrapText("", 12, 100)).toEqual([""]);
  });
});

describe("quantity axis", () => {
  test("starts at zero while counts are of one order", () => {
    const { place, ticks } = createQuantityAxis([120, 800], 400, 0);
    expect(ticks[0]).toBe(0);
    expect(place(0)).toBe(400);
    expect(place(800)).toBeGreaterThan(0);
  });

  test("goes by powers of ten when they are not", () => {
    const { ticks, place } = createQuantityAxis([12, 4800], 400, 0);
    expect(ticks).toEqual([10, 100, 1000]);
    expect(place(100) - place(1000)).toBeCloseTo(place(10) - place(100));
  });

  test.each([[[]], [[0]], [[1]]])("holds for %j", (counts) => {
    const { place, ticks } = createQuantityAxis(counts, 400, 0);
    expect(Number.isFinite(place(counts[0] ?? 0))).toBe(true);
    expect(ticks.every(Number.isInteger)).toBe(true);
  });
});

describe("time axis", () => {
  test("covers whole years in any time zone", () => {
    const { years, place } = createTimeAxis(["2017-01-01", "2018-12-31"], 0, 730);
    expect(years.map(({ label }) => label)).toEqual(["2017", "2018"]);
    expect(place("2017-01-01")).toBe(0);
    expect(place("2018-12-31")).toBe(729);
  });

  test("writes as many years as there is room for", () => {
    const { years } = createTimeAxis(["1900-01-01", "2026-01-01"], 0, 300);
    expect(years.length).toBeLessThanOrEqual(6);
    expect(years.length).toBeGreaterThan(2);
  });
});
