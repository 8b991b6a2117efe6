import { wrapText } from "./lettering.ts";
import { text } from "./shape.ts";
import type { Drawing, Shape, Tone } from "./shape.ts";

/** The light palette: a file of its own has no style sheet. */
const COLORS: Record<Tone, string> = {
  ink: "#1d1c1a",
  soft: "#5d5a54",
  rule: "#dcd7cc",
  accent: "#8a2b17",
  wash: "#f3eee4",
  paper: "#ffffff",
  none: "none",
};

const MARGIN = 24;

/** What a chart's own file says around the drawing. */
export interface Caption {
  title: string;
  /** What the chart shows, in a sentence. */
  headline: string;
  /** Where it comes from. */
  source: string;
}

/** The drawing as a file that stands alone: its own colours, title and source; links are resolved against `site`. */
export function formatSvgFile(drawing: Drawing, { title, headline, source }: Caption, site: URL): string {
  const lines = wrapText(headline, 14, drawing.width);
  const top = 40 + lines.length * 20 + 12;
  const width = drawing.width + 2 * MARGIN;
  const height = top + drawing.height + 36 + 2 * MARGIN;
  const caption = [
    text(0, 20, title, { size: 20, bold: true }),
    ...lines.map((content, place) => text(0, 46 + place * 20, content, { size: 14 })),
    text(0, top + drawing.height + 32, source, { size: 12, tone: "soft" }),
  ];
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<svg xmlns="http://www.w3.org/2000/svg" lang="ru" width="${width}" height="${Math.ceil(height)}" viewBox="0 0 ${width} ${Math.ceil(height)}" font-family="system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(headline)}</desc>`,
    `<rect width="100%" height="100%" fill="${COLORS.paper}"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    ...caption.map((shape) => formatShape(shape, site)),
    `<g transform="translate(0 ${top})">`,
    ...drawing.shapes.map((shape) => formatShape(shape, site)),
    "</g>",
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function formatShape({ tag, attributes, fill, stroke, name, content, children }: Shape, site: URL): string {
  const isContainer = tag === "a" || tag === "g";
  const all = { ...attributes, ...(isContainer ? {} : paint(fill, stroke)) };
  if (typeof all.href === "string") all.href = new URL(all.href, site).href;
  const start = Object.entries(all).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const inner = [
    name === null ? "" : `<title>${escapeXml(name)}</title>`,
    content === null ? "" : escapeXml(content),
    ...children.map((child) => formatShape(child, site)),
  ].join("");
  return inner === "" ? `<${tag}${start.join("")}/>` : `<${tag}${start.join("")}>${inner}</${tag}>`;
}

function paint(fill: Tone, stroke: Tone): Record<string, string | number> {
  return { fill: COLORS[fill], ...(stroke === "none" ? {} : { stroke: COLORS[stroke] }) };
}

function escapeXml(raw: string): string {
  const plain = raw.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  return plain
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
