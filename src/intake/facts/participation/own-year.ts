import type { ReadText } from "../../model.ts";
import { recogniseDate } from "../event/meeting-date.ts";
import { findOwnMentions } from "../event/own-event.ts";
import { EVENT } from "./event-words.ts";

/** The year in which the meeting itself was held, `null` where the text does not say. */
export function findOwnYear(text: ReadText): string | null {
  const edition = findOwnMentions(text)[0]?.mention.edition?.value ?? null;
  return recogniseDate(text, edition).date?.edtf.slice(0, 4) ?? null;
}

const EARLIER =
  /(?<!\p{L})напомним(?!\p{L})|(?<!(?:чем|как|как\s+и|сравнению|отличие)\s+(?:в|на|с|от)\s+)(?:прошл\p{L}+|предыдущ\p{L}+)\s+(?:год|конференц|форум|съезд|совещан)/u;
/** «начатый в 2014 году (тогда прибыло 40 человек)» */
const AT_THAT_TIME = /(?<!\p{L})(?:тогда|в\s+тот\s+раз)(?!\p{L})[^.;]*$/u;
/** «Конференция 2019 года прошла очно» */
const YEAR_OF_EVENT = new RegExp(`(?:${EVENT})\\p{L}*\\s+((?:19|20)\\d\\d)\\s+г(?:ода?|\\.)`, "u");
const YEAR = /(?<!\p{L})(?:в|за)\s+(?:\p{L}+\s+)?((?:19|20)\d\d)(?=\s*г(?:од|\.))/gu;

/** «Первый форум собрал в 2008 году 64 участника»: whether what stands at a place of a sentence is of another meeting. */
export function isOfAnotherYear(plain: string, at: number, ownYear: string | null): boolean {
  if (EARLIER.test(plain) || AT_THAT_TIME.test(plain.slice(0, at))) return true;
  const another = YEAR_OF_EVENT.exec(plain)?.[1];
  if (another !== undefined && ownYear !== null && another !== ownYear) return true;
  const years = Array.from(plain.matchAll(YEAR)).filter(({ index }) => !isAside(plain, index, at));
  const nearest = years.filter(({ index }) => index < at).at(-1) ?? years[0];
  return nearest !== undefined && ownYear !== null && nearest[1] !== ownYear;
}

/** «412 участников (в 2016 году – 380)»: a year in brackets is said of nothing outside them. */
function isAside(plain: string, year: number, at: number): boolean {
  const open = plain.lastIndexOf("(", year);
  const close = plain.indexOf(")", open);
  return open >= 0 && close > year && !(open < at && at < close);
}
