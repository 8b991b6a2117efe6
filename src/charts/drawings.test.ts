import { describe, expect, test } from "vitest";
import { drawBars } from "./bars.ts";
import type { Bar } from "./bars.ts";
import { drawHeadcounts } from "./headcounts.ts";
import type { HeadcountMark } from "./headcounts.ts";
import { drawMatrix } from "./matrix.ts";
import type { Drawing, Shape } from "./shape.ts";
import { drawTileGrid } from "./tile-grid.ts";

/** Every shape, those inside of links too. */
function flatten(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => [shape, ...flatten(shape.children)]);
}

function linksOf({ shapes }: Drawing): Shape[] {
  return flatten(shapes).filter(({ tag }) => tag === "a");
}

/** The numbers of all attributes that place a shape. */
function coordinates({ attributes }: Shape): number[] {
  const drawn = typeof attributes.d === "string" ? attributes.d.match(/-?[\d.]+|NaN/g)?.map(Number) : [];
  const placed = ["x", "y", "cx", "cy", "r", "width", "height"].flatMap((name) => attributes[name] ?? []);
  return [...(drawn ?? []), ...placed.map(Number)];
}

function expectSound(drawing: Drawing): void {
  for (const shape of flatten(drawing.shapes)) {
    for (const value of coordinates(shape)) {
      expect(Number.isFinite(value)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(-20);
      expect(value).toBeLessThanOrEqual(Math.max(drawing.width, drawing.height) + 1);
    }
    const { x, width, height } = shape.attributes;
    if (shape.tag === "rect") {
      expect(Number(width)).toBeGreaterThanOrEqual(0);
      expect(Number(height)).toBeGreaterThanOrEqual(0);
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(drawing.width + 0.2);
    }
  }
}

const WIDTHS = [340, 960];

function bar(facts: Partial<Bar>): Bar {
  const base = { label: "Школы", name: "16 пунктов", count: 16, shared: 0, href: "/a/" };
  return { ...base, nested: false, apart: false, ...facts };
}

describe.each(WIDTHS)("bars, %d wide", (width) => {
  test("the length is the count, the shared part a part of it", () => {
    const drawing = drawBars([bar({ count: 40 }), bar({ count: 20, shared: 5 })], width);
    const [whole, own, shared] = flatten(drawing.shapes).filter(({ tag }) => tag === "rect");
    const length = (shape: Shape | undefined) => Number(shape?.attributes.width);
    expect(length(own) / length(whole)).toBeCloseTo(15 / 40, 2);
    expect((length(shared) + 1) / length(whole)).toBeCloseTo(5 / 40, 2);
    expectSound(drawing);
  });

  test.each([
    ["none", []],
    ["all of them zero", [bar({ count: 0 })]],
    [
      "huge numbers and labels",
      [bar({ count: 123_456, label: "очень длинное ".repeat(20) }), bar({ count: 1 })],
    ],
    ["all shared", [bar({ count: 13, shared: 13 })]],
    ["one shared among thousands", [bar({ count: 5000 }), bar({ count: 40, shared: 1 })]],
  ])("%s", (_, bars) => {
    expectSound(drawBars(bars, width));
  });
});

function mark(facts: Partial<HeadcountMark>): HeadcountMark {
  const label = {
    number: "не менее 800 специалистов",
    where: ["Петропавловск-Камчатский, 17–20 апреля 2017 г."],
  };
  const when = { start: "2017-04-17", end: "2017-04-20" };
  return { count: 800, bound: "at-least", ...when, label, name: "…", href: "/r/#p1", ...facts };
}

describe.each(WIDTHS)("headcounts, %d wide", (width) => {
  test.each<[string, HeadcountMark[]]>([
    ["none", []],
    ["one", [mark({})]],
    ["one without a date", [mark({ start: null, end: null })]],
    ["dates open at one end", [mark({ start: null }), mark({ end: null, count: 3 })]],
    ["a count of zero", [mark({ count: 0, bound: "exact" })]],
    ["many at one place", Array.from({ length: 12 }, () => mark({}))],
    [
      "two centuries",
      [mark({ start: "1871-01-01", end: "1871-12-31" }), mark({ start: null, end: null }), mark({})],
    ],
    ["all sizes", [1, 10, 100, 1000, 10_000].map((count) => mark({ count }))],
  ])("%s", (_, marks) => {
    const drawing = drawHeadcounts(marks, width);
    expectSound(drawing);
    expect(linksOf(drawing)).toHaveLength(marks.length);
  });

  test("more people stand higher, later years stand further right", () => {
    const marks = [
      mark({ count: 100, bound: "exact" }),
      mark({ count: 300, bound: "exact", start: "2019-01-01", end: "2019-01-01" }),
    ];
    const dots = flatten(drawHeadcounts(marks, width).shapes).filter(
      ({ tag, fill, attributes }) => tag === "circle" && fill === "accent" && attributes.r === 5,
    );
    const [higher, lower] = dots.map(({ attributes }) => attributes);
    expect(Number(higher?.cy)).toBeLessThan(Number(lower?.cy));
    expect(Number(higher?.cx)).toBeGreaterThan(Number(lower?.cx));
  });

  test("each bound is drawn in its own way, open where it is open", () => {
    const shapesOf = (bound: HeadcountMark["bound"]) =>
      JSON.stringify(linksOf(drawHeadcounts([mark({ bound })], width)).flatMap(({ children }) => children));
    const ways = new Set((["exact", "at-least", "at-most", "about"] as const).map(shapesOf));
    expect(ways.size).toBe(4);
  });
});

describe.each(WIDTHS)("matrix, %d wide", (width) => {
  const head = (name: string, apart = false) => ({ head: [name], name, href: null, apart });
  const counts = (numbers: number[]) => numbers.map((count) => ({ count, name: "…", href: "/t/" }));

  test("a cell for each count, a link for each positive one", () => {
    const drawing = drawMatrix(
      {
        columns: [head("2017"), head("2018"), head("без года", true)],
        rows: ["Качество", "Воспитание"].map((label) => ({ label, href: null, apart: false })),
        cells: [counts([1, 0, 30_000]), counts([0, 0, 2])],
        unit: "Единиц:",
      },
      width,
    );
    expectSound(drawing);
    expect(linksOf(drawing)).toHaveLength(3);
  });

  test("nothing", () => {
    expectSound(drawMatrix({ columns: [], rows: [], cells: [], unit: "" }, width));
  });
});

describe("tile grid", () => {
  const tile = (facts: object) => ({
    label: "ЧЕЛ",
    name: "…",
    col: 3,
    row: 1,
    count: 2,
    href: "/regions/ru-che/",
    ...facts,
  });

  test("a tile leads to its region when it counts something", () => {
    const drawing = drawTileGrid(
      [tile({}), tile({ label: "МУР", col: 0, row: 0, count: 0 })],
      "Конференций:",
    );
    expectSound(drawing);
    expect(linksOf(drawing).map(({ attributes }) => attributes.href)).toEqual(["/regions/ru-che/"]);
    expect(drawing.width).toBe(200);
  });

  test("no tiles", () => {
    expectSound(drawTileGrid([], ""));
  });
});
