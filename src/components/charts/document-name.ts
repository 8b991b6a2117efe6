import type { Resolution } from "../../archive/model.ts";
import { formatEdtf, yearOf } from "../../russian/dates.ts";

/** «Челябинск, 17–20 апреля 2017 г.»; the title where the text names no place. */
export function nameBriefly({ place, title, date }: Resolution): string {
  const when = date === null ? "без даты" : formatEdtf(date.edtf);
  return `${place?.city ?? `«${title}»`}, ${when}`;
}

/** «Челябинск, 2017», also where the text names no place: a title that is cut off names nothing. */
export function nameShortly(resolution: Resolution): string {
  return nameInColumn(resolution).join(", ");
}

/** «Челябинск», «2017»: the head of a narrow column. */
export function nameInColumn(resolution: Resolution): [string, string] {
  return [resolution.place?.city ?? "без места", nameYear(resolution)];
}

/** «2017» */
export function nameYear({ date }: Resolution): string {
  return (date === null ? null : yearOf(date.edtf)) ?? "без года";
}

/** «Название» (Челябинск, 17–20 апреля 2017 г.) */
export function nameInFull({ place, title, date }: Resolution): string {
  const facts = [place?.city, date === null ? "без даты" : formatEdtf(date.edtf)].filter(
    (fact) => fact != null,
  );
  return `«${title}» (${facts.join(", ")})`;
}
