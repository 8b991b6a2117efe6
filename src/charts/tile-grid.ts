import { max } from "d3";
import { drawLegend } from "./legend.ts";
import { formatCount } from "./lettering.ts";
import { chooseOpacity, createLevels } from "./levels.ts";
import { link, rect, text } from "./shape.ts";
import type { Drawing, Shape } from "./shape.ts";

/** One territory on the grid. */
export interface Tile {
  /** Two or three letters. */
  label: string;
  /** The full name with its count in words, for the tooltip and for a screen reader. */
  name: string;
  col: number;
  row: number;
  count: number;
  href: string | null;
}

const TILE = 46;
const GAP = 4;

/** A tile for each territory, shaded by its count, which stands in it. */
export function drawTileGrid(tiles: readonly Tile[], unit: string): Drawing {
  const levels = createLevels(tiles.map(({ count }) => count));
  const columns = (max(tiles, ({ col }) => col) ?? -1) + 1;
  const rows = (max(tiles, ({ row }) => row) ?? -1) + 1;
  const height = rows * (TILE + GAP);
  const width = columns * (TILE + GAP);
  const legend = drawLegend(levels, unit, { x: 0, y: height + 4, right: width });
  const inReadingOrder = tiles.toSorted((a, b) => a.row - b.row || a.col - b.col);
  return {
    width,
    height: height + 4 + legend.height,
    shapes: [
      ...inReadingOrder.map((tile) => drawTile(tile, chooseOpacity(levels, tile.count))),
      ...legend.shapes,
    ],
  };
}

function drawTile({ label, name, col, row, count, href }: Tile, opacity: number): Shape {
  const [x, y] = [col * (TILE + GAP), row * (TILE + GAP)];
  const middle = x + TILE / 2;
  if (count === 0) {
    return link(null, name, [
      rect(x + 0.5, y + 0.5, TILE - 1, TILE - 1, { stroke: "rule" }),
      text(middle, y + 27, label, { size: 12, tone: "soft", anchor: "middle" }),
    ]);
  }
  return link(href, `${label} ${formatCount(count)}: ${name}`, [
    rect(x, y, TILE, TILE, { fill: "accent", opacity }),
    text(middle, y + 20, label, { size: 12, anchor: "middle", bold: true }),
    text(middle, y + 36, formatCount(count), { size: 12, anchor: "middle" }),
  ]);
}
