import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
  type ILevelsOptions,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import { entitleTaken, groupItems } from "./grouping.ts";
import type { TakenItem, TakenSelection } from "./taken.ts";

const CENTIMETRE = 567;
const INDENT = { left: 1.25 * CENTIMETRE, hanging: 0.75 * CENTIMETRE };

/** A list of one kind of number: `1.` */
function numberList(reference: string): { reference: string; levels: ILevelsOptions[] } {
  const style = { paragraph: { indent: INDENT } };
  const level = { level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START, style };
  return { reference, levels: [level] };
}

/** As school offices print: A4, a margin for the binder, 14 points. */
const SHAPE = {
  features: { updateFields: false },
  numbering: { config: [numberList("items"), numberList("sources")] },
  styles: {
    default: {
      document: {
        run: { font: "Times New Roman", size: "14pt" as const, language: { value: "ru-RU" } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: {
        run: { font: "Times New Roman", size: "16pt" as const, bold: true },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
      },
      heading2: {
        run: { font: "Times New Roman", size: "14pt" as const, bold: true },
        paragraph: { spacing: { before: 360, after: 120 } },
      },
      footnoteText: { run: { size: "10pt" as const }, paragraph: { spacing: { after: 0, line: 240 } } },
    },
  },
};

const PAGE = {
  size: { width: 21 * CENTIMETRE, height: Math.round(29.7 * CENTIMETRE) },
  margin: {
    top: 2 * CENTIMETRE,
    right: 1.5 * CENTIMETRE,
    bottom: 2 * CENTIMETRE,
    left: 3 * CENTIMETRE,
  },
};

/** A file for a word processor: numbered items with a reference in a footnote each, and the list of sources. */
export async function formatDocx(taken: TakenSelection): Promise<ArrayBuffer> {
  const footnotes = taken.items.map(({ footnote }, place) => [
    place + 1,
    { children: [new Paragraph({ style: "FootnoteText", children: linkUrls(` ${footnote}`) })] },
  ]);
  const [source] = taken.sources;
  const document = new Document({
    ...SHAPE,
    title: entitleTaken(taken),
    creator: source?.archive ?? "",
    lastModifiedBy: "",
    footnotes: Object.fromEntries(footnotes) as Record<string, { children: Paragraph[] }>,
    sections: [{ properties: { page: PAGE }, children: writeBody(taken) }],
  });
  return Packer.toArrayBuffer(document);
}

function writeBody(taken: TakenSelection): Paragraph[] {
  const body = [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(entitleTaken(taken))] })];
  for (const { heading, items } of groupItems(taken.items)) {
    if (heading !== null) body.push(writeAddressee(heading));
    for (const [number, item] of items) body.push(...writeItem(item, number));
  }
  if (taken.sources.length > 0) {
    body.push(writeHeading("Источники"));
    for (const { text } of taken.sources) {
      body.push(new Paragraph({ numbering: { reference: "sources", level: 0 }, children: linkUrls(text) }));
    }
  }
  if (taken.missing.length > 0) {
    body.push(writeHeading("Не вошло"));
    for (const line of taken.missing) body.push(new Paragraph({ children: [new TextRun(line)] }));
  }
  return body;
}

function writeHeading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(text)] });
}

function writeAddressee(text: string): Paragraph {
  const style: IRunOptions = { text, bold: true };
  return new Paragraph({ keepNext: true, spacing: { before: 240 }, children: [new TextRun(style)] });
}

/** The words of the document, and under them those of the reader. */
function writeItem({ text, note }: TakenItem, number: number): Paragraph[] {
  const item = new Paragraph({
    numbering: { reference: "items", level: 0 },
    alignment: AlignmentType.JUSTIFIED,
    children: [new TextRun(text), new FootnoteReferenceRun(number)],
  });
  const remarks = note.split("\n").filter((line) => line.trim() !== "");
  const styles = remarks.map((text): IRunOptions => ({ text, italics: true }));
  const indent = { left: INDENT.left };
  return [item, ...styles.map((style) => new Paragraph({ indent, children: [new TextRun(style)] }))];
}

/** Addresses in a reference can be followed. */
function linkUrls(text: string): ParagraphChild[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, place) =>
      place % 2 === 1
        ? new ExternalHyperlink({ link: part, children: [new TextRun({ text: part, style: "Hyperlink" })] })
        : new TextRun(part),
    );
}
