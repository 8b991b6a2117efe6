import type { Reference } from "./cited-document.ts";

const SIGNS: Record<string, string> = {
  "\\": String.raw`\textbackslash{}`,
  "{": String.raw`\{`,
  "}": String.raw`\}`,
  "~": String.raw`\textasciitilde{}`,
  "^": String.raw`\textasciicircum{}`,
};

/** A `.bib` file in UTF-8. `@techreport`, because few readers know `@report`. */
export function formatBibtex(references: readonly Reference[]): string {
  return references.map(formatEntry).join("\n");
}

function formatEntry({ id, title, authors, year, city, url, note }: Reference): string {
  const fields: [string, string | null][] = [
    // The second braces keep capitals, and an institution in one piece.
    ["title", `{${escape(title)}}`],
    ["author", authors.length === 0 ? null : authors.map((name) => `{${escape(name)}}`).join(" and ")],
    ["institution", authors[0] === undefined ? null : `{${escape(authors[0])}}`],
    ["year", year],
    ["address", city === null ? null : escape(city)],
    ["url", url.replaceAll("{", "%7B").replaceAll("}", "%7D")],
    ["language", "russian"],
    ["note", escape(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return `@techreport{${id},\n${lines.join("\n")}\n}\n`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\{}~^]|[#$%&_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}
