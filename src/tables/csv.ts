import { csvFormatRow } from "d3";

/**
 * The one way in which tables are written for spreadsheets: comma-separated after RFC 4180, UTF-8 with a byte order
 * mark. Data files, the numbers of charts, what a search found and a selection are all written by it.
 */

/** A number stays a number; `null` is an empty cell. */
export type CsvCell = string | number | null;

/** Spreadsheets take the text for Latin-1 without it. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A spreadsheet would compute a text that begins like a formula, some also behind spaces or with full-width signs; so an
 * apostrophe goes before it. It also goes before one that begins with apostrophes and then like a formula, so that taking
 * one away always gives the text back.
 */
export function guardFormula(text: string): string {
  return /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text) ? `'${text}` : text;
}

function writeCell(value: CsvCell): string {
  return typeof value === "string" ? guardFormula(value) : String(value ?? "");
}

/** Lines without the mark, for what is written a part at a time. */
export function formatRows(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${csvFormatRow(row.map(writeCell))}\r\n`).join("");
}

/** A whole file; the first row is its head. */
export function formatCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + formatRows(rows);
}
