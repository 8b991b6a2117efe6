import type { Resolution } from "../archive/model.ts";
import { yearOf } from "../russian/dates.ts";

/** A column of a chart by time: a year, several years, or the documents whose year is not known. */
export interface YearColumn {
  /** «2017», «2010–2014», «без года». */
  label: string;
  /** The year when the column is exactly one, and documents are of it. */
  year: string | null;
  isUndated: boolean;
}

/** The years of some documents as no more than `most` columns, and the column of each document. */
export interface YearColumns {
  columns: YearColumn[];
  columnOf: (resolution: Resolution) => number;
}

/** Years without documents keep their column: a gap in time must show. */
export function groupYears(resolutions: readonly Resolution[], most: number): YearColumns {
  const years = new Map(resolutions.map((resolution) => [resolution.id, findYear(resolution)]));
  const used = new Set(years.values());
  let first = Infinity;
  let last = -Infinity;
  let hasUndated = false;
  for (const year of years.values()) {
    if (year === null) hasUndated = true;
    else [first, last] = [Math.min(first, year), Math.max(last, year)];
  }
  const room = Math.max(1, most - (hasUndated ? 1 : 0));
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((years) => countSteps(first, last, years) <= room) ??
    2000;
  const start = Math.floor(first / step) * step;
  const dated = first > last ? 0 : countSteps(first, last, step);
  const columns = Array.from({ length: dated }, (_, place): YearColumn => {
    // No column claims years before the first document or after the last one.
    const from = Math.max(first, start + place * step);
    const to = Math.min(last, start + place * step + step - 1);
    if (from === to) {
      const year = used.has(from) ? String(from).padStart(4, "0") : null;
      return { label: String(from), year, isUndated: false };
    }
    return { label: `${String(from)}–${String(to)}`, year: null, isUndated: false };
  });
  if (hasUndated) columns.push({ label: "без года", year: null, isUndated: true });
  return {
    columns,
    columnOf: ({ id }) => {
      const year = years.get(id) ?? null;
      return year === null ? dated : Math.floor((year - start) / step);
    },
  };
}

function countSteps(first: number, last: number, step: number): number {
  return Math.floor(last / step) - Math.floor(first / step) + 1;
}

function findYear({ date }: Resolution): number | null {
  const year = date === null ? null : yearOf(date.edtf);
  return year === null ? null : Number(year);
}
