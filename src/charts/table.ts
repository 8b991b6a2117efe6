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
