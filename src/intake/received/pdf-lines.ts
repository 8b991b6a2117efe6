import type { PdfRun } from "./engines.ts";

/** A line of print. */
export interface PdfLine {
  /** With as many spaces before it as the line is indented by, in half ems. */
  text: string;
  centred: boolean;
  /** Whether more room than usual is left above it. */
  apart: boolean;
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

/** Where a page of two columns parts; `null` for a page of one. */
function findGutter(lines: Line[]): number | null {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  let best: { x: number; both: number } | null = null;
  for (let x = left + (right - left) * 0.3; x <= left + (right - left) * 0.7; x += 2) {
    const across = lines.filter((line) => crosses(line, x)).length;
    const both = lines.filter((line) => {
      const before = line.runs.filter((run) => endOf(run) <= x).map(endOf);
      const behind = line.runs.filter((run) => run.x >= x).map((run) => run.x);
      return before.length > 0 && behind.length > 0 && Math.min(...behind) - Math.max(...before) > line.size;
    }).length;
    if (both < FEWEST_COLUMN_LINES || both < lines.length * 0.5 || across > lines.length * 0.3) continue;
    if (best === null || both > best.both) best = { x, both };
  }
  return best?.x ?? null;
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

function describe(stretch: Line[], page: { left: number; right: number }): PdfLine[] {
  const pitches = stretch.slice(1).map((line, index) => (stretch[index]?.y ?? 0) - line.y);
  const usual = median(pitches.filter((pitch) => pitch > 0));
  const left = stretch.length > 2 ? Math.min(...stretch.map((line) => line.left)) : page.left;
  const right = stretch.length > 2 ? Math.max(...stretch.map((line) => line.right)) : page.right;
  return stretch.map((line, index) => {
    const before = line.left - left;
    const behind = right - line.right;
    const room = line.size * CENTRED_ROOM;
    const centred = before > room && behind > room && Math.abs(before - behind) < room;
    const indent = centred ? 0 : Math.min(40, Math.round((before / line.size) * 2));
    return {
      text: `${indent >= 2 ? " ".repeat(indent) : ""}${writeRuns(line)}`,
      centred,
      apart: index > 0 && (pitches[index - 1] ?? 0) > usual * 1.35,
    };
  });
}

/** The lines of a page, column by column. */
export function readPage(runs: PdfRun[]): PdfLine[] {
  const lines = groupLines(runs);
  if (lines.length === 0) return [];
  const page = {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
  };
  return orderLines(lines).flatMap((stretch) => describe(stretch, page));
}
