import type { Resolution } from "../../archive/model.ts";
import { counted } from "../../russian/plural.ts";

/** «2017–2022 годов, одна без даты»: the span of the events, and how many documents name none. */
export function describeYears(resolutions: readonly Resolution[]): string {
  const years = resolutions.flatMap(({ date }) => {
    const day = date?.start ?? date?.end;
    return day ? [day.slice(0, 4)] : [];
  });
  const first = years.reduce((least, year) => (year < least ? year : least), "9999");
  const last = years.reduce((most, year) => (year > most ? year : most), "");
  const span =
    years.length === 0 ? null : first === last ? `${first}\u00A0года` : `${first}–${last}\u00A0годов`;
  const undated = resolutions.length - years.length;
  const without =
    undated === 0 ? null : `${counted(undated, ["документ", "документа", "документов"])} без даты`;
  return [span, without && (span === null ? without : `(${without})`)].filter(Boolean).join(" ");
}
