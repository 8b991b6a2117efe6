import { drawLegend } from "./legend.ts";
import { estimateWidth, fitText, wrapText } from "./lettering.ts";
import { chooseOpacity, createLevels } from "./levels.ts";
import type { Level } from "./levels.ts";
import { line, link, rect, text } from "./shape.ts";
import type { Drawing, Shape } from "./shape.ts";

/** A column: one or two short lines at its head. */
export interface MatrixColumn {
  head: string[];
  /** In full. */
  name: string;
  href: string | null;
  /** Parted from the column before: what does not belong on the axis, such as the undated. */
  apart: boolean;
}

export interface MatrixRow {
  label: string;
  href: string | null;
  apart: boolean;
}

export interface MatrixCell {
  count: number;
  /** What is counted, in words. */
  name: string;
  href: string | null;
}

/** Counts by row and column. */
export interface Matrix {
  columns: MatrixColumn[];
  rows: MatrixRow[];
  /** By row, then column. */
  cells: MatrixCell[][];
  /** What a count counts, for the key. */
  unit: string;
}

const SIZE = 13;
const HEAD = 11.5;
const LINE = 15;
const CELL = 32;
const GAP = 2;
const APART = 14;

interface Frame {
  width: number;
  /** Where the cells begin. */
  start: number;
  cellWidth: number;
  /** Labels stand above their rows, not beside them. */
  stacked: boolean;
}

/** A shaded table: in each cell its count; labels stand above the rows where there is no room beside them. */
export function drawMatrix({ columns, rows, cells, unit }: Matrix, width: number): Drawing {
  const levels = createLevels(cells.flat().map(({ count }) => count));
  const frame = frameMatrix(columns, rows, width);
  const xs = placeColumns(columns, frame);
  const shapes = columns.map((column, place) => drawHead(column, xs[place] ?? 0, frame.cellWidth));
  const headHeight = Math.max(0, ...columns.map(({ head }) => head.length)) * 14 + 8;
  let y = headHeight;
  for (const [place, row] of rows.entries()) {
    if (row.apart) y += APART;
    const lines = wrapText(row.label, SIZE, frame.stacked ? width : frame.start - 14, 2);
    const cellY = y + (frame.stacked ? lines.length * LINE + 2 : 0);
    const labelY = frame.stacked ? y + 12 : y + (CELL - lines.length * LINE) / 2 + 12;
    shapes.push(
      link(
        row.href,
        row.label,
        lines.map((content, index) => text(0, labelY + index * LINE, content, { size: SIZE })),
      ),
      ...(cells[place] ?? []).map((cell, index) =>
        drawCell(cell, xs[index] ?? 0, cellY, frame.cellWidth, levels),
      ),
    );
    y = cellY + CELL + (frame.stacked ? 8 : GAP);
  }
  const parts = columns.flatMap(({ apart }, place) => {
    const x = (xs[place] ?? 0) - APART / 2 - GAP / 2;
    return apart && place > 0 && !frame.stacked ? [line(x, 4, x, y - GAP, { stroke: "rule" })] : [];
  });
  return {
    width,
    height: y + 28,
    shapes: [...shapes, ...parts, ...drawLegend(levels, unit, frame.stacked ? 0 : frame.start, y + 8)],
  };
}

function frameMatrix(columns: readonly MatrixColumn[], rows: readonly MatrixRow[], width: number): Frame {
  const stacked = width < 600;
  const widest = Math.max(0, ...rows.map(({ label }) => estimateWidth(label, SIZE)));
  const start = stacked ? 0 : Math.min(widest + 14, width * 0.36);
  const gaps = columns.filter(({ apart }, place) => apart && place > 0).length * APART;
  const room = (width - start - gaps) / Math.max(1, columns.length) - GAP;
  return { width, start, stacked, cellWidth: Math.min(room, 120) };
}

function placeColumns(columns: readonly MatrixColumn[], { start, cellWidth }: Frame): number[] {
  let x = start;
  return columns.map(({ apart }, place) => {
    if (apart && place > 0) x += APART;
    const at = x;
    x += cellWidth + GAP;
    return at;
  });
}

function drawHead({ head, name, href }: MatrixColumn, x: number, width: number): Shape {
  const lines = head.map((content, place) =>
    text(x + width / 2, place * 14 + 11, fitText(content, HEAD, width), { size: HEAD, anchor: "middle" }),
  );
  return link(href, name, lines);
}

function drawCell(
  { count, name, href }: MatrixCell,
  x: number,
  y: number,
  width: number,
  levels: readonly Level[],
): Shape {
  if (count === 0) return rect(x, y, width, CELL, { fill: "wash" });
  const content = String(count);
  const size = Math.min(SIZE, (SIZE * (width - 2)) / estimateWidth(content, SIZE));
  return link(href, name, [
    rect(x, y, width, CELL, { fill: "accent", opacity: chooseOpacity(levels, count) }),
    text(x + width / 2, y + 20.5, content, { size, anchor: "middle" }),
  ]);
}
