import { readFileSync, readdirSync } from "node:fs";
import { emptyVocabularies, parseVocabulary, vocabularyFiles } from "../../../archive/vocabularies.ts";
import type { VocabularyFile } from "../../../archive/vocabularies.ts";
import { createReport } from "../../../archive/problems.ts";
import { createReadingContext, parseDocument } from "../../../archive/resolution.ts";
import type { Resolution, SectionName, Unit, Vocabularies } from "../../../archive/model.ts";
import type { ReadText } from "../../model.ts";

/** Texts and vocabularies for tests of what is recognised. */

const content = new URL("../../../../content/", import.meta.url);

export const vocabularies: Vocabularies = readVocabularies();

function readVocabularies(): Vocabularies {
  const read = emptyVocabularies();
  for (const name of Object.keys(vocabularyFiles) as VocabularyFile[]) {
    parseVocabulary(
      name,
      readFileSync(new URL(`vocabularies/${name}`, content), "utf8"),
      read,
      createReport(name),
    );
  }
  return read;
}

/** The published documents, as the archive reads them. */
export function readHoldings(): Resolution[] {
  const context = createReadingContext(vocabularies);
  const folder = new URL("resolutions/", content);
  return readdirSync(folder).map((id) => {
    const text = readFileSync(new URL(`${id}/index.md`, folder), "utf8");
    const parsed = parseDocument(text, context, createReport(id), createReport(id));
    if (parsed?.status !== "described") throw new Error(`${id} cannot be read`);
    return parsed.resolution;
  });
}

/** A text of a heading and paragraphs; `>` before one puts it into the closing, `!` into the recommendations. */
export function textOf(heading: string, ...paragraphs: string[]): ReadText {
  const counts: Record<string, number> = {};
  const units = [heading, ...paragraphs].map((printed, place): Unit => {
    const section: SectionName =
      place === 0
        ? "heading"
        : printed.startsWith(">")
          ? "closing"
          : printed.startsWith("!")
            ? "recommendations"
            : "preamble";
    const letter = { heading: "h", closing: "c", recommendations: "r", preamble: "p", findings: "f" }[
      section
    ];
    counts[letter] = (counts[letter] ?? 0) + 1;
    const text = printed.replace(/^[>!]\s*/, "");
    return {
      address: `${letter}${counts[letter]}`,
      section,
      kind: place === 0 ? "heading" : "paragraph",
      label: null,
      text,
      inlines: [{ text, style: "plain" }],
      line: place + 1,
    };
  });
  return { units, sections: [] };
}
