import { csvFormatRow } from "d3";
import { formatEdtf } from "../russian/dates.ts";
import type { TakenSelection } from "./taken.ts";

const COLUMNS = [
  "№",
  "Документ",
  "Дата",
  "Место",
  "Адрес",
  "Номер",
  "Адресат",
  "Текст",
  "Примечание",
  "Ссылка",
  "Источник",
];

/** Comma-separated, with a byte order mark: spreadsheets take the text for Latin-1 without one. */
export function formatCsv({ items }: TakenSelection): string {
  const rows = items.map((item, place) => [
    String(place + 1),
    item.title,
    item.date === null ? "" : formatEdtf(item.date).replaceAll("\u00A0", " "),
    item.city ?? "",
    item.address,
    item.label ?? "",
    item.addressee ?? "",
    item.text,
    item.note,
    item.url,
    item.footnote,
  ]);
  const lines = [COLUMNS, ...rows.map((cells) => cells.map(guardFormula))].map((cells) =>
    csvFormatRow(cells),
  );
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** A spreadsheet would compute a text that begins like a formula. */
function guardFormula(value: string): string {
  return /^\s*[=+\-@]|^[\t\r\n]/.test(value) ? `'${value}` : value;
}
