import { archive } from "./_archive.ts";

function collect(terms: { id: string; label: string }[]): Map<string, string> {
  return new Map(terms.map(({ id, label }) => [id, label]));
}

/** What the vocabularies call a role, a theme, an act; by id. */
export const roleLabels = collect(archive.vocabularies.roles);
export const themeLabels = collect(archive.vocabularies.themes);
export const actLabels = collect(archive.vocabularies.acts);
