import { formatEdtf } from "../russian/dates.ts";
import { formatCsv } from "../tables/csv.ts";
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

/** A selection as a table, an item a line. */
export function formatSelectionTable({ items }: TakenSelection): string {
  const rows = items.map((item, place) => [
    place + 1,
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
  return formatCsv([COLUMNS, ...rows]);
}
