import type { Element } from "xast";
import { attribute } from "../xml-part.ts";
import { printLabel, type OdtStyles } from "./odt-styles.ts";

/** A list that is being read; a nested one counts on in the same counters. */
export interface OdtList {
  style: string;
  level: number;
  counters: number[];
}

export interface OdtMark {
  /** `null` for a bullet. */
  label: string | null;
  list: string;
  level: number;
  indent: number;
}

/** The numbers as Writer prints them: lists may go on where another one ended. */
export class OdtNumbering {
  private readonly styles: OdtStyles;
  private readonly byId = new Map<string, number[]>();
  private readonly byStyle = new Map<string, number[]>();

  constructor(styles: OdtStyles) {
    this.styles = styles;
  }

  open(element: Element, around: OdtList | null): OdtList {
    const style = attribute(element, "style-name") ?? around?.style ?? "";
    if (around !== null) return { style, level: around.level + 1, counters: around.counters };
    const continued = this.byId.get(attribute(element, "continue-list") ?? "");
    const former = attribute(element, "continue-numbering") === "true" ? this.byStyle.get(style) : undefined;
    const counters = continued ?? former ?? [];
    // Not in the standard, but pandoc writes it.
    const start = Number(attribute(element, "start-value") ?? Number.NaN);
    if (Number.isSafeInteger(start)) counters[0] = start - 1;
    const id = attribute(element, "id");
    if (id !== undefined) this.byId.set(id, counters);
    this.byStyle.set(style, counters);
    return { style, level: 1, counters };
  }

  /** Counts an item that has a text of its own, and says its mark; `null` where nothing is printed. */
  next({ style, level, counters }: OdtList, item: Element): OdtMark | null {
    const own = this.styles.level(style, level);
    const told = Number(attribute(item, "start-value") ?? Number.NaN);
    const before = counters[level - 1];
    const value = before === undefined ? (own?.start ?? 1) : before + 1;
    counters[level - 1] = Number.isSafeInteger(told) ? told : value;
    counters.length = level;
    const mark = { list: style, level: level - 1, indent: own?.indent ?? level * 400 };
    if (own === undefined || own.style === null) return { ...mark, label: null };
    const printed = printLabel(this.styles, style, own, counters);
    if (printed === "") return null;
    return { ...mark, label: /[\p{L}\p{N}]/u.test(printed) ? printed : null };
  }
}
