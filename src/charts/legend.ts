import { estimateWidth } from "./lettering.ts";
import { formatLevel } from "./levels.ts";
import type { Level } from "./levels.ts";
import { rect, text } from "./shape.ts";
import type { Shape } from "./shape.ts";

const SIZE = 12;
const SWATCH = 16;

/** The key of a shaded chart on one line: what a count is, then a swatch for each class. */
export function drawLegend(levels: readonly Level[], unit: string, x: number, y: number): Shape[] {
  if (levels.length === 0) return [];
  const shapes = [text(x, y + 12, unit, { size: SIZE, tone: "soft" })];
  let at = x + estimateWidth(unit, SIZE) + 10;
  for (const level of levels) {
    const label = formatLevel(level);
    shapes.push(
      rect(at, y, SWATCH, SWATCH, { fill: "accent", opacity: level.opacity }),
      text(at + SWATCH + 4, y + 12, label, { size: SIZE, tone: "soft" }),
    );
    at += SWATCH + 4 + estimateWidth(label, SIZE) + 12;
  }
  return shapes;
}
