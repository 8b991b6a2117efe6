import type { Reference } from "./cited-document.ts";

/** A `.ris` file in UTF-8: one field a line, never folded. */
export function formatRis(references: readonly Reference[]): string {
  return references.map(formatEntry).join("\r\n");
}

function formatEntry({ id, title, authors, year, day, city, url, note }: Reference): string {
  const fields: [string, string | null][] = [
    ["TY", "RPRT"],
    ["ID", id],
    ["TI", title],
    ...authors.map((name): [string, string] => ["AU", formatInstitution(name)]),
    ["PY", year],
    ["DA", day === null ? null : `${day.replaceAll("-", "/")}/`],
    ["CY", city],
    ["PB", authors[0] ?? null],
    ["LA", "ru"],
    ["UR", url],
    ["N1", note],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`]));
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** A comma parts family and given name: one at the end keeps a name whole, one inside would break it. */
function formatInstitution(name: string): string {
  return `${name.replaceAll(",", "")},`;
}
