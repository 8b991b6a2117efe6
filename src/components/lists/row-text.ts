import type { Headcount, Resolution } from "../../archive/model.ts";
import { formatEdtf } from "../../russian/dates.ts";
import { counted, formatNumber } from "../../russian/plural.ts";
import { bindSpaces } from "../../russian/typography.ts";

/** What a list says of one resolution; the page and `list.json` take it from here, so that they agree. */
export interface RowText {
  when: string;
  title: string;
  /** Place, conference, attendance and recommendations in one line. */
  facts: string;
}

const bounds = { exact: "", "at-least": "более ", "at-most": "до ", about: "около " };

/** «более 600 специалистов»: a bound is never shown as the number itself. */
export function formatHeadcount({ count, bound, of }: Headcount): string {
  return bindSpaces(`${bounds[bound]}${formatNumber(count)} ${of}`).replace(/(\d) /, "$1\u00A0");
}

/** «7 рекомендаций». */
export function countRecommendations(count: number): string {
  return counted(count, ["рекомендация", "рекомендации", "рекомендаций"]);
}

/** «5 резолюций». */
export function countResolutions(count: number): string {
  return counted(count, ["резолюция", "резолюции", "резолюций"]);
}

/** The date as a reader writes it, or that there is none. */
export function formatWhen(resolution: Resolution): string {
  return resolution.date === null ? "без даты" : formatEdtf(resolution.date.edtf);
}

export function describeRow(resolution: Resolution): RowText {
  const { place, event, attendance, recommendations } = resolution;
  const [main] = attendance;
  const facts = [
    place?.city ?? null,
    event.name,
    main === undefined ? "число участников не указано" : formatHeadcount(main),
    recommendations.length === 0 ? "без рекомендаций" : countRecommendations(recommendations.length),
  ];
  return {
    when: formatWhen(resolution),
    title: bindSpaces(resolution.title),
    facts: bindSpaces(facts.filter((fact) => fact !== null).join(" · ")),
  };
}
