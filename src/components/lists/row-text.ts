import { describeHeadcount } from "../../analysis/quantities.ts";
import type { Resolution } from "../../archive/model.ts";
import { formatEdtf } from "../../russian/dates.ts";
import { counted } from "../../russian/plural.ts";
import { bindSpaces } from "../../russian/typography.ts";

/** What a list says of one resolution; the page and `list.json` take it from here, so that they agree. */
export interface RowText {
  when: string;
  title: string;
  /** Place, conference, attendance and recommendations in one line. */
  facts: string;
}

/** «7 рекомендаций». */
export function countRecommendations(count: number): string {
  return counted(count, ["рекомендация", "рекомендации", "рекомендаций"]);
}

/** «5 резолюций». */
export function countResolutions(count: number): string {
  return counted(count, ["резолюция", "резолюции", "резолюций"]);
}

/** «12 отрывков». */
export function countPassages(count: number): string {
  return counted(count, ["отрывок", "отрывка", "отрывков"]);
}

/** «в 5 резолюциях». */
export function countInResolutions(count: number): string {
  return `в\u00A0${counted(count, ["резолюции", "резолюциях", "резолюциях"])}`;
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
    main === undefined ? "число участников не указано" : describeHeadcount(main),
    recommendations.length === 0 ? "рекомендаций нет" : countRecommendations(recommendations.length),
  ];
  return {
    when: formatWhen(resolution),
    title: bindSpaces(resolution.title),
    facts: bindSpaces(facts.filter((fact) => fact !== null).join("\u00A0· ")),
  };
}
