import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Packer,
  Paragraph,
  TextRun,
} from "docx";
import { unzipSync } from "fflate";
import { loadArchive, type LoadedArchive } from "../../src/archive/load.ts";
import { formatProblem } from "../../src/archive/problems.ts";

/** An invented document, as lines. */
export const LINES = [
  "РЕЗОЛЮЦИЯ",
  "III межрегиональной научно-практической конференции",
  "«Сельская школа: опыт и надежды»",
  "14–15 марта 2019 года в городе Вологде состоялась III межрегиональная научно-практическая конференция «Сельская школа: опыт и надежды». Организатор конференции — Вологодский институт развития образования.",
  "В работе конференции приняли участие более 240 педагогов из Вологодской, Архангельской и Костромской областей.",
  "Участники конференции рекомендуют:",
  "1. Открыть при сельских школах мастерские.",
  "2. Провести летом 2019 года слёт юных краеведов.",
  "По вопросам проведения слёта звонить по телефону +7 (900) 123-45-67.",
];
export const TEXT = LINES.join("\n\n");

export const AUTHOR = "Пелагея Тайная";
export const COMMENT = "не показывать никому";

/** The same as Word keeps it, with its author and a comment. */
export async function writeWordFile(): Promise<Buffer> {
  const comment = { id: 0, author: AUTHOR, date: new Date(0), children: [new Paragraph(COMMENT)] };
  const children = LINES.map(
    (line, index) =>
      new Paragraph({
        children:
          index === 4
            ? [
                new CommentRangeStart(0),
                new TextRun(line),
                new CommentRangeEnd(0),
                new TextRun({ children: [new CommentReference(0)] }),
              ]
            : [new TextRun(line)],
      }),
  );
  const document = new Document({
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    comments: { children: [comment] },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

export const part = (page: Page, name: string): Locator => page.locator(`[data-intake="${name}"]`);

/** A field of the form by its path; within an entry of a list, by its name. */
export const field = (within: Page | Locator, path: string): Locator =>
  within.locator(`[data-field="${path}"]`).locator("input, select, textarea");

export async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const buffer = Buffer.from(typeof content === "string" ? new TextEncoder().encode(content) : content);
  await page.getByLabel("Файл с документом").setInputFiles({ name, mimeType: "", buffer });
}

/** Opens the page and waits for the draft of a file. */
export async function draft(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.goto("intake/");
  await choose(page, name, content);
  await expect(page.getByRole("heading", { name: "Что найдено" })).toBeFocused();
}

export type Folder = Record<string, Uint8Array>;

/** Takes the folder away, and opens it. */
export async function save(page: Page): Promise<{ id: string; files: Folder }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Скачать папку" }).click();
  const download = await coming;
  const zip = unzipSync(readFileSync(await download.path()));
  const id = download.suggestedFilename().replace(/\.zip$/, "");
  const files = Object.entries(zip).map(([path, bytes]) => [path.slice(id.length + 1), bytes] as const);
  expect(Object.keys(zip).every((path) => path.startsWith(`${id}/`))).toBe(true);
  return { id, files: Object.fromEntries(files.filter(([name]) => name !== "")) };
}

/** What the archive's own loader says of a folder that came out of the page. */
export function loadFolder(id: string, files: Folder): LoadedArchive & { words: string[] } {
  const content = mkdtempSync(join(tmpdir(), "intake-"));
  try {
    for (const name of [
      "event-kinds",
      "scopes-and-forms",
      "regions",
      "countries",
      "roles",
      "themes",
      "series",
    ]) {
      const file = join(content, "vocabularies", `${name}.yaml`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, readFileSync(join("content/vocabularies", `${name}.yaml`)));
    }
    for (const [name, bytes] of Object.entries(files)) {
      const file = join(content, "resolutions", id, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const loaded = loadArchive(content);
    return { ...loaded, words: loaded.problems.map(formatProblem) };
  } finally {
    rmSync(content, { recursive: true });
  }
}
