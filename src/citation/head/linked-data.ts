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

/** What of the whole set search engines for data ask. */
interface DataSet {
  name: string;
  description: string;
  url: string;
  /** Absolute addresses of its files. */
  files: { url: string; type: string }[];
  keeper: string;
  date: string;
}

/** Under which the archive's own descriptions are; whose the texts are is not known. */
export const CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";

/** JSON-LD of the page where the data lie. */
export function describeAsDataset({ name, description, url, files, keeper, date }: DataSet) {
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name,
    description,
    url,
    inLanguage: "ru",
    dateModified: date,
    isAccessibleForFree: true,
    license: CC0,
    creator: { "@type": "Organization", name: keeper },
    distribution: files.map((file) => ({
      "@type": "DataDownload",
      contentUrl: file.url,
      encodingFormat: file.type.replace(/;.*$/, ""),
    })),
  };
}
