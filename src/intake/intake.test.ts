import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEngines } from "../../scripts/intake/engines.ts";
import { readSettlements } from "../../scripts/intake/settlements.ts";
import { collapseSpace } from "../archive/evidence.ts";
import { applyRepairs } from "../archive/fidelity.ts";
import { loadArchive } from "../archive/load.ts";
import { compareOriginal } from "../archive/original.ts";
import { createReport } from "../archive/problems.ts";
import { createReadingContext, parseDocument } from "../archive/resolution.ts";
import { writeDocument } from "./draft-document.ts";
import { makeDraft } from "./draft.ts";
import {
  printText,
  readAnnotatedDocuments,
  splitMark,
  type AnnotatedDocument,
} from "./fixtures/annotated-document.fixture.ts";
import { hasOffice } from "./fixtures/office.fixture.ts";
import { isOfficeFormat, RENDERINGS, renderDocuments, type Rendering } from "./fixtures/rendering.fixture.ts";
import { encodeText, isEncoding } from "./fixtures/text-encodings.fixture.ts";
import { IntakeError, type Draft, type ReceivedFile } from "./model.ts";

/** What holds of every draft, whatever was received. How much is recognised, `npm run bench -- intake` tells. */

const { vocabularies } = loadArchive(fileURLToPath(new URL("../../content", import.meta.url))).archive;
const reference = { vocabularies, settlements: readSettlements() };
const context = createReadingContext(vocabularies);
const engines = startEngines();
const documents = readAnnotatedDocuments();

afterAll(() => engines.close());

/** Letters and digits in order: what must not be lost, however lines are broken and marks are set. */
function lettersOf(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\[bookmark:[^\]\n]*\]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * What must be in a draft. Page numbers go; old encodings lack №, old Word files the numbers that Word counts by
 * itself.
 */
function expectLetters({ lines, manner }: AnnotatedDocument, rendering: Rendering): string {
  const countsItself = rendering === "doc" && manner.lists === "word";
  const kept = lines.filter(({ role }) => role !== "page-number");
  const text = kept.map((line) => (countsItself ? splitMark(line.text).rest : line.text)).join("\n");
  const isNarrow = isEncoding(rendering);
  return lettersOf(isNarrow ? new TextDecoder(rendering).decode(encodeText(text, rendering)) : text);
}

/**
 * What the draft says, in the order of the file: the archive has the heading first, but «ПРОЕКТ» or «Утверждена»
 * may be printed above it.
 */
function draftLetters({ text, layout }: Draft, expected: string): string {
  const heading = lettersOf(layout.heading);
  const body = text.units.filter(({ kind }) => kind !== "heading");
  const rest = lettersOf(body.map((unit) => `${unit.label ?? ""} ${unit.text}`).join("\n"));
  let place = 0;
  while (rest[place] === expected[place] && place < rest.length) place += 1;
  for (; place >= 0; place -= 1) {
    const whole = `${rest.slice(0, place)}${heading}${rest.slice(place)}`;
    if (whole === expected) return whole;
  }
  return `${heading}${rest}`;
}

/** The first place where the letters of one text are not found, in order, in the other; `null` when all are. */
function findLost(letters: string, within: string): string | null {
  let place = -1;
  for (let at = 0; at < letters.length; at += 1) {
    const next = within.indexOf(letters[at] ?? "", place + 1);
    if (next < 0) return letters.slice(Math.max(0, at - 20), at + 20);
    place = next;
  }
  return null;
}

/** Every quotation of a fact, wherever it stands in it. */
function listQuotations(value: unknown, key = ""): string[] {
  if (typeof value === "string") return key === "says" || key === "from" ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((entry) => listQuotations(entry, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) => listQuotations(entry, name));
}

function expectVerbatim({ text, event, participation, doubts }: Draft): void {
  const texts = text.units.map((unit) => unit.text);
  const quotations = listQuotations([event, participation]);
  for (const words of [...quotations, ...doubts.flatMap(({ says }) => (says === null ? [] : [says]))]) {
    expect(
      texts.some((one) => one.includes(collapseSpace(words))),
      words,
    ).toBe(true);
  }
}

/** The archive's own reader finds nothing wrong in what would be written; what a person still owes is no fault. */
function expectSound(draft: Draft): void {
  const report = createReport("index.md");
  const written = writeDocument(draft, { id: "2000-example", day: "2026-01-01" });
  const parsed = parseDocument(written, context, report);
  expect(report.problems).toEqual([]);
  if (parsed?.status !== "described") throw new Error("the archive cannot read it");
  compareOriginal(draft.published.bytes, parsed.resolution, report, report);
  expect(report.problems).toEqual([]);
}

async function expectFaithful(document: AnnotatedDocument, rendering: Rendering, file: ReceivedFile) {
  const draft = await makeDraft(file, engines, reference);
  const letters = expectLetters(document, rendering);
  const found = draftLetters(draft, letters);
  expect(findLost(letters, found)).toBeNull();
  if (rendering !== "doc" && rendering !== "html") expect(found).toBe(letters);
  expectVerbatim(draft);
  expectSound(draft);
}

const office = hasOffice();
if (!office) console.warn("\n*** NOT TESTED with .doc and .pdf: LibreOffice is not installed here.\n");

describe.each(RENDERINGS)("an invented document as %s", (rendering) => {
  const ofOffice = isOfficeFormat(rendering);
  let converted: ReceivedFile[] = [];

  // LibreOffice is started once for all of them.
  beforeAll(async () => {
    if (ofOffice && office) converted = await renderDocuments(documents, rendering);
  }, 600_000);

  it
    .skipIf(ofOffice && !office)
    .each(documents.map((document, index) => ({ name: document.name, document, index })))(
    "loses no word, quotes verbatim and is read by the archive: $name",
    async ({ document, index }) => {
      const file = ofOffice ? converted[index] : (await renderDocuments([document], rendering))[0];
      if (file === undefined) throw new Error("not rendered");
      await expectFaithful(document, rendering, file);
    },
  );
});

/** The text after the repairs of its draft, none of which may take away more than the number of a page. */
function repairText(text: string, { repairs }: Draft): string {
  for (const repair of repairs) {
    if ("rule" in repair || lettersOf(repair.from) === lettersOf(repair.to)) continue;
    const { from, to } = repair;
    let start = 0;
    while (start < to.length && from[start] === to[start]) start += 1;
    const gone = from.slice(start, from.length - (to.length - start));
    expect(gone).toMatch(
      /^(?:\d{1,3}|[-–—]\s*\d+\s*[-–—]|(?:стр\.|страница)\s*\d+(?:\s*(?:из|\/)\s*\d+)?)$/i,
    );
  }
  return applyRepairs(text.normalize("NFC"), repairs).text;
}

/** A draft of any text, or a refusal in one line. */
async function takeInText(text: string): Promise<void> {
  const file = { name: join("any", "text.txt"), bytes: new TextEncoder().encode(text) };
  let draft: Draft;
  try {
    draft = await makeDraft(file, engines, reference);
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    expect(error.message).not.toMatch(/\n/);
    return;
  }
  const letters = lettersOf(repairText(text, draft));
  expect(draftLetters(draft, letters)).toBe(letters);
  expectVerbatim(draft);
  expectSound(draft);
  expectSound(await makeDraft(file, engines, reference, { mask: true }));
}

const WORDS = documents
  .flatMap(({ lines }) => lines.flatMap(({ text }) => text.split(/\s+/)))
  .filter(Boolean);
/** Some of them are personal data, and some are what extraction left. */
const EXTRACTED = ["+7 912 345-67-89", "forum@example.ru", "**", "[bookmark: _Hlk1]", "обра\u00ADзование"];
const MARKS = [
  "",
  "",
  "",
  "1. ",
  "2) ",
  "а) ",
  "II. ",
  "1.1. ",
  "– ",
  "• ",
  "- ",
  "    ",
  "\t",
  "# ",
  "> ",
  "::: ",
];
const word = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...EXTRACTED) },
);
const line = fc
  .tuple(fc.constantFrom(...MARKS), fc.array(word, { maxLength: 12 }), fc.constantFrom("", ":", ";", "."))
  .map(([mark, words, end]) => `${mark}${words.join(" ")}${words.length > 0 ? end : ""}`);

/** Lines of a document taken out, doubled, moved or cut. */
const mutation = fc.tuple(
  fc.constantFrom("drop", "double", "move", "cut", "insert"),
  fc.nat(),
  fc.nat(),
  fc.constantFrom(
    "*",
    "_",
    "[",
    "](",
    "<b>",
    "`",
    "«",
    "\\",
    "|",
    "{#r1}",
    "::: closing",
    "---",
    "&amp;",
    "1.",
    "é",
    "\u00A0",
  ),
);

function mutate(lines: string[], [kind, from, to, sign]: [string, number, number, string]): string[] {
  const mutated = [...lines];
  const at = from % lines.length;
  const taken = lines[at] ?? "";
  if (kind === "drop") mutated.splice(at, 1);
  else if (kind === "double") mutated.splice(at, 0, taken);
  else if (kind === "move") mutated.splice(to % lines.length, 0, ...mutated.splice(at, 1));
  else if (kind === "cut") mutated[at] = taken.slice(0, to % (taken.length + 1));
  else
    mutated[at] = `${taken.slice(0, to % (taken.length + 1))}${sign}${taken.slice(to % (taken.length + 1))}`;
  return mutated.length > 0 ? mutated : lines;
}

describe("any text", () => {
  it("of Russian words and marks is taken in whole, or refused in one line", async () => {
    const texts = fc.array(line, { minLength: 1, maxLength: 30 }).map((lines) => lines.join("\n"));
    await fc.assert(fc.asyncProperty(texts, takeInText), { numRuns: 150 });
  });

  it("that was a document, and was tampered with, is taken in whole, or refused in one line", async () => {
    const short = documents
      .filter(({ part }) => part !== "long")
      .map((document) => printText(document).split("\n"));
    const texts = fc
      .tuple(fc.constantFrom(...short), fc.array(mutation, { minLength: 1, maxLength: 6 }))
      .map(([lines, mutations]) => mutations.reduce(mutate, lines).join("\n"));
    await fc.assert(fc.asyncProperty(texts, takeInText), { numRuns: 150 });
  });

  it("of any signs at all ends in a draft or a refusal", async () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const file = { name: "text.txt", bytes: new TextEncoder().encode(text) };
        await makeDraft(file, engines, reference).catch((error: unknown) => {
          if (!(error instanceof IntakeError)) throw error;
        });
      }),
      { numRuns: 200 },
    );
  });
});
