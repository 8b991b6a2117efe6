import type { PdfRun } from "./engines.ts";

/** Pages in two columns. */

/** What stands at one height of a page. */
export interface Line {
  runs: PdfRun[];
  y: number;
  size: number;
  left: number;
  right: number;
}

/** Fewer lines than this on both sides of a gap are no columns. */
export const FEWEST_COLUMN_LINES = 8;

/** A line of prose goes over so much of its column; the cells of a table are shorter. */
const FILLED = 0.7;

export function endOf({ x, width }: PdfRun): number {
  return x + width;
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
export function orderLines(lines: Line[]): Line[][] {
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
