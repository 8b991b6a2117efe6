/** A colour by its meaning; the page gives it a class, a file of its own a value. */
export type Tone = "ink" | "soft" | "rule" | "accent" | "wash" | "paper" | "none";

/** One SVG element. */
export interface Shape {
  tag: "g" | "a" | "rect" | "circle" | "path" | "text";
  attributes: Record<string, string | number>;
  fill: Tone;
  stroke: Tone;
  /** What a link or a group is, for its tooltip and for a screen reader. */
  name: string | null;
  content: string | null;
  children: Shape[];
}

/** A picture of a chart in its own units, one of which is a CSS pixel at full size. */
export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

type Attributes = Record<string, string | number>;

interface Paint {
  fill?: Tone;
  stroke?: Tone;
  /** `fill-opacity`. */
  opacity?: number;
  dash?: string;
  thickness?: number;
}

/** A tenth of a pixel is enough, and keeps the page small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function shape(tag: Shape["tag"], attributes: Attributes, paint: Paint = {}): Shape {
  const rounded = Object.entries(attributes).map(([key, value]) => [
    key,
    typeof value === "number" ? round(value) : value,
  ]);
  return {
    tag,
    attributes: {
      ...(Object.fromEntries(rounded) as Attributes),
      ...(paint.opacity === undefined ? {} : { "fill-opacity": paint.opacity }),
      ...(paint.dash === undefined ? {} : { "stroke-dasharray": paint.dash }),
      ...(paint.thickness === undefined ? {} : { "stroke-width": paint.thickness }),
    },
    fill: paint.fill ?? "none",
    stroke: paint.stroke ?? "none",
    name: null,
    content: null,
    children: [],
  };
}

export function rect(x: number, y: number, width: number, height: number, paint: Paint): Shape {
  return shape("rect", { x, y, width, height }, paint);
}

export function circle(cx: number, cy: number, r: number, paint: Paint): Shape {
  return shape("circle", { cx, cy, r }, paint);
}

export function path(d: string, paint: Paint): Shape {
  return shape("path", { d }, paint);
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, paint: Paint): Shape {
  const [fromX, fromY, toX, toY] = [x1, y1, x2, y2].map((value) => String(round(value)));
  return path(`M${fromX ?? ""} ${fromY ?? ""}L${toX ?? ""} ${toY ?? ""}`, paint);
}

/** How a text is set; `end` and `middle` are SVG's `text-anchor`. */
export interface Lettering {
  size: number;
  tone?: Tone;
  anchor?: "start" | "middle" | "end";
  bold?: boolean;
  /** A rim in the ground's colour, where lines run behind the text. */
  rimmed?: boolean;
}

export function text(
  x: number,
  y: number,
  content: string,
  { size, tone, anchor, bold, rimmed }: Lettering,
): Shape {
  const attributes = {
    x,
    y,
    "font-size": size,
    ...(anchor === undefined || anchor === "start" ? {} : { "text-anchor": anchor }),
    ...(bold === true ? { "font-weight": 600 } : {}),
    ...(rimmed === true ? { "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" } : {}),
  };
  const stroke = rimmed === true ? "paper" : "none";
  return { ...shape("text", attributes, { fill: tone ?? "ink", stroke }), content };
}

/** What is drawn as a link when it leads somewhere, and as a named group when it does not. */
export function link(href: string | null, name: string, children: Shape[]): Shape {
  const group = href === null ? shape("g", {}) : shape("a", { href });
  return { ...group, name, children };
}
