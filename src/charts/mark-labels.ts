import { estimateWidth, fitText } from "./lettering.ts";
import { text } from "./shape.ts";
import type { Shape } from "./shape.ts";

/** Two lines: the number, and beneath it the longest of `where` that has room. */
export interface MarkLabel {
  number: string;
  where: string[];
}

const SIZE = 12;
const LINE = 15;
/** Two lines and the space to the next label. */
const HEIGHT = 2 * LINE + 3;
const DISTANCE = 12;
/** No label is longer. */
const LONGEST = 340;

/**
 * Sets the labels of marks, which must come from the top down: beside their marks, making way for one another
 * downwards. Where the drawing ends, a mark goes without; its name is in the tooltip and in the table.
 */
export function createLabelPlacer(
  width: number,
  bottom: number,
): (x: number, y: number, label: MarkLabel) => Shape[] {
  const taken: { left: number; right: number; top: number }[] = [];
  return (x, y, { number, where }) => {
    const room = Math.min(Math.max(x, width - x) - DISTANCE - 4, LONGEST);
    const second = where.find((content) => estimateWidth(content, SIZE) <= room) ?? where.at(-1) ?? "";
    const lines = [number, second].map((content) => fitText(content, SIZE, room));
    const wide = Math.max(...lines.map((content) => estimateWidth(content, SIZE)));
    const isAfter = x + DISTANCE + wide <= width || x < width / 2;
    const left = isAfter ? x + DISTANCE : x - DISTANCE - wide;
    const place = { left, right: left + wide, top: y - 14 };
    for (const other of taken) {
      const isBeside = place.left >= other.right || place.right <= other.left;
      if (!isBeside && Math.abs(place.top - other.top) < HEIGHT) place.top = other.top + HEIGHT;
    }
    if (place.top + HEIGHT > bottom) return [];
    taken.push(place);
    return lines.map((content, index) =>
      text(isAfter ? place.left : place.right, place.top + 12 + index * LINE, content, {
        size: SIZE,
        anchor: isAfter ? "start" : "end",
        tone: index === 0 ? "ink" : "soft",
        bold: index === 0,
        rimmed: true,
      }),
    );
  };
}
