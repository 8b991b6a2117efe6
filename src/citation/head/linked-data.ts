import type { Resolution } from "../../archive/model.ts";
import type { Cited } from "../cited.ts";
import { nameWhole } from "../record.ts";

/** JSON-LD for search engines: a report about an event. What is not known is left out. */
export function describeAsReport(cited: Cited, { event, date, place }: Resolution) {
  return {
    "@context": "https://schema.org",
    "@type": "Report",
    name: nameWhole(cited),
    inLanguage: "ru",
    url: cited.url,
    about: {
      "@type": "Event",
      name: event.name,
      ...(date?.start ? { startDate: date.start } : {}),
      ...(date?.end ? { endDate: date.end } : {}),
      ...(place?.city ? { location: place.city } : {}),
      ...(cited.organizers.length > 0
        ? { organizer: cited.organizers.map((name) => ({ "@type": "Organization", name })) }
        : {}),
    },
  };
}
