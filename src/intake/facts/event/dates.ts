import type { Span } from "../../../russian/pattern.ts";
import { writeDatesInFigures } from "./worded-dates.ts";

/** A date as a text writes it: a day, days, a month or a year; the year may stand elsewhere. */
export interface WrittenDate extends Span {
  /** `null` where only day and month are written. */
  year: string | null;
  /** `[month, day]`; day 0 where only the month is written, none where only the year is. */
  from: [month: number, day: number] | null;
  to: [month: number, day: number] | null;
  /** The year in which an interval begins, where it is another one. */
  fromYear: string | null;
  precision: "day" | "month" | "year";
}

const MONTHS = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".split(" ");
const MONTH =
  "(январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|(?:сентя|октя|ноя|дека)бр[ьяе]|(?:янв|февр?|апр|авг|сент?|окт|нояб?|дек)\\.)(?!\\p{L})";
/** «17», «17-го», «“17”», «_17_»: the day of an official line may stand in quotation marks. */
const DAY = '[«"“„_]?\\s?(\\d{1,2})\\s?(?:-?(?:го|е|ое))?\\s?[»"”“_]?';
const YEAR = "(\\d{4})(?!\\d)(?:\\s*г(?:г\\.?|ода|оду|од|\\.)?(?!\\p{L}))?";
const DASH = "\\s*[-–—−]\\s*";
const TO = `(?:${DASH}|\\s+по\\s+|\\s+и\\s+|\\s+до\\s+)`;
const WITH = "(?:[Сс]о?\\s+)?";
const OF_YEAR = "\\s*г(?:ода|\\.)?(?!\\p{L})";

type Parts = Record<string, string | undefined>;

const named = (name: string, source: string) => source.replace("(", `(?<${name}>`);

const FORMS: RegExp[] = [
  // 30 декабря 2019 г. – 2 января 2020 г.; 31 мая – 1 июня 2015 г.; с 28 февраля по 2 марта
  `${WITH}${named("d1", DAY)}\\s*${named("m1", MONTH)}(?:\\s+${named("y1", YEAR)})?${TO}${named("d2", DAY)}\\s*${named("m2", MONTH)}(?:\\s+${named("y2", YEAR)})?`,
  // 18, 19 и 20 октября 2018; 28, 29, 30 марта; 28 – 29 – 30 марта
  `${named("d1", DAY)}(?:(?:\\s*,\\s*|${DASH})${DAY.replace("(", "(?:")})+(?:\\s*,\\s*|\\s+и\\s+|${DASH})${named("d2", DAY)}\\s*${named("m2", MONTH)}(?:\\s+${named("y2", YEAR)})?`,
  // 20-21 ноября 2017 года; с 17 по 20 апреля; 18, 19 октября
  `${WITH}${named("d1", DAY)}(?:${TO}|\\s*,\\s*)${named("d2", DAY)}\\s*${named("m2", MONTH)}(?:,?\\s+${named("y2", YEAR)})?`,
  // 26 августа 2022
  `${named("d2", DAY)}\\s*${named("m2", MONTH)}(?:,?\\s+${named("y2", YEAR)})?`,
  // 26.08.2022 – 28.08.2022; 26–28.08.2022; 26.08.–28.08.2022; с 26.08.2022 г. по 28.08.2022 г.
  `${WITH}(?<d1>\\d{1,2})(?:\\.\\s?(?<n1>\\d{1,2})(?:\\.\\s?(?<y1>\\d{4})(?:${OF_YEAR})?)?\\.?)?${TO}(?<d2>\\d{1,2})\\.\\s?(?<n2>\\d{1,2})\\.\\s?(?<y2>\\d{4}|\\d{2})(?!\\d)(?:${OF_YEAR})?`,
  `(?<d2>\\d{1,2})\\.\\s?(?<n2>\\d{1,2})\\.\\s?(?<y2>\\d{4}(?!\\.?\\d)|\\d{2}(?![\\d.]))(?:${OF_YEAR})?`,
  `(?<d2>\\d{1,2})/(?<n2>\\d{1,2})/(?<y2>\\d{4})(?!\\d)(?:${OF_YEAR})?`,
  // 2022-08-26
  `(?<y2>\\d{4})-(?<n2>\\d{2})-(?<d2>\\d{2})(?!\\d)`,
  // март – апрель 2015 года; в апреле 2017 года
  `(?<!\\d[»"”]?\\s{0,2})${named("m1", MONTH)}${TO}${named("m2", MONTH)}\\s+${named("y2", YEAR)}`,
  `(?<!\\d[»"”]?\\s{0,2})${named("m2", MONTH)},?\\s+${named("y2", YEAR)}`,
  // 2016 год
  `(?<!(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}{0,2}\\s{1,2})(?<y2>(?:19|20)\\d{2})(?!\\d)\\s*(?:г(?:ода|оду|од|\\.)?(?!\\p{L}))`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\d[.,/-])${source}`, "giu"));

/** The dates that a text writes, in order; of overlapping readings the fullest. */
export function findWrittenDates(printed: string): WrittenDate[] {
  const text = writeDatesInFigures(printed);
  const found: WrittenDate[] = [];
  const taken = new Uint8Array(text.length);
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const start = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0);
      const end = match.index + match[0].trimEnd().length;
      if (taken.subarray(start, end).includes(1)) continue;
      const date = readParts(match.groups ?? {});
      if (date === null) continue;
      taken.fill(1, start, end);
      found.push({ start, end, ...date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function readParts(parts: Parts): Omit<WrittenDate, "start" | "end"> | null {
  const { d1, d2, y1, y2 } = parts;
  const year = y2 === undefined ? null : fullYear(y2);
  if (year !== null && (year < "1985" || year > "2099")) return null;
  const lastMonth = monthOf(parts["m2"], parts["n2"]);
  if (lastMonth === null)
    return year === null ? null : { year, from: null, to: null, fromYear: null, precision: "year" };
  const firstMonth = monthOf(parts["m1"], parts["n1"]) ?? lastMonth;
  if (firstMonth > 12 || lastMonth > 12) return null;
  const to: [number, number] = [lastMonth, Number(d2 ?? 0)];
  const from: [number, number] = [firstMonth, Number(d1 ?? (firstMonth === lastMonth ? d2 : 0) ?? 0)];
  if (!isDay(from) || !isDay(to)) return null;
  const fromYear = y1 === undefined ? null : fullYear(y1);
  const turns = from[0] > to[0] || (from[0] === to[0] && from[1] > to[1]);
  if (turns && (fromYear ?? year) === year && !(from[0] === 12 && to[0] === 1)) return null;
  return {
    year,
    from,
    to,
    fromYear: fromYear === year ? null : fromYear,
    precision: d2 === undefined ? "month" : "day",
  };
}

function fullYear(year: string): string {
  return year.length === 4 ? year : Number(year) > 84 ? `19${year}` : `20${year}`;
}

function isDay([month, day]: [number, number]): boolean {
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day === 0 || day <= (days[month - 1] ?? 0);
}

function monthOf(word: string | undefined, number: string | undefined): number | null {
  if (number !== undefined) return Number(number) > 0 ? Number(number) : null;
  if (word === undefined) return null;
  const lower = word.toLowerCase();
  if (/^ма[йяе]$/.test(lower)) return 5;
  return MONTHS.findIndex((stem) => stem.startsWith(lower.slice(0, 3))) + 1;
}

/** «29 февраля 2011 года» is no day. */
function isLeap(year: string): boolean {
  return Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
}

const two = (part: number) => String(part).padStart(2, "0");

/** EDTF of a written date in a year; `null` where no year is known or the day is not in the calendar. */
export function toEdtf(date: WrittenDate, otherYear: string | null = null): string | null {
  const year = date.year ?? otherYear;
  if (year === null) return null;
  const { from, to } = date;
  if (from === null || to === null) return year;
  const turns = from[0] > to[0];
  const firstYear = date.fromYear ?? (turns ? String(Number(year) - 1) : year);
  const isDayOf = (in_: string, [month, day]: [number, number]) => month !== 2 || day < 29 || isLeap(in_);
  if (!isDayOf(firstYear, from) || !isDayOf(year, to)) return null;
  const format = (in_: string, [month, day]: [number, number]) =>
    `${in_}-${two(month)}${day === 0 ? "" : `-${two(day)}`}`;
  const first = format(firstYear, from);
  const last = format(year, to);
  return first === last ? first : `${first}/${last}`;
}
