import { estimateWidth } from "./lettering.ts";
import { formatLevel } from "./levels.ts";
import type { Level } from "./levels.ts";
import { rect, text } from "./shape.ts";
import type { Shape } from "./shape.ts";

const SIZE = 12;
const SWATCH = 16;
const LINE = 22;

/** The key of a shaded chart and how high it is. */
export interface Legend {
  shapes: Shape[];
  height: number;
}

/** What a count is, then a swatch for each class; in further lines where `right` ends the first. */
export function drawLegend(
  levels: readonly Level[],
  unit: string,
  { x, y, right }: { x: number; y: number; right: number },
): Legend {
  if (levels.length === 0) return { shapes: [], height: 0 };
  const shapes = [text(x, y + 12, unit, { size: SIZE, tone: "soft" })];
  let [at, top] = [x + estimateWidth(unit, SIZE) + 10, y];
  for (const level of levels) {
    const label = formatLevel(level);
    const width = SWATCH + 4 + estimateWidth(label, SIZE);
    if (at + width > right) [at, top] = [x, top + LINE];
    shapes.push(
      rect(at, top, SWATCH, SWATCH, { fill: "accent", opacity: level.opacity }),
      text(at + SWATCH + 4, top + 12, label, { size: SIZE, tone: "soft" }),
    );
    at += width + 12;
  }
  return { shapes, height: top - y + LINE };
}
