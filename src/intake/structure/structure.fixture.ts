import { createActRecognizer } from "../../archive/acts.ts";
import { parseBody } from "../../archive/body.ts";
import { applyRepairs, compareWithOriginal } from "../../archive/fidelity.ts";
import { loadArchive } from "../../archive/load.ts";
import { createReport, formatProblem } from "../../archive/problems.ts";
import { checkNamedAddressees, collectRecommendations } from "../../archive/recommendations.ts";
import { headingUnit } from "../../archive/description.ts";
import { addressUnits } from "../../archive/units.ts";
import type { Format, ReceivedBlock, ReceivedText, Reference } from "../model.ts";
import { cleanText } from "./clean-text.ts";
import { layOut } from "./lay-out.ts";
import { writeBody } from "./write-body.ts";

export const { archive } = loadArchive("content");

/** What the intake knows; the structure of a text needs no settlements. */
export const reference: Reference = { vocabularies: archive.vocabularies, settlements: [] };

/** A block of a document, as a test writes it: a string is a paragraph. */
export function makeBlock(block: Partial<ReceivedBlock> | string): ReceivedBlock {
  const given = typeof block === "string" ? { text: block } : block;
  return { kind: "paragraph", text: "", label: null, depth: 0, rows: [], heading: false, ...given };
}

export function receive(blocks: (Partial<ReceivedBlock> | string)[], format: Format = "docx"): ReceivedText {
  return { format, blocks: blocks.map(makeBlock), remarks: [], hidden: [], cleaned: null };
}

/** A text file, a line a block. */
export const receiveText = (text: string) => receive(text.split("\n"), "txt");

/** The whole way of a text through the structure, and what the archive reads of it. */
export function readStructure(received: ReceivedText) {
  const clean = cleanText(received);
  const layout = layOut(clean, reference);
  const body = writeBody(layout);
  const report = createReport("index.md");
  const { sections, units } = addressUnits(parseBody(body, 0, report), report);
  const acts = createActRecognizer(archive.vocabularies.acts);
  const recommendations = collectRecommendations("draft", sections, acts, {});
  checkNamedAddressees(units, recommendations, report);
  const heading = layout.heading === "" ? [] : [headingUnit(layout.heading, 1)];
  return {
    clean,
    layout,
    body,
    sections,
    units: [...heading, ...units],
    recommendations,
    problems: report.problems.map(formatProblem),
  };
}

/** What a comparison of a text file with its draft says. */
export function compareText(text: string) {
  const { clean, units } = readStructure(receiveText(text));
  const repaired = applyRepairs(text, clean.repairs);
  return { faults: repaired.faults, difference: compareWithOriginal(repaired.text, units) };
}
