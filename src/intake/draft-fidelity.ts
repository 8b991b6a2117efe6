import { applyRepairs, compareWithOriginal } from "../archive/fidelity.ts";
import { createReport } from "../archive/problems.ts";
import { decodeText } from "../archive/text-file.ts";
import type { CleanText, Doubt, PublishedFile, ReadText } from "./model.ts";
import { printBlocks } from "./printed-blocks.ts";

/**
 * No word may be lost between the file and the draft: what is published as text is compared as the archive will
 * compare it, of other formats what was read from them.
 */
export function doubtFidelity(published: PublishedFile, clean: CleanText, { units }: ReadText): Doubt[] {
  const isText = published.form === "extracted-text";
  const original = isText ? decodeText(published.bytes, createReport("")) : printBlocks(clean.blocks);
  if (original === null) return [];
  const { text, faults } = applyRepairs(original, isText ? clean.repairs : []);
  const difference = compareWithOriginal(text, units);
  const lost =
    difference === null ? [] : [`«${difference.original}» читается как «${difference.transcription}»`];
  return [...faults, ...lost].map((what) => ({
    field: "text",
    says: null,
    at: difference?.unit?.address ?? null,
    why: `текст черновика расходится с файлом: ${what}; сличите и перепишите место, как в файле`,
  }));
}
