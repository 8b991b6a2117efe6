import { max, scaleLinear } from "d3";
import { estimateWidth, formatCount, wrapText } from "./lettering.ts";
import { line, link, path, rect, round, text } from "./shape.ts";
import type { Drawing, Shape } from "./shape.ts";

/** One bar: how many, and how many of them it shares with other bars. */
export interface Bar {
  label: string;
  name: string;
  count: number;
  /** Part of `count` that other bars count too; drawn hatched. */
  shared: number;
  href: string | null;
  /** A part of the bar above. */
  nested: boolean;
  /** Stands for a state, not for one of the things compared: «адресат не назван». */
  apart: boolean;
}

const SIZE = 14;
const LINE = 18;
const BAR = 18;
const INDENT = 18;

/** Horizontal bars from a common zero, labels beside them, or above them where there is no room. */
export function drawBars(bars: readonly Bar[], width: number): Drawing {
  const beside = width >= 600;
  const labelWidth = beside ? Math.min(360, width * 0.4) : width;
  const start = beside ? labelWidth + 12 : 0;
  const most = max(bars, ({ count }) => count) ?? 0;
  const room = width - start - estimateWidth(formatCount(most), SIZE) - 16;
  const scale = scaleLinear([0, Math.max(1, most)], [0, room]);

  const shapes: Shape[] = [];
  let y = 0;
  for (const bar of bars) {
    const indent = bar.nested ? INDENT : 0;
    const lines = wrapText(bar.label, SIZE, labelWidth - indent);
    const height = beside ? Math.max(lines.length * LINE, BAR) : lines.length * LINE + BAR + 4;
    const barY = beside ? y + (height - BAR) / 2 : y + lines.length * LINE + 2;
    const textY = beside ? y + (height - lines.length * LINE) / 2 : y;
    shapes.push(
      link(bar.href, `${bar.label} ${formatCount(bar.count)}: ${bar.name}`, [
        ...lines.map((content, place) =>
          text(indent, textY + place * LINE + 13.5, content, {
            size: SIZE,
            tone: bar.nested ? "soft" : "ink",
          }),
        ),
        ...drawBar(bar, start, barY, scale),
        text(start + scale(bar.count) + 8, barY + 14, formatCount(bar.count), {
          size: SIZE,
          bold: !bar.nested,
        }),
      ]),
    );
    y += height + (beside ? 8 : 10);
  }
  if (beside && bars.length > 0) shapes.push(line(start, 0, start, y - 8, { stroke: "soft" }));
  return { width, height: y, shapes };
}

function drawBar(bar: Bar, x: number, y: number, scale: (count: number) => number): Shape[] {
  const [own, all] = [scale(bar.count - bar.shared), scale(bar.count)];
  if (bar.apart)
    return [rect(x + 0.5, y + 0.5, Math.max(0, all - 1), BAR - 1, { stroke: "soft", dash: "3 3" })];
  const opacity = bar.nested ? 0.55 : 1;
  return [
    ...(own > 0 ? [rect(x, y, own, BAR, { fill: "accent", opacity })] : []),
    ...(bar.shared > 0
      ? [
          rect(x + own + 0.5, y + 0.5, Math.max(0, all - own - 1), BAR - 1, {
            stroke: "accent",
            fill: "accent",
            opacity: 0.12,
          }),
          path(hatch(x + own, y, all - own), { stroke: "accent" }),
        ]
      : []),
  ];
}

/** Slanting strokes over a piece of a bar. */
function hatch(x: number, y: number, width: number): string {
  const strokes: string[] = [];
  for (let at = 8; at < width + BAR; at += 8) {
    const [low, high] = [Math.max(0, at - BAR), Math.min(at, width)];
    const [x1, y1] = [x + low, y + BAR - (low - (at - BAR))];
    const [x2, y2] = [x + high, y + (at - high)];
    strokes.push(`M${String(round(x1))} ${String(round(y1))}L${String(round(x2))} ${String(round(y2))}`);
  }
  return strokes.join("");
}
