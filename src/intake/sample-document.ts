/** The document that the keepers' guide shows (the conference is invented), and an empty one made of it. */

/** Stands in `content/README.md`, sign by sign. */
export const sampleDocument = `---
id: 2024-primersk-family
status: draft
kind: resolution
state: unknown
heading: "Резолюция II муниципальной конференции «Школа и семья: вместе»"
title: "Школа и семья: вместе"
event:
  name: II муниципальная конференция
  kind: conference
  edition: 2
  scope: municipal
  participation: [in-person]
  sessions: [plenary, section]
date: {edtf: "2024-03-14", says: 14 марта 2024 года}
place:
  city: Примерск
  region: RU-PER
  inferred:
    from: в школе № 1 города Примерска
    why: город назван, регион нет; Примерск находится в Пермском крае
organizers:
  - {name: Управление образования города Примерска, role: organizer, says: организована Управлением образования}
attendance:
  - {count: 150, bound: at-least, of: педагогов, says: более 150 педагогов}
original:
  file: original.txt
  sha256: "0000000000000000000000000000000000000000000000000000000000000000"
  form: extracted-text
source: {url: null, retrieved: null, note: получено от оргкомитета}
rights: undetermined
added: 2026-11-22
revised: 2026-11-22
notes:
  - {at: r1.2, text: "Так в документе: «родителский»; вероятно, родительский."}
---

Конференция «Школа и семья: вместе» прошла 14 марта 2024 года в школе № 1 города Примерска. Она организована Управлением образования города. Участвовали более 150 педагогов.

::: recommendations
Участники предлагают:

::: to schools
Школам города:

1) открыть родительские клубы;
2) провести родителский всеобуч.
:::
:::

::: closing
Принято единогласно.
:::
`;

/** What the archive requires of a published document: left empty, with the sample's value as an example. */
const required = new Set(["kind", "heading", "title", "name", "scope"]);
/** What may stay as it is in the sample. */
const kept = new Set(["status", "state", "original", "rights"]);

/** The frontmatter of the sample, each field with the lines that belong to it. */
function listFields(): string[][] {
  const frontmatter = sampleDocument.slice("---\n".length, sampleDocument.indexOf("\n---\n"));
  const fields: string[][] = [];
  for (const line of frontmatter.split("\n")) {
    if (/^\s/.test(line)) fields.at(-1)?.push(line);
    else fields.push([line]);
  }
  return fields;
}

function emptyLine(line: string): string {
  const [, indent = "", key = "", value = ""] = /^(\s*)(\w+): ?(.*)$/.exec(line) ?? [];
  if (required.has(key) || (indent !== "" && key === "kind")) return `${indent}${key}: # ${value}`;
  return `${indent}# ${line.trim()}`;
}

function emptyField(lines: string[], id: string, day: string): string[] {
  const [first = ""] = lines;
  const key = first.slice(0, first.indexOf(":"));
  if (key === "id") return [`id: ${id}`];
  if (key === "added" || key === "revised") return [`${key}: ${day}`];
  if (key === "source")
    return [`source: {url: null, retrieved: null, note: null} # ${first.slice("source: ".length)}`];
  if (kept.has(key)) return lines;
  if (key === "event") return [first, ...lines.slice(1).map(emptyLine)];
  return required.has(key) ? lines.map(emptyLine) : lines.map((line) => `# ${line}`);
}

/** An `index.md` to be filled in: every field of the sample, as an example behind a `#`. */
export function writeEmptyDocument(id: string, day: string): string {
  const fields = listFields().flatMap((lines) => emptyField(lines, id, day));
  return `---
# За знаком # стоит пример: впишите своё вместо него и уберите знак. Чего в документе нет, то удалите.
# Что значат поля и разделы, говорит content/README.md.
${fields.join("\n")}
---

::: findings
:::

::: recommendations
:::

::: closing
:::
`;
}
