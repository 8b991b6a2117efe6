import { BYTE_ORDER_MARK, formatRows } from "../tables/csv.ts";
import type { CsvCell } from "../tables/csv.ts";

/** What a cell of a table for spreadsheets and databases can hold. */
export type CellValue = string | number | boolean | null | string[];

/** A column of a flat table: its name, what it says, its type in a Table Schema, and its value in an entry. */
export interface Column<Entry> {
  name: string;
  type: "string" | "integer" | "boolean" | "date" | "list";
  text: string;
  value: (entry: Entry) => CellValue;
}

/** How many entries are written at a time, so that no string grows with the archive. */
const BATCH = 500;

/** A list in one cell: ids hold no space, names may hold commas. */
export function joinList(values: readonly string[]): string {
  return values.join("; ");
}

function flattenCell(value: CellValue): CsvCell {
  if (typeof value === "boolean") return String(value);
  return Array.isArray(value) ? joinList(value) : value;
}

/** A table for spreadsheets and databases, a part at a time. */
export function* writeCsv<Entry>(
  columns: readonly Column<Entry>[],
  entries: Iterable<Entry>,
): Generator<string> {
  yield BYTE_ORDER_MARK + formatRows([columns.map(({ name }) => name)]);
  let rows: CsvCell[][] = [];
  for (const entry of entries) {
    rows.push(columns.map(({ value }) => flattenCell(value(entry))));
    if (rows.length === BATCH) {
      yield formatRows(rows);
      rows = [];
    }
  }
  if (rows.length > 0) yield formatRows(rows);
}
