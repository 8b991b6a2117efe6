import { max, min, scaleUtc, utcYear } from "d3";

/** A scale of days over whole years. */
export interface TimeAxis {
  /** The place of a full day, `2017-04-17`. */
  place: (day: string) => number;
  /** The years that are written, and where each begins. */
  years: { label: string; x: number; middle: number }[];
}

/** The whole years from the first day to the last; labels every so many years as there is room. */
export function createTimeAxis(days: readonly string[], left: number, right: number): TimeAxis {
  const times = days.map(parseDay);
  const first = utcYear.floor(new Date(min(times) ?? 0));
  const last = utcYear.offset(utcYear.floor(new Date(max(times) ?? 0)), 1);
  const scale = scaleUtc([first, last], [left, right]);
  const count = utcYear.count(first, last);
  const every = Math.ceil(count / Math.max(1, Math.floor((right - left) / 56)));
  const years = utcYear.range(first, last).filter((_, place) => place % every === 0);
  return {
    place: (day) => scale(parseDay(day)),
    years: years.map((year) => ({
      label: String(year.getUTCFullYear()),
      x: scale(year),
      middle: (scale(year) + scale(utcYear.offset(year, 1))) / 2,
    })),
  };
}

function parseDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
