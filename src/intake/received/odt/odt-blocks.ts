import type { Element } from "xast";
import type { ReceivedBlock } from "../../model.ts";
import { arrangeTable, makeItem, makeParagraph, splitBrokenLines, trimBlocks } from "../block.ts";
import { trackListDepth } from "../list-depth.ts";
import { attribute, childElements, isElement, localName } from "../xml-part.ts";
import { OdtNumbering, type OdtList, type OdtMark } from "./odt-lists.ts";
import type { OdtStyles } from "./odt-styles.ts";

/** What holds no text of the document. */
const SILENT = new Set(
  "tracked-changes annotation annotation-end note-citation forms sequence-decls title desc ruby-text event-listeners".split(
    " ",
  ),
);
const SIGNS: Record<string, string> = { tab: "\t", "line-break": "\n" };
const MOST_SPACES = 200;
const LONGEST_HEADING = 600;

interface Paragraph {
  text: string;
  bold: boolean;
  attached: ReceivedBlock[];
}

export class OdtBlocks {
  readonly tally = { pictures: 0, notes: 0, boxes: 0 };
  private readonly styles: OdtStyles;
  private readonly numbering: OdtNumbering;
  private readonly depth = trackListDepth();

  constructor(styles: OdtStyles) {
    this.styles = styles;
    this.numbering = new OdtNumbering(styles);
  }

  read(parent: Element, list: OdtList | null = null): ReceivedBlock[] {
    return childElements(parent).flatMap((element) => this.readBlock(element, list));
  }

  private readBlock(element: Element, list: OdtList | null): ReceivedBlock[] {
    const name = localName(element);
    if (SILENT.has(name)) return [];
    if (name === "p" || name === "h") return this.readParagraph(element, null);
    if (name === "list") return this.readList(element, list);
    if (name === "table") return this.readTable(element);
    return this.read(element, list);
  }

  private readList(element: Element, around: OdtList | null): ReceivedBlock[] {
    const list = this.numbering.open(element, around);
    return childElements(element).flatMap((item) => {
      const parts = childElements(item);
      // An item that only holds a deeper list is not counted and prints nothing.
      const [first] = parts;
      const printed =
        localName(item) === "list-item" && first !== undefined && ["p", "h"].includes(localName(first));
      if (!printed) return this.read(item, list);
      const mark = this.numbering.next(list, item);
      return [
        ...this.readParagraph(first, mark),
        ...parts.slice(1).flatMap((part) => this.readBlock(part, list)),
      ];
    });
  }

  private readParagraph(element: Element, mark: OdtMark | null): ReceivedBlock[] {
    const formatting = this.styles.format(attribute(element, "style-name"));
    const paragraph: Paragraph = { text: "", bold: true, attached: [] };
    this.readInline(element, formatting.bold === true, paragraph);
    const { bold, attached } = paragraph;
    const text = paragraph.text.trimEnd();
    if (text.trim() === "") return attached.length > 0 ? attached : [makeParagraph("")];
    const setOff =
      bold || formatting.centred === true || formatting.heading === true || localName(element) === "h";
    const heading = setOff && text.length <= LONGEST_HEADING;
    if (mark === null) {
      this.depth.interrupt();
      const lines = heading ? [text.replace(/\s*\n\s*/gu, " ")] : splitBrokenLines(text);
      return [...lines.map((line) => makeParagraph(line, heading)), ...attached];
    }
    const depth = this.depth.next(mark.list, mark.level, mark.indent);
    const [first = "", ...more] = splitBrokenLines(text);
    return [
      makeItem(first, mark.label, depth, heading),
      ...more.map((line) => makeParagraph(line)),
      ...attached,
    ];
  }

  private readInline(parent: Element, bold: boolean, paragraph: Paragraph): void {
    for (const node of parent.children) {
      if (node.type === "text" || node.type === "cdata") {
        const text = node.value.replace(/[ \t\r\n]+/g, " ");
        paragraph.text += /\s$/.test(paragraph.text) || paragraph.text === "" ? text.replace(/^ /, "") : text;
        if (text.trim() !== "" && !bold) paragraph.bold = false;
      } else if (isElement(node)) this.readInlineElement(node, bold, paragraph);
    }
  }

  private readInlineElement(element: Element, bold: boolean, paragraph: Paragraph): void {
    const name = localName(element);
    const sign = SIGNS[name];
    if (sign !== undefined) paragraph.text += sign;
    else if (name === "s") {
      const count = Number(attribute(element, "c") ?? 1);
      paragraph.text += " ".repeat(
        Math.min(MOST_SPACES, Number.isSafeInteger(count) && count > 0 ? count : 1),
      );
    } else if (name === "note") {
      this.tally.notes += 1;
      paragraph.attached.push(...trimBlocks(this.read(element)));
    } else if (name === "text-box") {
      this.tally.boxes += 1;
      paragraph.attached.push(...this.read(element));
    } else if (name === "image") this.tally.pictures += 1;
    else if (name === "span") {
      const own = this.styles.format(attribute(element, "style-name")).bold;
      this.readInline(element, own ?? bold, paragraph);
    } else if (!SILENT.has(name)) this.readInline(element, bold, paragraph);
  }

  private readTable(element: Element): ReceivedBlock[] {
    const collect = (parent: Element): ReceivedBlock[][][] =>
      childElements(parent).flatMap((part) => {
        if (localName(part) !== "table-row") return localName(part).startsWith("table-") ? collect(part) : [];
        const cells = childElements(part).filter((cell) => localName(cell) === "table-cell");
        return [cells.map((cell) => this.read(cell))];
      });
    const blocks = arrangeTable(collect(element));
    if (blocks.some(({ kind }) => kind === "table")) this.depth.interrupt();
    return blocks;
  }
}
