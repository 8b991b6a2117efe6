import type { Span } from "./pattern.ts";

/** A date where it stands in a text; `from` and `to` are full days, `2018-10-18`. */
export interface FoundDate extends Span {
  from: string;
  to: string;
  /** What is written: days, or only a month. */
  precision: "day" | "month";
}

const STEMS = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".split(" ");
const MONTH =
  "(январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|(?:сентя|октя|ноя|дека)бр[ьяе])";
const DAY = "(\\d{1,2})";
const TO = "\\s*(?:[-–—]|по|и|до)\\s*";
const FORMS: {
  pattern: RegExp;
  read: (parts: string[]) => [year: string, ...days: [month: number, day: string][]];
}[] = [
  {
    pattern: new RegExp(`${DAY}\\s+${MONTH}${TO}${DAY}\\s+${MONTH}\\s+(\\d{4})`, "giu"),
    read: ([day = "", month = "", lastDay = "", lastMonth = "", year = ""]) => [
      year,
      [monthNumber(month), day],
      [monthNumber(lastMonth), lastDay],
    ],
  },
  {
    pattern: new RegExp(`${DAY}(?:${TO}${DAY})?\\s+${MONTH}\\s+(\\d{4})`, "giu"),
    read: ([day = "", lastDay = "", month = "", year = ""]) => [
      year,
      [monthNumber(month), day],
      [monthNumber(month), lastDay || day],
    ],
  },
  {
    pattern: /(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/gu,
    read: ([day = "", month = "", year = ""]) => [year, [Number(month), day], [Number(month), day]],
  },
  {
    // Two figures are a year where the text says so.
    pattern: /(\d{1,2})\.(\d{2})\.(\d{2})(?=\s?(?:г\.|год))/gu,
    read: ([day = "", month = "", year = ""]) => [`20${year}`, [Number(month), day], [Number(month), day]],
  },
  {
    pattern: /(\d{4})-(\d{2})-(\d{2})/gu,
    read: ([year = "", month = "", day = ""]) => [year, [Number(month), day], [Number(month), day]],
  },
  {
    pattern: new RegExp(`${MONTH}\\s+(\\d{4})`, "giu"),
    read: ([month = "", year = ""]) => [year, [monthNumber(month), ""], [monthNumber(month), ""]],
  },
];

/** The dates that a text names by day or by month, in order; of overlapping readings the fullest. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) || /\p{N}/u.test(text.charAt(end))) continue;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const [year, first, last] = read(match.slice(1).map((part: string | undefined) => part ?? ""));
      if (first === undefined || last === undefined) continue;
      const from = formatDay(year, first[0], first[1] || "1");
      const to = formatDay(year, last[0], last[1] || "31");
      if (from === null || to === null || to < from) continue;
      found.push({ start, end, from, to, precision: first[1] === "" ? "month" : "day" });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** «октябрь» for 10, «октября» beside a day. */
export function nameOfMonth(month: number, form: "nominative" | "genitive" = "nominative"): string {
  const stem = STEMS[month - 1] ?? "";
  if (stem === "ма") return form === "genitive" ? "мая" : "май";
  if (stem.endsWith("т")) return form === "genitive" ? `${stem}а` : stem;
  return stem + (form === "genitive" ? "я" : "ь");
}

function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  const place = STEMS.findIndex((stem) => lower.startsWith(stem) && (stem !== "ма" || lower.length === 3));
  return place + 1;
}

function formatDay(year: string, month: number, day: string): string | null {
  if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
