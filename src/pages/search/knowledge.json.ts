import type { Knowledge } from "../../search/understanding/reading.ts";
import { archive } from "../_archive.ts";

/** What questions are understood by; the search page loads it with the engine. */
export function GET(): Response {
  const abbreviations = archive.vocabularies.abbreviations.map(({ short, full, search, after }) => ({
    short,
    full,
    search,
    after,
  }));
  const roles = archive.vocabularies.roles
    .filter(({ called }) => called.length > 0)
    .map(({ id, label, called }) => ({ id, label, called }));
  return Response.json({ abbreviations, roles } satisfies Knowledge);
}
