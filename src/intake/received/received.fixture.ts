import { strToU8, zipSync, type Zippable } from "fflate";
import type { ReceivedText } from "../model.ts";
import type { Engines } from "./engines.ts";

/** For formats that need no engine. */
export const NO_ENGINES: Engines = {
  pdf: () => Promise.reject(new Error("no engine")),
  doc: () => Promise.reject(new Error("no engine")),
};

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Enough Russian for a document to be one. */
export const PROSE = "Участники конференции рекомендуют развивать наставничество в школах области.";

/** A package as Word writes it, of the parts that a test is about. */
export function makeDocx(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const files: Zippable = {
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files);
}

/** A paragraph of one run. */
export function makeP(text: string, properties = "", run = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Blocks as lines: label, depth as dots, text; `#` before a heading. */
export function drawBlocks({ blocks }: Pick<ReceivedText, "blocks">): string[] {
  return blocks
    .filter(({ text }) => text.trim() !== "")
    .map(({ kind, label, depth, heading, text, rows }) => {
      const mark = kind === "item" ? `${".".repeat(depth)}${label ?? "•"} ` : "";
      return `${heading ? "# " : ""}${mark}${kind === "table" ? rows.map((row) => row.join(" | ")).join(" // ") : text}`;
    });
}
