import { csvFormatRows } from "d3";

/** One value of a table; numbers are set to the right. */
export interface TableCell {
  value: string | number;
  href: string | null;
}

/** The numbers of a chart. */
export interface ChartTable {
  head: string[];
  rows: TableCell[][];
}

export function cell(value: string | number, href: string | null = null): TableCell {
  return { value, href };
}

/** Comma-separated, with a byte order mark: spreadsheets take the text for Latin-1 without one. */
export function formatCsv({ head, rows }: ChartTable): string {
  const values = rows.map((row) => row.map(({ value }) => guardFormula(value)));
  return `\uFEFF${csvFormatRows([head, ...values])}\n`;
}

/** A spreadsheet would compute a text that begins like a formula. */
function guardFormula(value: string | number): string {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
}
