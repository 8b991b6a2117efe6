import { formatEdtf, yearOf } from "../russian/dates.ts";
import type { Cited } from "./cited.ts";

/** The year of the conference, `null` when it is not known. */
export function yearOfEvent({ date }: Cited): string | null {
  return date === null ? null : yearOf(date.edtf);
}

/** «18–19 октября 2018 г.», «не ранее 2015 г.»; `null` when nothing is known. Ordinary spaces. */
export function describeEventDate({ date, dating }: Cited): string | null {
  if (date !== null) return formatEdtf(date.edtf).replaceAll("\u00A0", " ");
  const { notBefore = null, notAfter = null } = dating ?? {};
  if (notBefore !== null && notAfter !== null) return `между ${notBefore} и ${notAfter} гг.`;
  if (notBefore !== null) return `не ранее ${notBefore} г.`;
  return notAfter === null ? null : `не позднее ${notAfter} г.`;
}

const MONTHS =
  /^(?:(январ[ьяе])|(феврал[ьяе])|(март[ае]?)|(апрел[ьяе])|(ма[йяе])|(июн[ьяе])|(июл[ьяе])|(август[ае]?)|(сентябр[ьяе])|(октябр[ьяе])|(ноябр[ьяе])|(декабр[ьяе]))$/;

/** Whether a text has a date already, however it prints it: «с 18 по 19.10.2018», «18-19 октября 2018 г.». */
export function namesDate(text: string, date: string): boolean {
  const said = readDate(text).filter((part) => !/^(?:с|со|по)$/.test(part));
  return ` ${said.join(" ")} `.includes(` ${readDate(date).join(" ")} `);
}

/** Numbers of days, months and years, and the other words; «2018 г.» is the number. */
function readDate(text: string): string[] {
  const words = text.toLowerCase().match(/\d+|\p{L}+|\(\?\)/gu) ?? [];
  return words
    .map((word) => {
      const month =
        MONTHS.exec(word)
          ?.slice(1)
          .findIndex((name?: string) => name !== undefined) ?? -1;
      return month < 0 ? word.replace(/^0+(?=\d)/, "") : String(month + 1);
    })
    .filter((word) => !/^(?:г|гг|год[аы]?)$/.test(word));
}
