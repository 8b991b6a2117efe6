import type { ReceivedBlock } from "../../model.ts";
import { arrangeTable, makeItem, makeParagraph, splitBrokenLines } from "../block.ts";
import { trackListDepth } from "../list-depth.ts";
import type { RtfParagraph } from "./rtf-paragraph.ts";

/** What bullets of picture fonts look like without their font. */
const PICTURE_FONT_BULLET = /^[o§vqüØ]$/;
const LONGEST_HEADING = 600;

/** Text as it comes, gathered into blocks. A note and a text box have a story of their own. */
export class RtfStory {
  readonly blocks: ReceivedBlock[] = [];
  private text = "";
  private bold = true;
  private mark = "";
  private cell: ReceivedBlock[] = [];
  private row: ReceivedBlock[][] = [];
  private rows: ReceivedBlock[][][] = [];
  /** Notes and text boxes that follow the paragraph. */
  private attached: ReceivedBlock[] = [];
  private readonly depth = trackListDepth();

  add(text: string, bold: boolean): void {
    this.text += text;
    if (text.trim() !== "" && !bold) this.bold = false;
  }

  /** The number or bullet that the list printed. */
  addMark(text: string): void {
    this.mark += text;
  }

  attach(blocks: ReceivedBlock[]): void {
    this.attached.push(...blocks);
  }

  endParagraph(paragraph: RtfParagraph): void {
    const blocks = [...this.makeBlocks(paragraph), ...this.attached];
    this.text = "";
    this.mark = "";
    this.bold = true;
    this.attached = [];
    if (paragraph.inTable) {
      this.cell.push(...blocks);
      return;
    }
    this.endTable();
    this.blocks.push(...blocks);
  }

  endCell(paragraph: RtfParagraph): void {
    this.endParagraph({ ...paragraph, inTable: true });
    this.row.push(this.cell);
    this.cell = [];
  }

  endRow(): void {
    if (this.row.length > 0) this.rows.push(this.row);
    this.row = [];
  }

  finish(paragraph: RtfParagraph): ReceivedBlock[] {
    if (this.text.trim() !== "" || this.attached.length > 0) this.endParagraph(paragraph);
    if (this.cell.length > 0) this.row.push(this.cell);
    this.cell = [];
    this.endRow();
    this.endTable();
    return this.blocks;
  }

  private endTable(): void {
    if (this.rows.length === 0) return;
    this.blocks.push(...arrangeTable(this.rows));
    this.rows = [];
    this.depth.interrupt();
  }

  private makeBlocks({ centred, heading, list, level, indent }: RtfParagraph): ReceivedBlock[] {
    const { text, bold } = this;
    if (text.trim() === "") return [makeParagraph("")];
    const setOff = (bold || centred || heading) && text.length <= LONGEST_HEADING;
    const mark = this.mark.trim();
    if (mark === "" && list === null) {
      this.depth.interrupt();
      const lines = setOff ? [text.trim().replace(/\s*\n\s*/gu, " ")] : splitBrokenLines(text);
      return lines.map((line) => makeParagraph(line, setOff));
    }
    const label = /[\p{L}\p{N}]/u.test(mark) && !PICTURE_FONT_BULLET.test(mark) ? mark : null;
    const [first = "", ...more] = splitBrokenLines(text);
    const item = makeItem(first, label, this.depth.next(String(list), level, indent), setOff);
    return [item, ...more.map((line) => makeParagraph(line))];
  }
}
