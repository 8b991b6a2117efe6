import { formatEdtf, yearOf } from "../russian/dates.ts";

/** What a reference needs of a document: an entry of `/data/resolutions.json` has it. */
export interface CitedDocument {
  id: string;
  /** As printed at the top. */
  heading: string | null;
  title: string;
  date: { edtf: string; start: string | null } | null;
  city: string | null;
  organizers: { name: string; role: string }[];
  url: string;
}

/** The parts of a reference, the same in every format. */
export interface Reference {
  id: string;
  title: string;
  /** Institutions that the text names as organisers; hosts and supporters are not responsible for it. */
  authors: string[];
  year: string | null;
  /** First day, when it is known. */
  day: string | null;
  city: string | null;
  url: string;
  note: string;
}

export function describeReference(document: CitedDocument, archiveName: string): Reference {
  const { id, heading, title, date, city, organizers, url } = document;
  const when = date === null ? "без даты" : formatEdtf(date.edtf);
  return {
    id,
    title: lowerCapitals(collapse(heading ?? title)),
    authors: organizers.filter(({ role }) => role === "organizer").map(({ name }) => collapse(name)),
    year: date === null ? null : yearOf(date.edtf),
    day: date?.start ?? null,
    city,
    url,
    note: collapse(`Дата конференции: ${when.replace(/\.$/, "")}. ${archiveName}`),
  };
}

/** A first word printed in capitals is written like any other first word; abbreviations stay. */
function lowerCapitals(title: string): string {
  return title.replace(/^(\p{Lu})(\p{Lu}{5,})(?!\p{L})/u, (_, first: string, rest: string) => {
    return first + rest.toLowerCase();
  });
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
