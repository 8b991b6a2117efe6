import { readListMark } from "./list-marks.ts";
import type { Line } from "./line-joining.ts";

const pageNumber = /^[-–—\s]*(?:с(?:тр)?\.\s*|страница\s+)?(\d{1,3})(?:\s*(?:из|\/)\s*\d{1,3})?[-–—\s]*$/i;

/** Only what nobody would take for words of the document: a number that stands bare may be a figure. */
const typedPageNumber =
  /^\s*(?:[-–—]\s*(\d{1,3})\s*[-–—]|(?:стр\.|страница)\s*(\d{1,3})(?:\s*(?:из|\/)\s*\d{1,3})?)\s*$/i;

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

/** Which paragraphs of a text without pages are the numbers, one above the other, of pages it was copied from. */
export function findTypedPageNumbers(texts: string[]): number[] {
  const found = texts.flatMap((text, index) => {
    const match = typedPageNumber.exec(text);
    return match === null ? [] : [{ index, number: Number(match[1] ?? match[2]) }];
  });
  const rises = found.every(({ number }, at) => number > (found[at - 1]?.number ?? 0));
  return found.length > 1 && rises ? found.map(({ index }) => index) : [];
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
