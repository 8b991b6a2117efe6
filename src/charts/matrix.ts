import { drawLegend } from "./legend.ts";
import { estimateWidth, fitText, formatCount, wrapText } from "./lettering.ts";
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
const SMALLEST = 8.5;
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
  /** The left side of each column. */
  xs: number[];
}

/** A shaded table: in each cell its count; labels stand above the rows where there is no room beside them. */
export function drawMatrix({ columns, rows, cells, unit }: Matrix, width: number): Drawing {
  // A row that stands apart is another kind of count, and must not set the shades of the others.
  const shaded = cells.filter((_, place) => rows[place]?.apart === false);
  const levels = createLevels(shaded.flat().map(({ count }) => count));
  const frame = frameMatrix(columns, rows, width);
  const shapes = drawHeads(columns, frame);
  let y = Math.max(0, ...columns.map(({ head }) => head.length)) * 14 + 8;
  for (const [place, row] of rows.entries()) {
    if (row.apart) y += APART;
    const drawn = drawRow(row, cells[place] ?? [], y, levels, frame);
    shapes.push(...drawn.shapes);
    y = drawn.bottom + (frame.stacked ? 8 : GAP);
  }
  for (const [place, { apart }] of columns.entries()) {
    const x = (frame.xs[place] ?? 0) - (APART + GAP) / 2;
    if (apart && place > 0 && !frame.stacked) shapes.push(line(x, 4, x, y - GAP, { stroke: "rule" }));
  }
  const legend = drawLegend(levels, unit, { x: frame.stacked ? 0 : frame.start, y: y + 8, right: width });
  return { width, height: y + 8 + legend.height, shapes: [...shapes, ...legend.shapes] };
}

function frameMatrix(columns: readonly MatrixColumn[], rows: readonly MatrixRow[], width: number): Frame {
  const stacked = width < 600;
  const widest = Math.max(0, ...rows.map(({ label }) => estimateWidth(label, SIZE)));
  const start = stacked ? 0 : Math.min(widest + 14, width * 0.36);
  const gaps = columns.filter(({ apart }, place) => apart && place > 0).length * APART;
  const room = (width - start - gaps) / Math.max(1, columns.length) - GAP;
  const cellWidth = Math.min(room, 120);
  let x = start;
  const xs = columns.map(({ apart }, place) => {
    const at = apart && place > 0 ? x + APART : x;
    x = at + cellWidth + GAP;
    return at;
  });
  return { width, start, stacked, cellWidth, xs };
}

function drawHeads(columns: readonly MatrixColumn[], { xs, cellWidth }: Frame): Shape[] {
  const widest = Math.max(
    1,
    ...columns.flatMap(({ head }) => head.map((content) => estimateWidth(content, HEAD))),
  );
  const size = Math.max(SMALLEST, Math.min(HEAD, (HEAD * cellWidth) / widest));
  return columns.map(({ head, name, href }, place) => {
    const middle = (xs[place] ?? 0) + cellWidth / 2;
    const lines = head.map((content, index) =>
      text(middle, index * 14 + 11, fitText(content, size, cellWidth + 1), { size, anchor: "middle" }),
    );
    return link(href, name, lines);
  });
}

function drawRow(
  row: MatrixRow,
  cells: readonly MatrixCell[],
  y: number,
  levels: readonly Level[],
  { width, start, stacked, cellWidth, xs }: Frame,
): { shapes: Shape[]; bottom: number } {
  const lines = wrapText(row.label, SIZE, stacked ? width : start - 14, 2);
  const cellY = y + (stacked ? lines.length * LINE + 2 : 0);
  const labelY = stacked ? y + 12 : y + (CELL - lines.length * LINE) / 2 + 12;
  const label = lines.map((content, index) => text(0, labelY + index * LINE, content, { size: SIZE }));
  const shapes = cells.map((cell, index) => {
    const opacity = row.apart ? 0 : chooseOpacity(levels, cell.count);
    return drawCell(cell, xs[index] ?? 0, cellY, cellWidth, opacity);
  });
  return { shapes: [link(row.href, row.label, label), ...shapes], bottom: cellY + CELL };
}

/** A cell without a shade is outlined, an empty one a pale blank. */
function drawCell(
  { count, name, href }: MatrixCell,
  x: number,
  y: number,
  width: number,
  opacity: number,
): Shape {
  if (count === 0) return rect(x, y, width, CELL, { fill: "wash" });
  const content = formatCount(count);
  const size = Math.min(SIZE, (SIZE * (width - 2)) / estimateWidth(content, SIZE));
  const ground =
    opacity === 0
      ? rect(x + 0.5, y + 0.5, width - 1, CELL - 1, { fill: "paper", stroke: "rule" })
      : rect(x, y, width, CELL, { fill: "accent", opacity });
  return link(href, name, [ground, text(x + width / 2, y + 20.5, content, { size, anchor: "middle" })]);
}
