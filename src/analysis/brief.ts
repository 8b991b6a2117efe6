import type { Resolution } from "../archive/model.ts";
import { formatEdtf } from "../russian/dates.ts";
import { counted } from "../russian/plural.ts";

/** One sentence about a document for search engines, link previews and feeds. */
export function describeBriefly({ event, date, place, units, recommendations }: Resolution): string {
  const facts = [event.name, date === null ? null : formatEdtf(date.edtf), place?.city];
  const asked =
    recommendations.length === 0
      ? "без рекомендаций"
      : counted(recommendations.length, ["рекомендация", "рекомендации", "рекомендаций"]);
  const passages = counted(units.length, ["место", "места", "мест"]);
  // «2017 г.» brings its own full stop.
  const occasion = facts.filter(Boolean).join(", ").replace(/\.$/, "");
  return `${occasion}. Полный текст, ${asked}, ${passages} с постоянными адресами.`;
}
