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
