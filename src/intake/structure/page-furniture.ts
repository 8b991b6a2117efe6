import { readListMark } from "./list-marks.ts";
import type { Line } from "./line-joining.ts";

const pageNumber = /^[-–—\s]*(?:с(?:тр)?\.\s*|страница\s+)?(\d{1,3})(?:\s*(?:из|\/)\s*\d{1,3})?[-–—\s]*$/i;

/** What nobody would take for words of the document. */
const typedPageNumber =
  /^\s*(?:[-–—]\s*(\d{1,3})\s*[-–—]|(?:стр\.|страница)\s*(\d{1,3})(?:\s*(?:из|\/)\s*\d{1,3})?)\s*$/i;

const bareNumber = /^\s*(\d{1,3})\s*$/;
/** In signs; a page in large print has some 1,500, one with a table in lines fewer. */
const SHORTEST_PAGE = 600;

const LONGEST_HEAD = 150;

/** A line without its numbers, to find it again on other pages. */
const shapeOf = (text: string) => text.trim().replace(/\s+/g, " ").replace(/\d+/g, "#").toLowerCase();

export interface BareLines {
  lines: Line[];
  pageNumbers: number;
  runningHeads: number;
}

/** Lines that number pages in a row: a table's figures do not. */
function findPageNumbers(lines: Line[]): Set<number> {
  const candidates = lines.flatMap(({ text }, index) => {
    const number = pageNumber.exec(text)?.[1];
    return number === undefined ? [] : [{ index, number: Number(number) }];
  });
  const places = candidates.map(({ index, number }): [number, number] => [number, index]);
  const [last, first] = [new Map(places), new Map(places.toReversed())];
  const found = new Set<number>();
  for (const { index, number } of candidates) {
    const next = (last.get(number + 1) ?? -1) > index;
    const before = (first.get(number - 1) ?? lines.length) < index;
    const single = candidates.length === 1 && number === 1 && index === lines.length - 1;
    if (next || before || single) found.add(index);
  }
  return found;
}

interface NumberedLine {
  index: number;
  number: number;
}

function findNumbers(texts: string[], pattern: RegExp): NumberedLine[] {
  return texts.flatMap((text, index) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ index, number: Number(match[1] ?? match[2]) }];
  });
}

/** The places of numbers of which each follows the one before it; none where one does not. */
function placesInRow(found: NumberedLine[], follows: (one: NumberedLine, next: NumberedLine) => boolean) {
  const isRow = found.every((next, at) => {
    const one = found[at - 1];
    return one === undefined || follows(one, next);
  });
  return found.length > 1 && isRow ? found.map(({ index }) => index) : [];
}

/** Which paragraphs of a text without pages are the numbers, one above the other, of pages it was copied from. */
export function findTypedPageNumbers(texts: string[]): number[] {
  const typed = placesInRow(findNumbers(texts, typedPageNumber), (one, next) => next.number > one.number);
  if (typed.length > 0) return typed;
  // A number that stands bare may be a figure, unless it follows the one before at the length of a page.
  return placesInRow(findNumbers(texts, bareNumber), (one, next) => {
    const length = texts.slice(one.index, next.index).reduce((sum, text) => sum + text.length, 0);
    return next.number === one.number + 1 && length >= SHORTEST_PAGE;
  });
}

/** Lines that come again at the edges of pages. */
function findRunningHeads(lines: Line[], numbers: Set<number>): Set<number> {
  const isEdge = (index: number) =>
    index === 0 ||
    index === lines.length - 1 ||
    lines[index]?.newPage === true ||
    lines[index + 1]?.newPage === true ||
    numbers.has(index - 1) ||
    numbers.has(index + 1);
  const places = new Map<string, number[]>();
  for (const [index, { text }] of lines.entries()) {
    const shape = shapeOf(text);
    const likely = shape.length >= 3 && shape.length <= LONGEST_HEAD && !shape.endsWith(":");
    if (likely && readListMark(text) === null) places.set(shape, [...(places.get(shape) ?? []), index]);
  }
  const heads = [...places.values()].filter((indexes) => {
    const edges = indexes.filter(isEdge).length;
    return indexes.length >= 2 && edges * 2 > indexes.length && (edges > 2 || edges === indexes.length);
  });
  return new Set(heads.flat());
}

/** Takes page numbers and running heads out of the lines of a PDF. */
export function removePageFurniture(lines: Line[]): BareLines {
  const numbers = findPageNumbers(lines);
  const heads = findRunningHeads(lines, numbers);
  const kept: Line[] = [];
  let cut = false;
  for (const [index, line] of lines.entries()) {
    if (numbers.has(index) || heads.has(index)) {
      cut = true;
      continue;
    }
    kept.push(cut ? { ...line, apart: true, newPage: true } : line);
    cut = false;
  }
  return { lines: kept, pageNumbers: numbers.size, runningHeads: heads.size };
}
