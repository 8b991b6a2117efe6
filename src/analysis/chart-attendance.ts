import { describeHeadcount } from "./quantities.ts";
import type { Archive, Bound, Headcount, Resolution } from "../archive/model.ts";
import { counted, formatNumber, plural } from "../russian/plural.ts";
import { NO_DOCUMENTS, noDocument } from "./chart-words.ts";
import { groupYears } from "./chart-years.ts";
import type { YearColumn } from "./chart-years.ts";

/** A document and the main figure it prints; bounds stay bounds and are never added up. */
export interface AttendanceRow {
  resolution: Resolution;
  headcount: Headcount | null;
}

/** Many documents: how many print a figure of which size in which years. */
export interface AttendanceBand {
  /** «100–199», «не указано». */
  label: string;
  /** By column: documents, and among them those by bound. */
  cells: { count: number; bounds: Record<Bound, number> }[];
  isUnstated: boolean;
}

export interface AttendanceBands {
  columns: YearColumn[];
  /** Greatest first; last, those that state no figure. */
  bands: AttendanceBand[];
}

export interface AttendanceChart {
  headline: string;
  /** In the order of time, the undated last. */
  rows: AttendanceRow[];
}

const DOCUMENTS = ["документ", "документа", "документов"] as const;

export function chartAttendance({ resolutions }: Archive): AttendanceChart {
  const rows = resolutions
    .map((resolution): AttendanceRow => ({ resolution, headcount: resolution.attendance[0] ?? null }))
    .toSorted(
      (a, b) =>
        compareText(startOf(a.resolution), startOf(b.resolution)) ||
        compareText(a.resolution.id, b.resolution.id),
    );
  return { headline: describeAttendance(rows), rows };
}

/** Undated documents come last. */
function startOf({ date }: Resolution): string {
  return date?.start ?? date?.end ?? "~";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function describeAttendance(rows: AttendanceRow[]): string {
  const total = rows.length;
  if (total === 0) return NO_DOCUMENTS;
  const stated = rows.flatMap(({ headcount }) => headcount ?? []);
  if (stated.length === 0) return `${noDocument(total)} называет числа участников.`;
  const count = (bound: Bound) => stated.filter((headcount) => headcount.bound === bound).length;
  const kinds = [
    [count("exact"), "точно"],
    [count("at-least"), "нижней границей («более…»)"],
    [count("at-most"), "верхней границей («не более…»)"],
    [count("about"), "приблизительно («около…»)"],
  ] as const;
  const used = kinds.filter(([number]) => number > 0);
  const how = used
    .map(([number, way]) => (used.length === 1 ? way : `${formatNumber(number)}\u00A0— ${way}`))
    .join(", ");
  const verb = plural(stated.length, ["называет", "называют", "называют"]);
  const most = stated.reduce((a, b) => (b.count > a.count ? b : a));
  const biggest = stated.length > 1 ? `. Самое большое из названных чисел — ${describeHeadcount(most)}` : "";
  const silent = total - stated.length;
  const rest =
    silent === 0
      ? ""
      : `; ${counted(silent, DOCUMENTS)} числа не ${plural(silent, ["называет", "называют", "называют"])}`;
  return `Число участников ${verb} ${counted(stated.length, DOCUMENTS)} из\u00A0${formatNumber(total)}: ${how}${rest}${biggest}.`;
}

const STEPS = [0, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/** The documents by size and time, each in exactly one cell. */
export function groupAttendance(rows: readonly AttendanceRow[], most: number): AttendanceBands {
  const { columns, columnOf } = groupYears(
    rows.map(({ resolution }) => resolution),
    most,
  );
  const emptyBand = (label: string, isUnstated: boolean): AttendanceBand => ({
    label,
    isUnstated,
    cells: columns.map(() => ({ count: 0, bounds: { exact: 0, "at-least": 0, "at-most": 0, about: 0 } })),
  });
  const sized = STEPS.map((from, place) => {
    const to = STEPS[place + 1];
    return emptyBand(
      to === undefined ? `${String(from)} и больше` : `${String(from)}–${String(to - 1)}`,
      false,
    );
  });
  const unstated = emptyBand("не указано", true);
  for (const { resolution, headcount } of rows) {
    const band =
      headcount === null ? unstated : sized[STEPS.findLastIndex((step) => headcount.count >= step)];
    const cell = band?.cells[columnOf(resolution)];
    if (cell === undefined) continue;
    cell.count += 1;
    if (headcount !== null) cell.bounds[headcount.bound] += 1;
  }
  const isUsed = (band: AttendanceBand) => band.cells.some(({ count }) => count > 0);
  const used = sized.slice(sized.findIndex(isUsed), sized.findLastIndex(isUsed) + 1);
  return { columns, bands: [...used.toReversed(), ...(isUsed(unstated) ? [unstated] : [])] };
}
