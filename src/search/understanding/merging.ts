import { readNumeral } from "../../russian/numerals.ts";
import { findDates, nameOfMonth } from "../../russian/text-dates.ts";
import type { FoundDate } from "../../russian/text-dates.ts";
import { createTerm } from "../question.ts";
import type { Clause, Term } from "../question.ts";
import { createReading } from "./create-reading.ts";
import { readLabel } from "./labels.ts";
import type { Reading } from "./reading.ts";
import { plainTerm } from "./runs.ts";

/** The longest of what is one thing in several words: «18–19 октября 2018 года», «федеральный закон № 273». */
const LONGEST = 4;

/** Several clauses that are one date, one act, or one number become one; the others stay as they are. */
export function mergeClauses(clauses: readonly Clause[]): Clause[] {
  const merged: Clause[] = [];
  for (let place = 0; place < clauses.length;) {
    const run = findRun(clauses.slice(place, place + LONGEST));
    const term = run.length > 1 ? createTerm(run.map(({ text }) => text).join(" ")) : null;
    const clause = clauses[place];
    if (clause === undefined) break;
    merged.push(term === null ? clause : { alternatives: [term], negated: false });
    place += term === null ? 1 : run.length;
  }
  return merged;
}

/** The longest run of plain words, from the first on, that is read as one. */
function findRun(clauses: readonly Clause[]): Term[] {
  const plain: Term[] = [];
  for (const { negated, alternatives } of clauses) {
    const [term, ...others] = alternatives;
    if (negated || others.length > 0 || term.quoted || term.exact) break;
    plain.push(term);
  }
  for (let length = plain.length; length > 1; length--) {
    const run = plain.slice(0, length);
    const text = run.map((term) => term.text).join(" ");
    const words = run.flatMap((term) => term.words.map(({ normal }) => normal));
    if (readDay(text) !== null || readAct(text) !== null || GROUPED.test(text) || YEAR.test(text)) return run;
    if (readLabel(text) !== null) return run;
    if (readNumeral(words) !== null) return run;
  }
  return [];
}

/** «26.08.22», as dates are typed. */
const SHORT_YEAR = /^(\d{1,2}\.\d{2})\.(\d{2})$/;
const YEAR_WORD = /\s+(?:г|год|года|году)$/i;

/** «18 окт. 2018», «18/10/2018», as notes and forms write them. */
const SHORT_MONTH = /(?<=^|\s)(янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек)\.?(?=\s|$)/i;
const SHORT_MONTHS = "янв фев мар апр май июн июл авг сен окт ноя дек".split(" ");

function writeInFull(text: string): string {
  return text
    .replace(SHORT_MONTH, (short) =>
      nameOfMonth(SHORT_MONTHS.indexOf(short.slice(0, 3).toLowerCase()) + 1, "genitive"),
    )
    .replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, "$1.$2.$3");
}

function readDay(text: string): FoundDate | null {
  const bare = writeInFull(text.replace(YEAR_WORD, "").replace(SHORT_YEAR, "$1.20$2"));
  const [date] = findDates(bare);
  return date?.start === 0 && date.end === bare.length ? date : null;
}

/** Stands in for the year that is not asked for; a leap year has every day. */
const ANY_YEAR = "2000";

/** «1 сентября», of whatever year: both words are answered by such a day however it is written. */
export function readDaysOfYear(clauses: readonly Clause[]): Reading[] {
  const terms = clauses.map(plainTerm);
  return terms.flatMap((first, at) => {
    const second = terms[at + 1];
    if (!first || !second || !/^\d{1,2}$/.test(first.text) || !/^\p{L}+$/u.test(second.text)) return [];
    const date = readDay(`${first.text} ${second.text} ${ANY_YEAR}`);
    if (date === null) return [];
    const [, month = "", day = ""] = date.from.split("-");
    const text = `${day}.${month}`;
    const days = { from: date.from, to: date.to, precision: date.precision, yearly: true };
    const asked = `${first.text} ${second.text}`;
    return [first, second].flatMap((term) =>
      [nameOfMonth(Number(month)), month].map((name) => ({
        ...createReading("date", term, text, createTerm(name)?.words ?? [], days),
        asked,
      })),
    );
  });
}

/** A date however it is written, also as a part of «18–19 октября 2018 года». */
export function readDate(term: Term): Reading[] {
  const date = readDay(term.text);
  if (date === null) return [];
  const { from, to, precision } = date;
  const year = from.slice(0, 4);
  const months = [...new Set([from.slice(5, 7), to.slice(5, 7)])];
  const text = nameDate(date, /\p{L}/u.test(term.text.replace(YEAR_WORD, "")));
  return months.flatMap((month) =>
    [nameOfMonth(Number(month)), month].flatMap((name) => {
      const words = createTerm(`${name} ${year}`)?.words ?? [];
      return createReading("date", term, text, words, { from, to, precision });
    }),
  );
}

const ACT = [
  /^(?:ФЗ|(?:федеральн\p{L}+ )?закон\p{L}* ФЗ|федеральн\p{L}+ закон\p{L}*)[\s-]*№?\s*(\d+)(?:[\s-]*ФЗ)?$/iu,
  /^№?\s*(\d+)[\s-]*ФЗ$/iu,
];

function readAct(text: string): string | null {
  for (const pattern of ACT) {
    const number = pattern.exec(text)?.[1];
    if (number !== undefined) return number;
  }
  return null;
}

/** In figures or in words, whichever the reader did not choose. */
function nameDate({ from, to, precision }: FoundDate, figures: boolean): string {
  const name = (day: string) => {
    const [year = "", month = "", date = ""] = day.split("-");
    if (precision === "month") return figures ? `${month}.${year}` : `${nameOfMonth(Number(month))} ${year}`;
    return figures
      ? `${date}.${month}.${year}`
      : `${Number(date)} ${nameOfMonth(Number(month), "genitive")} ${year}`;
  };
  return precision === "month" || from === to ? name(from) : `${name(from)} – ${name(to)}`;
}

/** A federal law however its number is written. */
export function readLaw(term: Term): Reading[] {
  const number = readAct(term.text);
  if (number === null) return [];
  return [`${number}-ФЗ`, `ФЗ-${number}`, `федеральный закон № ${number}`, `закон № ${number}`].map((text) =>
    createReading("act", term, text, createTerm(text)?.words ?? []),
  );
}

const YEAR = /^((?:1[89]|20)\d\d)\s+(?:г|год\p{L}{0,3})$/iu;

/** «2018 г.» by its number, whatever the text writes behind it. */
export function readYear(term: Term): Reading[] {
  const year = YEAR.exec(term.text)?.[1];
  return year === undefined ? [] : [createReading("number", term, year, createTerm(year)?.words ?? [])];
}

const GROUPED = /^\d{1,3}(?: \d{3})+$/;

/** 5000 as «5 000», and the reverse. */
export function readGrouped(term: Term): Reading[] {
  const digits = term.text.replaceAll(" ", "");
  if (GROUPED.test(term.text))
    return [createReading("number", term, digits, createTerm(digits)?.words ?? [])];
  if (!/^[1-9]\d{4,8}$|^[1-9]\d{3}$/.test(term.text)) return [];
  const text = digits.replace(/\B(?=(?:\d{3})+$)/g, " ");
  return [createReading("number", term, text, createTerm(text)?.words ?? [])];
}
