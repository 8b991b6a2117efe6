import type { PdfRun } from "./engines.ts";
import { endOf, FEWEST_COLUMN_LINES, orderLines, type Line } from "./pdf-columns.ts";
import { separateNotes } from "./pdf-notes.ts";

/** A line of print. */
export interface PdfLine {
  /** With as many spaces before it as the line is indented by, in half ems. */
  text: string;
  centred: boolean;
  /** Whether more room than usual is left above it. */
  apart: boolean;
  /** How long the text would be if it went on to the edge of its column. */
  measure: number;
  /** Whether a note begins with it. */
  note: boolean;
}

/** Ems that a centred line leaves on both sides, and by which they may differ: the right edge is ragged. */
const CENTRED_ROOM = 4;

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
  notes: ReadonlyMap<Line, string>,
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
    const mark = notes.get(line);
    const written = writeRuns(line);
    const words = mark === undefined ? written : `${mark} ${written.slice(mark.length).trimStart()}`;
    const text = `${indent >= 2 ? " ".repeat(indent) : ""}${words}`;
    const letter = (line.right - line.left) / words.length;
    return {
      text,
      centred,
      apart: index > 0 && (pitches[index - 1] ?? 0) > usual * 1.35,
      note: mark !== undefined,
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
  const notes = separateNotes(lines);
  const stretches = orderLines(lines);
  const page = {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    edge,
    columns: stretches.length > 1,
  };
  return stretches.flatMap((stretch) =>
    describe(stretch, { ...page, columns: page.columns && stretch.length > 2 }, notes),
  );
}
