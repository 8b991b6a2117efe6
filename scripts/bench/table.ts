/** Text columns: the first to the left, the others to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const grouped = new Intl.NumberFormat("en-US");

/** `14,600`. */
export function formatCount(count: number): string {
  return grouped.format(count);
}

export function formatMegabytes(bytes: number | null): string {
  return bytes === null ? "—" : `${(bytes / 1e6).toFixed(1)} MB`;
}

export function formatSeconds(seconds: number | null): string {
  return seconds === null ? "—" : `${seconds.toFixed(1)} s`;
}
