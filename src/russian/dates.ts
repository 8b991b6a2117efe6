/** One end of a date as EDTF writes it, as far as it is known. */
interface Point {
  year: number | null;
  /** `197X` leaves the first three digits, `19XX` the first two; `null` when the year is whole or unknown. */
  decade: string | null;
  /** 1–12, or 21–24 for the seasons. */
  month: number | null;
  day: number | null;
  uncertain: boolean;
  approximate: boolean;
}

/** A date or an interval; an end is `null` when the interval is open or unknown there. */
interface Period {
  from: Point | null;
  to: Point | null;
  interval: boolean;
}

const POINT = /^(-?\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

function parsePoint(edtf: string): Point | null {
  const match = POINT.exec(edtf);
  if (match === null) return null;
  const [, year = "", month = "XX", day = "XX", mark] = match;
  const whole = !year.includes("X");
  return {
    year: whole ? Number(year) : null,
    decade: whole || year === "XXXX" ? null : year.replaceAll("X", ""),
    month: month === "XX" ? null : Number(month),
    day: day === "XX" ? null : Number(day),
    uncertain: mark === "?" || mark === "%",
    approximate: mark === "~" || mark === "%",
  };
}

function parsePeriod(edtf: string): Period | null {
  const [from = "", to, ...more] = edtf.trim().split("/");
  if (more.length > 0) return null;
  if (to === undefined) {
    const point = parsePoint(from);
    return point === null ? null : { from: point, to: point, interval: false };
  }
  const isOpen = (end: string) => end === "" || end === "..";
  const period = { from: parsePoint(from), to: parsePoint(to), interval: true };
  const broken = (period.from === null && !isOpen(from)) || (period.to === null && !isOpen(to));
  return broken || (isOpen(from) && isOpen(to)) ? null : period;
}

const monthNames = new Map<string, string>();

/** «апреля» beside a day, «апрель» alone: `Intl` knows both, but takes its time. */
function nameMonth(month: number, beside: "day" | "alone"): string {
  const key = `${beside} ${month}`;
  const name = monthNames.get(key) ?? askMonth(month, beside);
  monthNames.set(key, name);
  return name;
}

function askMonth(month: number, beside: "day" | "alone"): string {
  const options: Intl.DateTimeFormatOptions =
    beside === "day"
      ? { month: "long", day: "numeric", timeZone: "UTC" }
      : { month: "long", timeZone: "UTC" };
  const parts = new Intl.DateTimeFormat("ru", options).formatToParts(new Date(Date.UTC(2000, month - 1, 1)));
  return parts.find((part) => part.type === "month")?.value ?? "";
}

type Case = "nominative" | "genitive";

const SEASONS: Record<number, Record<Case, string>> = {
  21: { nominative: "весна", genitive: "весны" },
  22: { nominative: "лето", genitive: "лета" },
  23: { nominative: "осень", genitive: "осени" },
  24: { nominative: "зима", genitive: "зимы" },
};

function formatMonth(month: number, form: Case): string {
  return SEASONS[month]?.[form] ?? nameMonth(month, form === "genitive" ? "day" : "alone");
}

function formatYear({ year, decade }: Point): string {
  if (year !== null) return `${String(year)}\u00A0г.`;
  if (decade === null) return "год не указан";
  return decade.length === 3 ? `${decade}0-е\u00A0гг.` : `${decade}00–${decade}99\u00A0гг.`;
}

/** «17 апреля», «апрель», or nothing when only the year is known. */
function formatDayMonth({ month, day }: Point, form: Case): string {
  if (month === null) return "";
  return day === null ? formatMonth(month, form) : `${String(day)}\u00A0${nameMonth(month, "day")}`;
}

function formatPoint(point: Point, form: Case = "nominative"): string {
  const inner = [formatDayMonth(point, point.approximate ? "genitive" : form), formatYear(point)];
  const plain = inner.filter((piece) => piece !== "").join(point.year === null ? ", " : " ");
  return `${point.approximate ? "около\u00A0" : ""}${plain}${point.uncertain ? "\u00A0(?)" : ""}`;
}

function formatInterval(from: Point, to: Point): string {
  const isCertain = [from, to].every((point) => !point.uncertain && !point.approximate);
  if (isCertain && from.year !== null && to.year !== null) {
    if (from.month === null && to.month === null) {
      return from.year === to.year ? formatYear(from) : `${String(from.year)}–${String(to.year)}\u00A0гг.`;
    }
    if (from.year === to.year && from.month !== null && to.month !== null) {
      const start = formatDayMonth(from, "nominative");
      const end = formatDayMonth(to, "nominative");
      if (start === end) return formatPoint(from);
      if (from.day !== null && to.day !== null) {
        if (from.month === to.month) return `${String(from.day)}–${formatPoint(to)}`;
        return `${start}\u00A0– ${formatPoint(to)}`;
      }
      if (from.day === null && to.day === null) return `${start}–${end} ${formatYear(to)}`;
    }
  }
  return `${formatPoint(from)}\u00A0– ${formatPoint(to)}`;
}

/**
 * An EDTF date (levels 0 and 1) in Russian: «17–20 апреля 2017 г.», «31 мая – 1 июня 2015 г.», «апрель 2018 г.»,
 * «с 2016 г.», «около 2010 г.», «2018 г. (?)», «2010-е гг.». What it cannot read comes back unchanged.
 */
export function formatEdtf(edtf: string): string {
  const period = parsePeriod(edtf);
  if (period === null) return edtf;
  const { from, to, interval } = period;
  if (from !== null && to !== null) return interval ? formatInterval(from, to) : formatPoint(from);
  if (from !== null) return `с\u00A0${formatPoint(from, "genitive")}`;
  return to === null ? edtf : `по\u00A0${formatPoint(to)}`;
}

/** The year in which the date begins, `null` when it is not known as a whole: the archive's year of a document. */
export function yearOf(edtf: string): string | null {
  const period = parsePeriod(edtf);
  const year = (period?.from ?? period?.to ?? null)?.year ?? null;
  return year === null ? null : String(year).padStart(4, "0");
}
