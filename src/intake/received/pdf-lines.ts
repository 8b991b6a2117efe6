import type { PdfRun } from "./engines.ts";

/** A line of print. */
export interface PdfLine {
  /** With as many spaces before it as the line is indented by, in half ems. */
  text: string;
  centred: boolean;
  /** Whether more room than usual is left above it. */
  apart: boolean;
  /** How long the text would be if it went on to the edge of its column. */
  measure: number;
}

/** Ems that a centred line leaves on both sides, and by which they may differ: the right edge is ragged. */
const CENTRED_ROOM = 4;

interface Line {
  runs: PdfRun[];
  y: number;
  size: number;
  left: number;
  right: number;
}

/** Fewer lines than this on both sides of a gap are no columns. */
const FEWEST_COLUMN_LINES = 8;

/** A line of prose goes over so much of its column; the cells of a table are shorter. */
const FILLED = 0.7;

function endOf({ x, width }: PdfRun): number {
  return x + width;
}

function median(values: number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** Runs of one height are one line; a raised figure belongs to the line that it is raised in. */
function groupLines(runs: PdfRun[]): Line[] {
  const lines: Line[] = [];
  const printed = runs.filter(({ text }) => text.trim() !== "");
  for (const run of printed.toSorted(
    (left, right) => right.size - left.size || right.y - left.y || left.x - right.x,
  )) {
    const line = lines.find(({ y, size }) => Math.abs(run.y - y) < size * 0.45);
    if (line === undefined)
      lines.push({ runs: [run], y: run.y, size: run.size, left: run.x, right: endOf(run) });
    else {
      line.runs.push(run);
      line.left = Math.min(line.left, run.x);
      line.right = Math.max(line.right, endOf(run));
    }
  }
  for (const { runs: parts } of lines) parts.sort((left, right) => left.x - right.x);
  return lines.sort((above, below) => below.y - above.y);
}

function crosses({ runs }: Line, x: number): boolean {
  return runs.some((run) => run.x < x && endOf(run) > x);
}

/** How many lines stand beside each other in two columns whose lines are not at one height, as prose has them. */
function countLoose(lines: Line[], x: number, page: { left: number; right: number }): number {
  let loose = 0;
  let stretch: Line[] = [];
  const close = (): void => {
    const before = stretch.flatMap((line) => cutLine(line, (run) => run.x < x));
    const behind = stretch.flatMap((line) => cutLine(line, (run) => run.x >= x));
    const fewest = Math.min(before.length, behind.length);
    const aligned = before.length + behind.length - stretch.length;
    const fills = (column: Line[], width: number) =>
      column.filter((line) => line.right - line.left > width * FILLED).length * 2 > column.length;
    if (
      fewest >= FEWEST_COLUMN_LINES &&
      aligned * 2 < fewest &&
      fills(before, x - page.left) &&
      fills(behind, page.right - x)
    )
      loose += fewest;
    stretch = [];
  };
  for (const line of lines) {
    if (crosses(line, x)) close();
    else stretch.push(line);
  }
  close();
  return loose;
}

/** Where a page of two columns parts; `null` for a page of one. */
function findGutter(lines: Line[]): number | null {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  let most = 0;
  let places: number[] = [];
  for (let x = left + (right - left) * 0.3; x <= left + (right - left) * 0.7; x += 2) {
    const across = lines.filter((line) => crosses(line, x)).length;
    const both = lines.filter((line) => {
      const before = line.runs.filter((run) => endOf(run) <= x).map(endOf);
      const behind = line.runs.filter((run) => run.x >= x).map((run) => run.x);
      return before.length > 0 && behind.length > 0 && Math.min(...behind) - Math.max(...before) > line.size;
    }).length;
    const isEven = both >= FEWEST_COLUMN_LINES && both >= lines.length * 0.5 && across <= lines.length * 0.3;
    const beside = isEven ? both : countLoose(lines, x, { left, right });
    if (beside > most) places = [];
    most = Math.max(most, beside);
    if (beside > 0 && beside === most) places.push(x);
  }
  return places[Math.floor((places.length - 1) / 2)] ?? null;
}

function cutLine(line: Line, keep: (run: PdfRun) => boolean): Line[] {
  const runs = line.runs.filter(keep);
  if (runs.length === 0) return [];
  return [{ ...line, runs, left: Math.min(...runs.map(({ x }) => x)), right: Math.max(...runs.map(endOf)) }];
}

/** The lines in the order of reading, in stretches of one width each. */
function orderLines(lines: Line[]): Line[][] {
  const gutter = findGutter(lines);
  if (gutter === null) return [lines];
  const stretches: Line[][] = [];
  let columns: Line[] = [];
  const close = (): void => {
    stretches.push(
      columns.flatMap((line) => cutLine(line, (run) => run.x < gutter)),
      columns.flatMap((line) => cutLine(line, (run) => run.x >= gutter)),
    );
    columns = [];
  };
  for (const line of lines) {
    if (!crosses(line, gutter)) {
      columns.push(line);
      continue;
    }
    close();
    stretches.push([line]);
  }
  close();
  return stretches.filter((stretch) => stretch.length > 0);
}

function writeRuns({ runs, size }: Line): string {
  let text = "";
  let end: number | null = null;
  for (const run of runs) {
    const gap = end === null ? 0 : run.x - end;
    if (gap > size * 2.5) text += "\t";
    else if (gap > size * 0.15 && !text.endsWith(" ") && !run.text.startsWith(" ")) text += " ";
    text += run.text;
    end = endOf(run);
  }
  return text.trim();
}

/** How far to the right lines go: a single one that goes farther, such as a page's number, tells nothing. */
function findEdge(lines: Line[]): number {
  const ends = lines.map(({ right }) => right).sort((one, other) => other - one);
  const edge = ends.find((end, index) => (ends[index + 1] ?? end) >= end - (lines[0]?.size ?? 0) * 2);
  return edge ?? 0;
}

/** Whether lines end where prose does that is set to its edge: then they tell by themselves how wide it is. */
function isJustified(lines: Line[], edge: number): boolean {
  const reaching = lines.filter(({ right, size }) => Math.abs(edge - right) < size);
  return reaching.length >= FEWEST_COLUMN_LINES / 2 && reaching.length >= lines.length * 0.4;
}

function describe(
  stretch: Line[],
  page: { left: number; right: number; edge: number; columns: boolean },
): PdfLine[] {
  const pitches = stretch.slice(1).map((line, index) => (stretch[index]?.y ?? 0) - line.y);
  const usual = median(pitches.filter((pitch) => pitch > 0));
  const left = stretch.length > 2 ? Math.min(...stretch.map((line) => line.left)) : page.left;
  const right = stretch.length > 2 ? Math.max(...stretch.map((line) => line.right)) : page.right;
  const own = findEdge(stretch);
  const edge = page.columns || isJustified(stretch, own) ? own : Math.max(own, page.edge);
  return stretch.map((line, index) => {
    const before = line.left - left;
    const behind = right - line.right;
    const room = line.size * CENTRED_ROOM;
    const centred = before > room && behind > room && Math.abs(before - behind) < room;
    const indent = centred ? 0 : Math.min(40, Math.round((before / line.size) * 2));
    const words = writeRuns(line);
    const text = `${indent >= 2 ? " ".repeat(indent) : ""}${words}`;
    const letter = (line.right - line.left) / words.length;
    return {
      text,
      centred,
      apart: index > 0 && (pitches[index - 1] ?? 0) > usual * 1.35,
      measure: text.length + (letter > 0 ? Math.max(0, edge - line.right) / letter : 0),
    };
  });
}

/** How far to the right the text of a page goes. */
export function findPageEdge(runs: PdfRun[]): number {
  return findEdge(groupLines(runs));
}

/** The lines of a page, column by column; `edge`: how far to the right the text of the document goes. */
export function readPage(runs: PdfRun[], edge = 0): PdfLine[] {
  const lines = groupLines(runs);
  if (lines.length === 0) return [];
  const stretches = orderLines(lines);
  const page = {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    edge,
    columns: stretches.length > 1,
  };
  return stretches.flatMap((stretch) =>
    describe(stretch, { ...page, columns: page.columns && stretch.length > 2 }),
  );
}
