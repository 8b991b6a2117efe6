import type { Drawing } from "../../charts/shape.ts";
import type { ChartTable } from "../../charts/table.ts";

/** Something named beside a drawing: what has no place in it. */
export interface ChartEntry {
  text: string;
  count: number | null;
  href: string | null;
}

export interface ChartList {
  title: string;
  entries: ChartEntry[];
  /** The entries are numbered, as in the drawing. */
  numbered: boolean;
}

/** A chart ready to be shown: on its page, as a file, as a table. */
export interface Chart {
  /** Also the name of its files and its anchor on the page. */
  id: string;
  title: string;
  /** What it shows, in a sentence made from the data. */
  headline: string;
  /** How to read it. */
  key: string | null;
  /** `null` when there is nothing to draw. */
  drawing: Drawing | null;
  /** For narrow screens: a drawing, or lists that say the same. */
  narrow: Drawing | ChartList[] | null;
  beside: ChartList[];
  /** The numbers of the drawing. */
  table: ChartTable;
  /** The file: like the table, but with every document. */
  file: ChartTable;
}

/** Full width of a drawing on a desktop, and on a phone. */
export const WIDE = 960;
export const NARROW = 340;
