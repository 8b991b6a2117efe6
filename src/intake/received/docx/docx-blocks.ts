import type { Element, Root } from "xast";
import type { ReceivedBlock } from "../../model.ts";
import { arrangeTable, makeItem, makeParagraph, splitBrokenLines, trimBlocks } from "../block.ts";
import { trackListDepth } from "../list-depth.ts";
import { attribute, child, childElements, localName } from "../xml-part.ts";
import type { Numbering } from "./docx-numbering.ts";
import { chooseAlternative, isPrompt, readParagraph, type ParagraphContent } from "./docx-paragraph.ts";
import { overlay, readFormatting, type Formatting, type Styles } from "./docx-styles.ts";

/** Longer than any heading: bold print that goes on is emphasis. */
const LONGEST_HEADING = 600;

export interface DocxParts {
  styles: Styles;
  numbering: Numbering;
  /** The elements of notes by `footnote 2`. */
  notes: Map<string, Element>;
}

/** What reading met and could not put into blocks, counted. */
export interface DocxTally {
  pictures: number;
  notes: number;
  boxes: number;
}

export class DocxBlocks {
  readonly tally: DocxTally = { pictures: 0, notes: 0, boxes: 0 };
  private readonly parts: DocxParts;
  private readonly depth = trackListDepth();

  constructor(parts: DocxParts) {
    this.parts = parts;
  }

  read(parent: Element | Root): ReceivedBlock[] {
    return childElements(parent).flatMap((element) => this.readBlock(element));
  }

  private readBlock(element: Element): ReceivedBlock[] {
    switch (localName(element)) {
      case "p":
        return this.readParagraph(element);
      case "tbl":
        return this.readTable(element);
      case "AlternateContent": {
        const chosen = chooseAlternative(element);
        return chosen === undefined ? [] : this.read(chosen);
      }
      case "sdt":
        return isPrompt(element) ? [] : this.read(element);
      default:
        return this.read(element);
    }
  }

  private readParagraph(element: Element): ReceivedBlock[] {
    const style = attribute(child(element, "pPr", "pStyle"), "val");
    const own = readFormatting(element);
    // The bold mark of a paragraph's own properties is that of its invisible end.
    const formatting = overlay({ ...own, bold: undefined }, this.parts.styles(style));
    const content = readParagraph(element, this.parts.styles, formatting);
    this.tally.pictures += content.pictures;
    return [...this.makeBlocks(content, formatting, style), ...this.readAttached(content)];
  }

  private makeBlocks(
    content: ParagraphContent,
    formatting: Formatting,
    style: string | undefined,
  ): ReceivedBlock[] {
    const { text, bold } = content;
    const printed = text.trim() !== "";
    const setOff = bold || formatting.centred === true || formatting.heading === true;
    const heading = printed && setOff && text.length <= LONGEST_HEADING;
    const { list } = formatting;
    const mark =
      list === undefined || list === "0" ? null : this.parts.numbering.next(list, formatting.level, style);
    if (mark === null || !printed) {
      if (!printed) return content.boxes.length > 0 ? [] : [makeParagraph("")];
      this.depth.interrupt();
      // The lines of a heading belong together, however they end.
      const lines = heading ? [text.trim().replace(/\s*\n\s*/gu, " ")] : splitBrokenLines(text);
      return lines.map((line) => makeParagraph(line, heading));
    }
    const depth = this.depth.next(mark.definition, mark.level, formatting.indent ?? mark.indent ?? 0);
    const [first = "", ...more] = splitBrokenLines(text);
    return [makeItem(first, mark.label, depth, heading), ...more.map((line) => makeParagraph(line))];
  }

  /** Notes and text boxes follow the paragraph that they hang on: their words must not be lost. */
  private readAttached({ notes, boxes }: ParagraphContent): ReceivedBlock[] {
    const blocks: ReceivedBlock[] = [];
    for (const box of boxes) {
      this.tally.boxes += 1;
      blocks.push(...this.read(box));
    }
    for (const key of notes) {
      const note = this.parts.notes.get(key);
      // A note may refer to a note, even to itself.
      this.parts.notes.delete(key);
      if (note === undefined) continue;
      this.tally.notes += 1;
      blocks.push(...trimBlocks(this.read(note)));
    }
    return blocks;
  }

  private readTable(element: Element): ReceivedBlock[] {
    const rows = this.collect(element, "tr").map((row) =>
      this.collect(row, "tc").map((cell) => this.read(cell)),
    );
    const blocks = arrangeTable(rows);
    if (blocks.some(({ kind }) => kind === "table")) this.depth.interrupt();
    return blocks;
  }

  /** Rows and cells may be wrapped in content controls. */
  private collect(parent: Element, name: string): Element[] {
    return childElements(parent).flatMap((element) => {
      if (localName(element) === name) return [element];
      return ["sdt", "sdtContent", "customXml", "smartTag"].includes(localName(element))
        ? this.collect(element, name)
        : [];
    });
  }
}
