import { stringify } from "csv-stringify/sync";

/** What a cell of a table for spreadsheets and databases can hold. */
export type CellValue = string | number | boolean | null | string[];

/** A column of a flat table: its name, what it says, its type in a Table Schema, and its value in an entry. */
export interface Column<Entry> {
  name: string;
  type: "string" | "integer" | "boolean" | "date" | "list";
  text: string;
  value: (entry: Entry) => CellValue;
}

/** Spreadsheets take the text for Latin-1 without it. */
const BYTE_ORDER_MARK = "\uFEFF";
/** How many entries are written at a time, so that no string grows with the archive. */
const BATCH = 500;

/**
 * A spreadsheet would compute a text that begins like a formula, so an apostrophe goes before it; also before one that
 * begins with apostrophes and then like a formula, so that taking one away always gives the text back.
 */
export function guardFormula(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A list in one cell: ids hold no space, names may hold commas. */
export function joinList(values: readonly string[]): string {
  return values.join("; ");
}

function writeCell(value: CellValue): string | number {
  if (value === null) return "";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return value;
  return guardFormula(Array.isArray(value) ? joinList(value) : value);
}

/** Comma-separated values after RFC 4180, UTF-8 with a byte order mark, a part at a time. */
export function* writeCsv<Entry>(
  columns: readonly Column<Entry>[],
  entries: Iterable<Entry>,
): Generator<string> {
  const write = (rows: (string | number)[][]) => stringify(rows, { record_delimiter: "\r\n" });
  yield BYTE_ORDER_MARK + write([columns.map(({ name }) => name)]);
  let rows: (string | number)[][] = [];
  for (const entry of entries) {
    rows.push(columns.map(({ value }) => writeCell(value(entry))));
    if (rows.length === BATCH) {
      yield write(rows);
      rows = [];
    }
  }
  if (rows.length > 0) yield write(rows);
}
