import type { Block, Unit } from "../../../archive/model.ts";
import type { ReadText } from "../../model.ts";

/** What a row of a table says, and where in the text of the table it stands. */
export interface TableRow {
  start: number;
  text: string;
}

const NUMBER = /^\d[\d\s]*(?:\(.*\))?$/u;

/** The rows of all tables of a text, a number parted from its label by a colon: «Всего участников:214». */
export function readTableRows({ sections }: ReadText): ReadonlyMap<Unit, TableRow[]> {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === "table"));
  return new Map(tables.map((table) => [table.unit, readRows(table)]));
}

function readRows({ unit, rows }: Extract<Block, { type: "table" }>): TableRow[] {
  let from = 0;
  return rows.flatMap((row) => {
    const cells = row.filter(Boolean).map((text) => {
      const start = from;
      from += text.length + 1;
      return { start, text };
    });
    const [value, label] = [cells.at(-1), cells.at(-2)];
    if (value === undefined || label === undefined || !NUMBER.test(value.text) || NUMBER.test(label.text))
      return cells;
    // As long as what is printed: places in it are places in the unit.
    const labelled = { start: label.start, text: `${label.text}:${value.text}` };
    return [...cells.slice(0, -2), labelled].filter(({ start }) => start < unit.text.length);
  });
}
