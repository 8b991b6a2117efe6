import type { Resolution } from "../../archive/model.ts";
import { formatEdtf } from "../../russian/dates.ts";
import { counted } from "../../russian/plural.ts";

/** One sentence about a document for search engines and link previews. */
export function describeBriefly({ event, date, place, units, recommendations }: Resolution): string {
  const facts = [event.name, date === null ? null : formatEdtf(date.edtf), place?.city];
  const asked =
    recommendations.length === 0
      ? "без рекомендаций"
      : counted(recommendations.length, ["рекомендация", "рекомендации", "рекомендаций"]);
  const passages = counted(units.length, ["место", "места", "мест"]);
  return `${facts.filter(Boolean).join(", ")}. Полный текст, ${asked}, ${passages} с постоянными адресами.`;
}
