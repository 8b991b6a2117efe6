import { writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET } from "hucre/xlsx";
import { joinList } from "./csv.ts";
import type { CellValue, Column } from "./csv.ts";

/** What Excel takes into one cell, in UTF-16 units. */
const MOST_UNITS = 32_767;
const CUT = "… [обрезано: в ячейку больше не вмещается; целиком — в CSV и JSON]";

/** In characters; a column of texts wraps at its width, so that a row can be read. */
const widths: Record<Column<never>["type"], number> = {
  string: 20,
  integer: 12,
  boolean: 12,
  date: 12,
  list: 32,
};
/** Columns that hold sentences rather than codes and names. */
const wide: Partial<Record<string, number>> = { title: 48, heading: 60, text: 80, addressee: 40, url: 48 };

/** A text as long as a cell may be. A character is never cut in two. */
export function fitCell(text: string): string {
  if (text.length <= MOST_UNITS) return text;
  return text.slice(0, MOST_UNITS - CUT.length).replace(/[\uD800-\uDBFF]$/, "") + CUT;
}

/** Readers take «_x0041_» for a character's code, and an escaped underscore for an underscore. */
function escapeCodes(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

/** Texts stay texts, also those that begin like a formula or read like a date: nothing is computed. */
function writeCell(value: CellValue): string | number | boolean | null {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
  const text = Array.isArray(value) ? joinList(value) : value;
  return text === "" ? null : escapeCodes(fitCell(text.toWellFormed()));
}

function* writeRows<Entry>(columns: readonly Column<Entry>[], entries: Iterable<Entry>) {
  for (const entry of entries) yield columns.map(({ value }) => writeCell(value(entry)));
}

/**
 * An Office Open XML workbook, a part at a time; the same bytes every time. The first row stays in sight, and what does
 * not fit a sheet goes on in the next one, under the same first row.
 */
export function writeXlsx<Entry>(
  name: string,
  columns: readonly Column<Entry>[],
  entries: Iterable<Entry>,
  mostRows = XLSX_MAX_ROWS_PER_SHEET,
): AsyncIterable<Uint8Array> {
  return writeXlsxStream(writeRows(columns, entries), {
    name,
    columns: columns.map((column) => ({
      header: column.name,
      width: wide[column.name] ?? widths[column.type],
      style: { alignment: { vertical: "top", wrapText: true } },
    })),
    freezePane: { rows: 1 },
    maxRowsPerSheet: mostRows,
  });
}
