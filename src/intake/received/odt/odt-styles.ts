import type { Element, Root } from "xast";
import { formatNumber, type NumberStyle } from "../list-numbers.ts";
import { attribute, child, childElements, descendants, localName } from "../xml-part.ts";

/** What of a style matters to the text; `undefined` where it leaves it to its parent. */
export interface OdtFormatting {
  bold?: boolean | undefined;
  centred?: boolean | undefined;
  heading?: boolean | undefined;
}

/** A level of a list. */
export interface OdtLevel {
  /** `null` for a bullet. */
  style: NumberStyle | null;
  start: number;
  indent: number;
  /** The printed label, with `%1%` for the counter of the first level. */
  pattern: string;
}

export interface OdtStyles {
  format: (style: string | undefined) => OdtFormatting;
  level: (list: string, level: number) => OdtLevel | undefined;
}

const HEADING = /^(?:heading|title|subtitle|заголовок|название|подзаголовок)(?:\W|\d|_|$)/iu;

/** Twentieths of a point in each unit of length. */
const UNITS: Record<string, number> = { cm: 567, mm: 56.7, in: 1440, pt: 20, pc: 240, px: 15 };

function readLength(text: string | undefined): number {
  const match = /^(-?[\d.]+)([a-z]{2})$/.exec(text ?? "");
  return Number(match?.[1] ?? 0) * (UNITS[match?.[2] ?? ""] ?? 0);
}

function readNumberStyle(format: string): NumberStyle {
  if (format.startsWith("А, Б")) return "RUSSIAN";
  if (format.startsWith("а, б")) return "russian";
  const styles: Record<string, NumberStyle> = {
    "1": "decimal",
    a: "latin",
    A: "LATIN",
    i: "roman",
    I: "ROMAN",
    "": "none",
  };
  return styles[format] ?? "decimal";
}

function readInteger(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? Number.NaN);
  return Number.isSafeInteger(value) && Math.abs(value) < 1_000_000 ? value : otherwise;
}

function readLevel(element: Element): OdtLevel {
  const own = readInteger(attribute(element, "level"), 1);
  const shown = Math.min(own, Math.max(1, readInteger(attribute(element, "display-levels"), 1)));
  const counters = Array.from({ length: shown }, (_, index) => `%${own - shown + 1 + index}%`).join(".");
  const numbered = localName(element) === "list-level-style-number";
  const properties = child(element, "list-level-properties");
  const indent =
    attribute(child(properties, "list-level-label-alignment"), "margin-left") ??
    attribute(properties, "space-before");
  return {
    style: numbered ? readNumberStyle(attribute(element, "num-format") ?? "") : null,
    start: readInteger(attribute(element, "start-value"), 1),
    indent: readLength(indent),
    pattern:
      attribute(element, "num-list-format") ??
      `${attribute(element, "num-prefix") ?? ""}${counters}${attribute(element, "num-suffix") ?? ""}`,
  };
}

function readOwn(style: Element): OdtFormatting {
  const weight = attribute(child(style, "text-properties"), "font-weight");
  const alignment = attribute(child(style, "paragraph-properties"), "text-align");
  const named =
    HEADING.test(attribute(style, "name") ?? "") || attribute(style, "default-outline-level") !== undefined;
  return {
    bold: weight === undefined ? undefined : weight === "bold" || Number(weight) >= 600,
    centred: alignment === undefined ? undefined : alignment === "center",
    heading: named ? true : undefined,
  };
}

/** The styles of the parts together; those of the text itself come first. */
export function readOdtStyles(parts: Root[]): OdtStyles {
  const styles = new Map<string, Element>();
  const lists = new Map<string, Map<number, OdtLevel>>();
  for (const root of parts) {
    for (const style of descendants(root, "style")) {
      const name = attribute(style, "name") ?? "";
      if (!styles.has(name)) styles.set(name, style);
    }
    for (const list of descendants(root, "list-style")) {
      const name = attribute(list, "name") ?? "";
      const levels = childElements(list).filter((level) => localName(level).startsWith("list-level-style"));
      if (lists.has(name)) continue;
      lists.set(
        name,
        new Map(levels.map((level) => [readInteger(attribute(level, "level"), 1), readLevel(level)])),
      );
    }
  }
  const format = (name: string | undefined, above: string[] = []): OdtFormatting => {
    const style = styles.get(name ?? "");
    if (style === undefined || name === undefined || above.includes(name) || above.length > 50) return {};
    const own = readOwn(style);
    const parent = format(attribute(style, "parent-style-name"), [...above, name]);
    return {
      bold: own.bold ?? parent.bold,
      centred: own.centred ?? parent.centred,
      heading: own.heading ?? parent.heading,
    };
  };
  return { format: (name) => format(name), level: (list, level) => lists.get(list)?.get(level) };
}

/** The label of an item from the counters of its level and those above; empty where nothing is printed. */
export function printLabel(styles: OdtStyles, list: string, own: OdtLevel, counters: number[]): string {
  return own.pattern
    .replace(/%(\d{1,2})%/g, (_, digits: string) => {
      const level = styles.level(list, Number(digits));
      const value = counters[Number(digits) - 1] ?? level?.start ?? 1;
      return formatNumber(value, level?.style ?? "decimal");
    })
    .trim();
}
