const SIGNS: Record<string, string> = {
  "\\": String.raw`\textbackslash{}`,
  "{": String.raw`\{`,
  "}": String.raw`\}`,
  "~": String.raw`\textasciitilde{}`,
  "^": String.raw`\textasciicircum{}`,
};

/** An entry of a `.bib` file in UTF-8; what is not known is left out. */
export function formatTexEntry(type: string, key: string, fields: [string, string | null][]): string {
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return `@${type}{${key},\n${lines.join("\n")}\n}\n`;
}

/** A text in a field. */
export function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}~^]|[#$%&_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}

/** A text whose capitals stay, or a name in one piece. */
export function braceTex(text: string): string {
  return `{${escapeTex(text)}}`;
}

/** Addresses are not escaped, but a brace in one would end the field. */
export function formatTexUrl(url: string): string {
  return url.replaceAll("{", "%7B").replaceAll("}", "%7D").replaceAll("\\", "%5C");
}
