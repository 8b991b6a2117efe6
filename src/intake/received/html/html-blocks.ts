import type { ReceivedBlock } from "../../model.ts";
import { arrangeTable, makeItem, makeParagraph, splitBrokenLines } from "../block.ts";
import { formatNumber, type NumberStyle } from "../list-numbers.ts";
import type { HtmlElement } from "./html-tree.ts";

const BLOCKS = new Set(
  "html body p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption blockquote pre center section article main header footer address figure figcaption fieldset form hr details summary".split(
    " ",
  ),
);
const STYLES: Record<string, NumberStyle> = {
  a: "latin",
  A: "LATIN",
  i: "roman",
  I: "ROMAN",
  "1": "decimal",
};
const CSS_STYLES: Record<string, NumberStyle | null> = {
  decimal: "decimal",
  "decimal-leading-zero": "padded",
  "lower-alpha": "latin",
  "lower-latin": "latin",
  "upper-alpha": "LATIN",
  "upper-latin": "LATIN",
  "lower-roman": "roman",
  "upper-roman": "ROMAN",
  disc: null,
  circle: null,
  square: null,
};
const LONGEST_HEADING = 600;

interface ItemMark {
  /** `null` for a bullet. */
  label: string | null;
  printed: boolean;
}

/** What a paragraph takes from the elements around it. */
interface Setting {
  centred: boolean;
  heading: boolean;
  bold: boolean;
  /** Lists around. */
  depth: number;
  /** The item that begins here, shared by all its elements: the first paragraph takes the mark. */
  item: ItemMark | undefined;
}

function readInteger(text: string | undefined): number | null {
  return /^\s*-?\d{1,6}\s*$/.test(text ?? "") ? Number(text) : null;
}

function styleOf({ attributes }: HtmlElement): string {
  return attributes["style"] ?? "";
}

function listStyle(element: HtmlElement): NumberStyle | null | "none" | undefined {
  const css = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(styleOf(element))?.[1]?.toLowerCase() ?? "";
  if (css === "none") return "none";
  return css in CSS_STYLES ? CSS_STYLES[css] : STYLES[element.attributes["type"] ?? ""];
}

function isCentred(element: HtmlElement, around: boolean): boolean {
  const align = /text-align\s*:\s*([a-z]+)/i.exec(styleOf(element))?.[1] ?? element.attributes["align"];
  return align === undefined ? around || element.name === "center" : /center/i.test(align);
}

function isBold(element: HtmlElement, around: boolean): boolean {
  const weight = /font-weight\s*:\s*([a-z0-9]+)/i.exec(styleOf(element))?.[1];
  if (weight !== undefined) return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  return around || element.name === "b" || element.name === "strong";
}

/** «1», «[1]», «*» that lead to a note of the same page, and the arrow that leads back. */
function isNoteMark({ name, attributes, children }: HtmlElement): boolean {
  if (name !== "a" || !/^#./.test(attributes["href"] ?? "")) return false;
  const readText = (node: HtmlElement | string): string =>
    typeof node === "string" ? node : node.children.map(readText).join("");
  return /^\s*(?:\[?\d{1,3}\]?|\*{1,3}|[↩↑]\uFE0E?)\s*$/u.test(children.map(readText).join(""));
}

export class HtmlBlocks {
  /** Whether marks of notes were left out: their figures would be taken for the words' own. */
  hadNoteMarks = false;
  private readonly blocks: ReceivedBlock[] = [];
  private text = "";
  private bold = true;
  private setting: Setting = { centred: false, heading: false, bold: false, depth: 0, item: undefined };

  read(element: HtmlElement, setting = this.setting): ReceivedBlock[] {
    this.visit(element, setting);
    this.flush();
    return this.blocks;
  }

  private visit(element: HtmlElement, around: Setting): void {
    const setting: Setting = {
      ...around,
      centred: isCentred(element, around.centred),
      heading: around.heading || /^h[1-6]$/.test(element.name),
      bold: isBold(element, around.bold),
    };
    const { name } = element;
    if (isNoteMark(element)) this.hadNoteMarks = true;
    else if (name === "br") this.text += "\n";
    else if (name === "table") {
      this.flush();
      this.blocks.push(...this.readTable(element));
    } else if (name === "ol" || name === "ul") this.readList(element, setting);
    else if (BLOCKS.has(name)) {
      this.flush();
      this.setting = setting;
      this.visitChildren(element, setting);
      this.flush();
      this.setting = around;
    } else this.visitChildren(element, setting);
  }

  private visitChildren({ name, children }: HtmlElement, setting: Setting): void {
    for (const child of children) {
      if (typeof child === "string")
        this.add(name === "pre" ? child : child.replace(/[ \t\r\n\f]+/g, " "), setting);
      else this.visit(child, setting);
    }
  }

  private add(text: string, { bold }: Setting): void {
    this.text += text;
    if (text.trim() !== "" && !bold) this.bold = false;
  }

  private readList(list: HtmlElement, setting: Setting): void {
    this.flush();
    const style = listStyle(list) ?? (list.name === "ol" ? "decimal" : null);
    let number = (readInteger(list.attributes["start"]) ?? 1) - 1;
    for (const item of list.children) {
      if (typeof item === "string") {
        this.add(item.replace(/\s+/g, " "), setting);
        continue;
      }
      const own = listStyle(item) ?? style;
      let mark = setting.item;
      if (item.name === "li") {
        number = readInteger(item.attributes["value"]) ?? number + 1;
        const label = own === null || own === "none" ? null : `${formatNumber(number, own)}.`;
        mark = own === "none" ? undefined : { label, printed: false };
      }
      this.visit(item, { ...setting, depth: setting.depth + 1, item: mark });
    }
    this.flush();
  }

  private readTable(table: HtmlElement): ReceivedBlock[] {
    const rows: ReceivedBlock[][][] = [];
    const caption: ReceivedBlock[] = [];
    const collect = (element: HtmlElement): void => {
      for (const child of element.children) {
        if (typeof child === "string") continue;
        if (child.name === "tr") {
          const cells = child.children.filter((cell) => typeof cell !== "string");
          rows.push(cells.map((cell) => new HtmlBlocks().read(cell)));
        } else if (["tbody", "thead", "tfoot", "form"].includes(child.name)) collect(child);
        else caption.push(...new HtmlBlocks().read(child));
      }
    };
    collect(table);
    return [...caption, ...arrangeTable(rows)];
  }

  private flush(): void {
    const { text, bold, setting } = this;
    this.text = "";
    this.bold = true;
    if (text.trim() === "") return;
    const setOff = (bold || setting.centred || setting.heading) && text.length <= LONGEST_HEADING;
    const tidy = text.replace(/ *\n */g, "\n").trim();
    const { item, depth } = setting;
    if (item === undefined || item.printed) {
      const lines = setOff ? [tidy.replace(/\s*\n\s*/gu, " ")] : splitBrokenLines(tidy);
      this.blocks.push(...lines.map((line) => makeParagraph(line, setOff)));
      return;
    }
    item.printed = true;
    const [first = "", ...more] = splitBrokenLines(tidy);
    this.blocks.push(makeItem(first, item.label, Math.max(0, depth - 1), setOff));
    this.blocks.push(...more.map((line) => makeParagraph(line)));
  }
}
