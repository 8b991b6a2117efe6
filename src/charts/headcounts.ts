import { createLabelPlacer } from "./mark-labels.ts";
import type { MarkLabel } from "./mark-labels.ts";
import { createQuantityAxis } from "./quantity-axis.ts";
import { circle, line, link, path, rect, round, text } from "./shape.ts";
import type { Drawing, Shape } from "./shape.ts";
import { createTimeAxis } from "./time-axis.ts";

/** One printed headcount on the axis of time. */
export interface HeadcountMark {
  count: number;
  bound: "exact" | "at-least" | "at-most" | "about";
  /** Full days; both `null` puts the mark in the lane of the undated. */
  start: string | null;
  end: string | null;
  /** Shown while there are few marks. */
  label: MarkLabel;
  /** In full. */
  name: string;
  href: string;
}

const SIZE = 12;
/** As many marks have a label in a wide drawing; half as many in a narrow one. */
const LABELLED = 12;
const TOP = 8;

interface Placed {
  mark: HeadcountMark;
  x: number;
  y: number;
  /** Half of the time that the date leaves open, in pixels. */
  spread: number;
}

/** A mark for each document: years to the right, headcount upwards, the undated in a lane of their own. */
export function drawHeadcounts(marks: readonly HeadcountMark[], width: number): Drawing {
  const height = width < 600 ? 340 : 400;
  const bottom = height - 30;
  const left = 44;
  const dated = marks.filter(({ start, end }) => start !== null || end !== null);
  const lane = marks.length > dated.length ? Math.min(150, width * 0.25) : 0;
  const right = width - (dated.length === 0 ? lane : lane === 0 ? 0 : lane + 16);
  const quantity = createQuantityAxis(
    marks.map(({ count }) => count),
    bottom,
    TOP + 16,
  );
  const days = dated.flatMap(({ start, end }) => [start, end].filter((day) => day !== null));
  const time = createTimeAxis(days, left, right);
  const laneX = dated.length === 0 ? left : right + 16;

  const placed = marks.map((mark): Placed => {
    const y = quantity.place(mark.count);
    const [from, to] = [mark.start ?? mark.end, mark.end ?? mark.start];
    if (from === null || to === null) return { mark, x: (laneX + width) / 2, y, spread: 0 };
    const [x1, x2] = [time.place(from), time.place(to)];
    return { mark, x: (x1 + x2) / 2, y, spread: (x2 - x1) / 2 };
  });
  return {
    width,
    height,
    shapes: [
      ...quantity.ticks.flatMap((tick) => {
        const y = quantity.place(tick);
        return [
          line(left, y, width, y, { stroke: "rule" }),
          text(left - 8, y + 4, String(tick), { size: SIZE, tone: "soft", anchor: "end" }),
        ];
      }),
      ...(dated.length === 0 ? [] : drawYears(time.years, bottom)),
      ...(lane === 0 ? [] : drawLane(laneX, width, bottom)),
      ...drawMarks(placed, width, bottom),
    ],
  };
}

function drawYears(years: { label: string; x: number; middle: number }[], bottom: number): Shape[] {
  return years.flatMap(({ label, x, middle }) => [
    line(x, bottom, x, bottom + 6, { stroke: "soft" }),
    text(middle, bottom + 20, label, { size: SIZE, tone: "soft", anchor: "middle" }),
  ]);
}

function drawLane(x: number, width: number, bottom: number): Shape[] {
  return [
    rect(x, 0, width - x, bottom, { fill: "wash" }),
    text((x + width) / 2, bottom + 20, "без даты", { size: SIZE, tone: "soft", anchor: "middle" }),
  ];
}

/** While there are few, each with its label. */
function drawMarks(placed: Placed[], width: number, bottom: number): Shape[] {
  const isLabelled = placed.length <= (width < 600 ? LABELLED / 2 : LABELLED);
  const placeLabel = createLabelPlacer(width, bottom);
  return placed
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .map(({ mark, x, y, spread }) => {
      const label = isLabelled ? placeLabel(x, y, mark.label) : [];
      return link(mark.href, mark.name, [...drawMark(mark.bound, x, y, spread), ...label]);
    });
}

const REACH = 30;

/** A dot is a number; a bar with an arrow is a bound; an open dot with whiskers is «about». */
function drawMark(bound: HeadcountMark["bound"], x: number, y: number, spread: number): Shape[] {
  // Easier to point at than what is seen.
  const target = circle(x, y, 12, { fill: "paper", opacity: 0 });
  const when = spread > 4 ? [line(x - spread, y, x + spread, y, { stroke: "accent", dash: "1 3" })] : [];
  const paint = { stroke: "accent", thickness: 2 } as const;
  switch (bound) {
    case "exact":
      return [target, ...when, circle(x, y, 5, { fill: "accent" })];
    case "about":
      return [
        target,
        ...when,
        line(x, y - 14, x, y - 5, { ...paint, dash: "2 2" }),
        line(x, y + 5, x, y + 14, { ...paint, dash: "2 2" }),
        circle(x, y, 5, { stroke: "accent", fill: "paper", thickness: 2 }),
      ];
    case "at-least":
    case "at-most": {
      const way = bound === "at-least" ? -1 : 1;
      const tip = round(y + way * REACH);
      const barb = round(tip - way * 6);
      const arrow = `M${round(x - 4)} ${barb}L${round(x)} ${tip}L${round(x + 4)} ${barb}`;
      return [
        target,
        ...when,
        line(x - 7, y, x + 7, y, { ...paint, thickness: 3 }),
        line(x, y, x, tip, paint),
        path(arrow, paint),
      ];
    }
  }
}
