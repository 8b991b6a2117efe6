import { strToU8, zipSync } from "fflate";
import type { ZippableFile } from "fflate";
import { x } from "xastscript";
import type { Element } from "xast";
import type { Block, Inline, ListItem, Resolution, Unit } from "../../archive/model.ts";
import type { DatedPublication } from "../publication.ts";
import { writeXml } from "../xml.ts";
import {
  contentTypes,
  describeProperties,
  documentRelations,
  packageRelations,
  styles,
} from "./docx-parts.ts";
import { describeSource } from "./source.ts";

/**
 * A document for Word and LibreOffice, for those who quote it in a paper of their own.
 *
 * Written by hand, because the package that writes .docx elsewhere puts the clock and random ids into every file and
 * takes ten milliseconds for one; this takes two.
 */

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** One step of indentation, in twentieths of a point. */
const STEP = 567;

const w = (name: string, attributes: Record<string, string>, children: Element[] = []) =>
  x(
    `w:${name}`,
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`w:${key}`, value])),
    children,
  );

/** Word drops white space at the ends of a run that does not ask to keep it. */
const words = (text: string) => x("w:t", text === text.trim() ? {} : { "xml:space": "preserve" }, text);

function writeRun({ text, style }: Inline): Element {
  const properties = { plain: [], emphasis: [w("i", {})], strong: [w("b", {})] }[style];
  return w("r", {}, [...(properties.length > 0 ? [w("rPr", {}, properties)] : []), words(text)]);
}

const plain = (text: string) => writeRun({ text, style: "plain" });

/** The address as a link to its place on the site. */
function writeAddress(address: string): Element {
  const run = w("r", {}, [w("rPr", {}, [w("rStyle", { val: "Address" })]), words(`[${address}]`)]);
  return x("w:hyperlink", { "r:id": "page", "w:anchor": address }, [run]);
}

interface Place {
  style?: string;
  /** How deep in lists. */
  depth?: number;
  /** What hangs before an item. */
  mark?: string | null;
}

function writeParagraph(runs: Element[], { style, depth = 0, mark = null }: Place = {}): Element {
  const hanging: Record<string, string> = mark === null ? {} : { hanging: String(STEP) };
  const properties = [
    ...(style === undefined ? [] : [w("pStyle", { val: style })]),
    // The style of items has the first step.
    ...(depth < (style === "Item" ? 2 : 1) ? [] : [w("ind", { left: String(depth * STEP), ...hanging })]),
  ];
  const before = mark === null ? [] : [plain(mark), w("r", {}, [w("tab", {})])];
  return w("p", {}, [...(properties.length > 0 ? [w("pPr", {}, properties)] : []), ...before, ...runs]);
}

const writeUnit = ({ inlines, address }: Unit) => [
  ...inlines.map(writeRun),
  plain(" "),
  writeAddress(address),
];

/** A unit outside of lists, its printed number before it. */
function writeLine(unit: Unit, place: Place): Element {
  const number = unit.label === null ? [] : [plain(`${unit.label} `)];
  return writeParagraph([...number, ...writeUnit(unit)], place);
}

function writeItem({ unit, blocks }: ListItem, depth: number): Element[] {
  return [
    // Which bullet was printed is not known.
    writeParagraph(writeUnit(unit), { style: "Item", depth, mark: unit.label ?? "–" }),
    ...writeBlocks(blocks, depth),
  ];
}

function writeTable(rows: string[][]): Element {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const lines = rows.map((row, index) =>
    w("tr", {}, [
      ...(index === 0 ? [w("trPr", {}, [w("tblHeader", {})])] : []),
      ...Array.from({ length: columns }, (_, column) =>
        w("tc", {}, [
          w("tcPr", {}, [w("tcW", { w: "0", type: "auto" })]),
          writeParagraph([writeRun({ text: row[column] ?? "", style: index === 0 ? "strong" : "plain" })], {
            style: "Cell",
          }),
        ]),
      ),
    ]),
  );
  return w("tbl", {}, [
    w("tblPr", {}, [w("tblStyle", { val: "Grid" }), w("tblW", { w: "5000", type: "pct" })]),
    w(
      "tblGrid",
      {},
      Array.from({ length: columns }, () => w("gridCol", {})),
    ),
    ...lines,
  ]);
}

function writeBlocks(blocks: Block[], depth = 0): Element[] {
  return blocks.flatMap((block) => {
    if (block.type === "list") return block.items.flatMap((item) => writeItem(item, depth + 1));
    const { unit } = block;
    if (block.type === "table") return [writeTable(block.rows), writeParagraph([writeAddress(unit.address)])];
    if (block.type === "paragraph") {
      return [writeLine(unit, unit.kind === "heading" ? { style: "Heading1" } : { depth })];
    }
    return [writeLine(unit, { style: "Addressee" }), ...writeBlocks(block.blocks, depth)];
  });
}

function writeBody(resolution: Resolution, publication: DatedPublication): Element {
  const { reference, notice } = describeSource(resolution, publication);
  return x("w:document", { "xmlns:w": W, "xmlns:r": R }, [
    w("body", {}, [
      ...resolution.sections.flatMap(({ blocks }) => writeBlocks(blocks)),
      writeParagraph([plain(reference)], { style: "Source" }),
      writeParagraph([plain(notice)], { style: "Notice" }),
      w("sectPr", {}, [
        w("pgSz", { w: "11906", h: "16838" }),
        w("pgMar", {
          top: "1134",
          right: "850",
          bottom: "1134",
          left: "1701",
          header: "709",
          footer: "709",
          gutter: "0",
        }),
      ]),
    ]),
  ]);
}

/**
 * Office Open XML; the same bytes every time. Only the text is worth packing, with tables of a size that fits a text:
 * setting them up is what takes time.
 */
export function formatDocx(resolution: Resolution, publication: DatedPublication): Uint8Array<ArrayBuffer> {
  const { url } = describeSource(resolution, publication);
  const parts = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelations,
    "docProps/core.xml": writeXml(describeProperties(resolution, publication)),
    "word/document.xml": writeXml(writeBody(resolution, publication)),
    "word/styles.xml": styles,
    "word/_rels/document.xml.rels": writeXml(documentRelations(url)),
  };
  const files = Object.entries(parts).map(([name, xml]): [string, ZippableFile] => [
    name,
    [strToU8(xml), { level: name === "word/document.xml" ? 6 : 0, mem: 4 }],
  ]);
  // The format stores local time: this is the same day in every time zone.
  return zipSync(Object.fromEntries(files), { mtime: new Date(2000, 0, 1) });
}
