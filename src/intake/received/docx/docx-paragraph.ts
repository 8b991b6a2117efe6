import type { Element } from "xast";
import { attribute, child, childElements, localName, textOf } from "../xml-part.ts";
import { overlay, readFormatting, type Formatting, type Styles } from "./docx-styles.ts";

/** What stands in a paragraph, in order. */
export interface ParagraphContent {
  /** Lines broken by hand are parted by line feeds. */
  text: string;
  bold: boolean;
  /** Elements that hold the blocks of text boxes. */
  boxes: Element[];
  /** Ids of its notes: `footnote 2`. */
  notes: string[];
  pictures: number;
}

/** Signs that Word keeps as numbers of a picture font; whatever else is a bullet to the eye. */
const SIGNS: Record<string, string> = {
  F02D: "–",
  F0BE: "—",
  F0A7: "▪",
  F0D7: "×",
  F0B0: "°",
  F0B1: "±",
  F0A3: "≤",
  F0B3: "≥",
};

/** What holds no text of the document. */
const SILENT = [
  "pPr",
  "rPr",
  "sdtPr",
  "sdtEndPr",
  "instrText",
  "delText",
  "delInstrText",
  "rt",
  "tblPr",
  "tblGrid",
  "trPr",
  "tcPr",
  "sectPr",
];

const SIGN: Record<string, string> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};

/** Of the same content told twice, the newer telling. */
export function chooseAlternative(element: Element): Element | undefined {
  return child(element, "Choice") ?? child(element, "Fallback");
}

/** Prompts that nobody filled in: «Место для ввода текста». */
export function isPrompt(element: Element): boolean {
  return child(element, "sdtPr", "showingPlcHdr") !== undefined;
}

class ParagraphReader {
  readonly content: ParagraphContent = { text: "", bold: true, boxes: [], notes: [], pictures: 0 };
  private readonly styles: Styles;
  private readonly paragraph: Formatting;

  constructor(styles: Styles, paragraph: Formatting) {
    this.styles = styles;
    this.paragraph = paragraph;
  }

  read(element: Element, run: Formatting): void {
    for (const part of childElements(element)) this.readPart(part, run);
  }

  private readPart(part: Element, run: Formatting): void {
    const name = localName(part);
    if (SILENT.includes(name)) return;
    if (name === "r") {
      const style = attribute(child(part, "rPr", "rStyle"), "val");
      const own = readFormatting(part);
      this.read(part, overlay(own, style === undefined ? {} : this.styles(style), this.paragraph));
    } else if (name === "t") this.add(textOf(part), run);
    else if (name === "sym") {
      this.add(SIGNS[(attribute(part, "char") ?? "").toUpperCase()] ?? "•", run);
    } else if (name === "AlternateContent") {
      const chosen = chooseAlternative(part);
      if (chosen !== undefined) this.read(chosen, run);
    } else if (name === "txbxContent") this.content.boxes.push(part);
    else if (name === "footnoteReference" || name === "endnoteReference") {
      this.content.notes.push(`${name.replace("Reference", "")} ${attribute(part, "id") ?? ""}`);
    } else if (name === "blip" || name === "imagedata") this.content.pictures += 1;
    else if (SIGN[name] !== undefined) this.content.text += SIGN[name];
    else if (name !== "sdt" || !isPrompt(part)) this.read(part, run);
  }

  private add(text: string, run: Formatting): void {
    this.content.text += text;
    if (text.trim() !== "" && run.bold !== true) this.content.bold = false;
  }
}

export function readParagraph(element: Element, styles: Styles, formatting: Formatting): ParagraphContent {
  const reader = new ParagraphReader(styles, formatting);
  reader.read(element, formatting);
  return reader.content;
}
