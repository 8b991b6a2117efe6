import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { loadArchive } from "./load.ts";
import { listFormerNames } from "./moves.ts";
import { formatProblem } from "./problems.ts";
import { formatPublishedPages, recordPages } from "./published-pages.ts";

/** A content folder that tests publish, change and publish again. */

const vocabularies = {
  "event-kinds.yaml": `eventKinds: [{id: conference, label: Конференция}]
documentKinds: [{id: resolution, label: Резолюция}]
documentStates: [{id: unknown, label: Неизвестно}]
acts: [{id: request, label: Просьба}]
`,
  "scopes-and-forms.yaml": "scopes: [{id: regional, label: Региональный}]\n",
  "roles.yaml": "roles: [{id: schools, label: Школы}, {id: teachers, label: Учителя}]\n",
  "themes.yaml": "themes: [{id: reading, label: Чтение, patterns: [чита*], scope: О чтении}]\n",
  "series.yaml":
    "series: [{id: readers, label: Читатели, continuity: Счёт}, {id: books, label: Книги, continuity: Счёт}]\n",
};

export const sampleBody = `
Собрались учителя.

Обсудили школьные библиотеки.

Отметили:

- первое;
- второе.

::: recommendations
Предлагаем:

::: to schools
Школам:

1) читать вслух;
2) читать дома;
3) читать летом.
:::
:::

::: closing
Принято.
:::
`;

export class ContentFixture {
  folder = "";

  /** A new folder with nothing but vocabularies. */
  begin(): void {
    this.folder = mkdtempSync(join(tmpdir(), "lasting-"));
    for (const [name, text] of Object.entries(vocabularies)) this.write(join("vocabularies", name), text);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  delete(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  rename(from: string, to: string): void {
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  /** A document whose original says just what its body says; `fields` are further lines of frontmatter. */
  writeDocument(id: string, body = sampleBody, fields = ""): void {
    const printed = body
      .replace(/^:::.*$/gm, "")
      .replace(/ ?\{#[^}]*\}/g, "")
      .replace(/^- \[([^\]]*)\]/gm, "$1")
      .replace(/^\|[ -|]*\|$|\|/gm, " ");
    const original = `Резолюция конференции «Чтение»\n${printed}`;
    const sha256 = createHash("sha256").update(original).digest("hex");
    this.write(
      join("resolutions", id, "index.md"),
      `---
# Комментарий хранителя остаётся на месте.
id: ${id}
status: published
kind: resolution
state: unknown
heading: Резолюция конференции «Чтение»
title: Чтение
event: {name: Конференция, kind: conference, scope: regional, series: readers}
original: {file: original.txt, sha256: ${sha256}, form: extracted-text}
source: {url: null, retrieved: null}
rights: undetermined
added: 2026-11-22
revised: 2026-11-22
${fields}---
${body}`,
    );
    this.write(join("resolutions", id, "original.txt"), original);
  }

  /** Changes the text of a document and of its original, which was transcribed wrongly before. */
  rewrite(id: string, change: (body: string) => string, fields = ""): void {
    const body = this.read(join("resolutions", id, "index.md")).replace(/^---\n[\s\S]*?\n---\n/, "");
    this.writeDocument(id, change(body), fields);
  }

  load() {
    return loadArchive(this.folder);
  }

  problems(): string[] {
    return this.load().problems.map((problem) => formatProblem(problem).replaceAll(this.folder, "content"));
  }

  /** What `npm run check -- --fix` does, with the pages that `pages` names; returns the files it wrote. */
  fix(pages: string[] = []): string[] {
    const { fixes } = this.load();
    for (const { file, text } of fixes) writeFileSync(file, text);
    const { archive, recorded, problems } = this.load();
    if (problems.length === 0) {
      const renamed = listFormerNames(archive.moves);
      const updated = recordPages(archive.published, { resolutions: recorded, renamed, pages });
      this.write("published.json", formatPublishedPages(updated));
    }
    return fixes.map(({ file }) => file.slice(this.folder.length + 1));
  }

  /** The text of each address of a document. */
  texts(id: string): Record<string, string> {
    const resolution = this.load().archive.resolutions.find((document) => document.id === id);
    return Object.fromEntries(resolution?.units.map(({ address, text }) => [address, text]) ?? []);
  }
}

/** The document of the archive that `publishSample` publishes, and the pages that list it. */
export const sampleId = "2018-reading";
export const samplePages = [
  "addressees/schools",
  "addressees/schools/reading",
  "themes/reading",
  "series/readers",
];

/** Before each test of a file: an archive of one document, published for the first time. */
export function useSample() {
  const content = new ContentFixture();
  beforeEach(() => {
    content.begin();
    content.writeDocument(sampleId);
    content.fix(samplePages);
  });
  afterEach(() => {
    content.remove();
  });
  /** Everything that is wrong in the folder is this, in this order. */
  const refused = (...parts: string[]) => {
    expect(content.problems()).toEqual(parts.map((part) => expect.stringContaining(part) as string));
  };
  return { content, refused };
}
