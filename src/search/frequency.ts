import { counted, plural } from "../russian/plural.ts";
import type { Forms } from "../russian/plural.ts";

/** In how many of a year's documents something was found. */
export interface YearShare {
  year: string;
  found: number;
  /** The denominator: documents of that year that the same conditions let through. */
  all: number;
}

/** How a word's use changes over time. */
export interface Frequency {
  /** Every year from the first to the last of the archive, also those without documents. */
  years: YearShare[];
  /** Documents without a year, `null` when there are none. */
  undated: YearShare | null;
}

/** A year's column; `y` grows downwards. */
export interface Column {
  share: YearShare;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a chart of the frequency draws, in the units of its view box. */
export interface FrequencyDrawing {
  width: number;
  height: number;
  columns: Column[];
  labels: { x: number; text: string }[];
}

const DOCUMENTS_OF: Forms = ["документа", "документов", "документов"];
const HEIGHT = 80;
/** Under the columns, for the years. */
const FOOT = 18;
const WIDEST = 44;
/** A year takes so much room in writing. */
const LABEL = 40;

/** Joins what was found with what there is. A year that the archive does not know is left out. */
export function countByYear(found: ReadonlyMap<string, number>, all: ReadonlyMap<string, number>): Frequency {
  const known = [...all.keys()].filter((year) => /^\d{4}$/.test(year)).map(Number);
  const shareOf = (year: string): YearShare => ({
    year,
    found: found.get(year) ?? 0,
    all: Math.max(all.get(year) ?? 0, found.get(year) ?? 0),
  });
  const years: YearShare[] = [];
  if (known.length > 0) {
    const last = Math.max(...known);
    for (let year = Math.min(...known); year <= last; year++) years.push(shareOf(String(year)));
  }
  const undated = shareOf("undated");
  return { years, undated: undated.all > 0 ? undated : null };
}

/** Columns as high as the share; `width` is the room there is. */
export function drawFrequency({ years }: Frequency, width: number): FrequencyDrawing {
  const step = Math.min(width / Math.max(years.length, 1), WIDEST);
  const gap = step > 8 ? step * 0.25 : 0;
  const every = Math.max(1, Math.ceil(LABEL / step));
  return {
    width: round(step * years.length),
    height: HEIGHT + FOOT,
    columns: years.map((share, index) => {
      const height = share.all === 0 ? 0 : (share.found / share.all) * HEIGHT;
      return {
        share,
        x: round(index * step + gap / 2),
        y: round(HEIGHT - height),
        width: round(step - gap),
        height: round(height),
      };
    }),
    labels: years.flatMap(({ year }, index) =>
      index % every === 0 ? [{ x: round((index + 0.5) * step), text: year }] : [],
    ),
  };
}

/** «2 из 3 документов (67 %)» */
export function describeShare({ found, all }: YearShare): string {
  if (all === 0) return "нет документов";
  return `${String(found)} из ${counted(all, DOCUMENTS_OF)} (${formatShare(found / all)})`;
}

/** What the chart says, in a sentence. */
export function describeFrequency({ years }: Frequency): string {
  const told = years.filter(({ found }) => found > 0);
  const highest = Math.max(...told.map(({ found, all }) => found / all));
  const peaks = told.filter(({ found, all }) => found / all === highest);
  const [first] = peaks;
  if (first === undefined) return "Ни в одном документе, у которого есть год, этого нет.";
  if (peaks.length === 1) return `Чаще всего — ${first.year}: ${describeShare(first)}.`;
  const list = peaks.slice(0, 4).map(({ year }) => year);
  const rest = peaks.length - list.length;
  const others = rest > 0 ? ` и ещё ${counted(rest, ["год", "года", "лет"])}` : "";
  return `Чаще всего — ${plural(peaks.length, ["год", "годы", "годы"])} ${list.join(", ")}${others}: по ${formatShare(highest)} документов.`;
}

function formatShare(share: number): string {
  return `${String(Math.round(share * 100))}\u00A0%`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
