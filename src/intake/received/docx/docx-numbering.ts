import type { Element, Root } from "xast";
import { formatNumber, type NumberStyle } from "../list-numbers.ts";
import { attribute, child, childElements, localName } from "../xml-part.ts";
import { readFormatting } from "./docx-styles.ts";

const FORMATS: Record<string, NumberStyle> = {
  decimal: "decimal",
  decimalZero: "padded",
  lowerRoman: "roman",
  upperRoman: "ROMAN",
  lowerLetter: "latin",
  upperLetter: "LATIN",
  russianLower: "russian",
  russianUpper: "RUSSIAN",
  none: "none",
};

interface Level {
  start: number;
  /** `null` for a bullet. */
  style: NumberStyle | null;
  /** What is printed, with `%1` for the counter of the first level. */
  pattern: string;
  legal: boolean;
  keepsCounting: boolean;
  indent: number | undefined;
  paragraphStyle: string | undefined;
}

interface List {
  /** Lists of one definition share their counters. */
  definition: string;
  levels: Map<number, Level>;
  restarts: Map<number, number>;
}

/** What a list prints before a paragraph. */
export interface ListMark {
  /** `null` for a bullet. */
  label: string | null;
  definition: string;
  level: number;
  indent: number | undefined;
}

export interface Numbering {
  /** Counts the paragraph and says its mark; `null` where nothing is printed. */
  next: (list: string, level: number | undefined, style: string | undefined) => ListMark | null;
}

function readInteger(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? Number.NaN);
  return Number.isSafeInteger(value) && Math.abs(value) < 1_000_000 ? value : otherwise;
}

function readLevel(element: Element): Level {
  const format = attribute(child(element, "numFmt"), "val") ?? "decimal";
  return {
    start: readInteger(attribute(child(element, "start"), "val"), 0),
    style: format === "bullet" ? null : (FORMATS[format] ?? "decimal"),
    pattern: attribute(child(element, "lvlText"), "val") ?? "",
    legal: child(element, "isLgl") !== undefined,
    keepsCounting: attribute(child(element, "lvlRestart"), "val") === "0",
    indent: readFormatting(element).indent,
    paragraphStyle: attribute(child(element, "pStyle"), "val"),
  };
}

function readLevels(parent: Element): Map<number, Level> {
  const levels = childElements(parent).filter((element) => localName(element) === "lvl");
  return new Map(levels.map((level) => [readInteger(attribute(level, "ilvl"), 0), readLevel(level)]));
}

function readLists(root: Root | null): Map<string, List> {
  const parts = childElements(child(root ?? undefined, "numbering"));
  const definitions = parts.filter((element) => localName(element) === "abstractNum");
  const byId = new Map(definitions.map((element) => [attribute(element, "abstractNumId") ?? "", element]));
  const resolve = (id: string): Element | undefined => {
    const definition = byId.get(id);
    const link = attribute(child(definition, "numStyleLink"), "val");
    if (link === undefined) return definition;
    return (
      definitions.find((element) => attribute(child(element, "styleLink"), "val") === link) ?? definition
    );
  };
  const lists = new Map<string, List>();
  for (const element of parts.filter((part) => localName(part) === "num")) {
    const definition = resolve(attribute(child(element, "abstractNumId"), "val") ?? "");
    if (definition === undefined) continue;
    const levels = readLevels(definition);
    const restarts = new Map<number, number>();
    for (const override of childElements(element).filter((part) => localName(part) === "lvlOverride")) {
      const level = readInteger(attribute(override, "ilvl"), 0);
      const replaced = child(override, "lvl");
      if (replaced !== undefined) levels.set(level, readLevel(replaced));
      const start = attribute(child(override, "startOverride"), "val");
      if (start !== undefined) restarts.set(level, readInteger(start, 1));
    }
    lists.set(attribute(element, "numId") ?? "", {
      definition: attribute(definition, "abstractNumId") ?? "",
      levels,
      restarts,
    });
  }
  return lists;
}

/** The numbers as Word prints them: counted through the document, written as each level's pattern says. */
export function readNumbering(root: Root | null): Numbering {
  const lists = readLists(root);
  const counters = new Map<string, Map<number, number>>();
  const restarted = new Set<string>();

  const count = (id: string, list: List, level: number): Map<number, number> => {
    const counts = counters.get(list.definition) ?? new Map<number, number>();
    counters.set(list.definition, counts);
    const restart = list.restarts.get(level);
    const key = `${id} ${level}`;
    if (restart !== undefined && !restarted.has(key)) {
      restarted.add(key);
      counts.set(level, restart);
    } else {
      const before = counts.get(level);
      counts.set(level, before === undefined ? (list.levels.get(level)?.start ?? 1) : before + 1);
    }
    for (const deeper of counts.keys()) {
      if (deeper > level && list.levels.get(deeper)?.keepsCounting !== true) counts.delete(deeper);
    }
    return counts;
  };

  const print = (list: List, own: Level, counts: Map<number, number>): string =>
    own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const level = list.levels.get(Number(digit) - 1);
      const value = counts.get(Number(digit) - 1) ?? level?.start ?? 1;
      return formatNumber(value, own.legal ? "decimal" : (level?.style ?? "decimal"));
    });

  return {
    next: (id, told, style) => {
      const list = lists.get(id);
      if (list === undefined) return null;
      const linked = [...list.levels].find(
        ([, level]) => level.paragraphStyle === style && style !== undefined,
      );
      const level = told ?? linked?.[0] ?? 0;
      const own = list.levels.get(level);
      if (own === undefined) return null;
      const counts = count(id, list, level);
      const mark = { definition: list.definition, level, indent: own.indent };
      const printed = own.style === null ? "" : print(list, own, counts).trim();
      if (own.style !== null && printed === "") return null;
      // A dash for a number, too, is a bullet.
      return { ...mark, label: /[\p{L}\p{N}]/u.test(printed) ? printed : null };
    },
  };
}
