import { x } from "xastscript";
import type { Element } from "xast";
import type { Block, ListItem, Resolution, Section, Unit } from "../../archive/model.ts";
import type { DocumentPublication } from "../publication.ts";
import { writeXml } from "../xml.ts";
import { rolesOf } from "./addressed-roles.ts";
import { describeHeader } from "./tei-header.ts";

const STYLES = { emphasis: "italic", strong: "bold" } as const;

function writeText({ inlines }: Unit): (string | Element)[] {
  return inlines.map(({ text, style }) =>
    style === "plain" ? text : x("hi", { rend: STYLES[style] }, text),
  );
}

/** The address is the element's id; a printed number stands in `n`, whom its own words address in `ana`. */
function nameUnit(unit: Unit) {
  const { address, label } = unit;
  return { "xml:id": address, ...(label === null ? {} : { n: label }), ...analyse(rolesOf(unit)) };
}

function analyse(roles: string[]) {
  return roles.length === 0 ? {} : { ana: roles.map((role) => `#role-${role}`).join(" ") };
}

function writeItem({ unit, blocks }: ListItem): Element {
  return x("item", nameUnit(unit), [...writeText(unit), ...writeBlocks(blocks)]);
}

function writeBlock(block: Block): Element {
  if (block.type === "list") return x("list", block.items.map(writeItem));
  const { unit } = block;
  if (block.type === "paragraph") return x("p", nameUnit(unit), writeText(unit));
  if (block.type === "table") {
    const rows = block.rows.map((row, index) =>
      x(
        "row",
        index === 0 ? { role: "label" } : {},
        row.map((cell) => x("cell", cell)),
      ),
    );
    return x("table", { "xml:id": unit.address }, rows);
  }
  return x("div", { type: "addressee", ...analyse(block.roles) }, [
    x("head", nameUnit(unit), writeText(unit)),
    ...fillDivision(block.blocks),
  ]);
}

function writeBlocks(blocks: Block[]): Element[] {
  return blocks.map(writeBlock);
}

/** A division may not be empty. */
function fillDivision(blocks: Block[]): Element[] {
  return blocks.length > 0 ? arrangeDivision(blocks) : [x("p")];
}

/** In TEI nothing but divisions may follow a division: what does stands in one of its own. */
function arrangeDivision(blocks: Block[]): Element[] {
  const first = blocks.findIndex(({ type }) => type === "addressee");
  if (first === -1) return writeBlocks(blocks);
  const groups: Block[][] = [];
  for (const block of blocks.slice(first)) {
    const last = groups.at(-1);
    if (block.type === "addressee" || last === undefined || last[0]?.type === "addressee")
      groups.push([block]);
    else last.push(block);
  }
  const divisions = groups.map((group) =>
    group[0]?.type === "addressee"
      ? writeBlock(group[0])
      : x("div", { type: "unaddressed" }, writeBlocks(group)),
  );
  return [...writeBlocks(blocks.slice(0, first)), ...divisions];
}

function writeSection({ name, blocks }: Section): Element {
  return x("div", { type: name }, fillDivision(blocks));
}

function writeNotes({ notes }: Resolution): Element[] {
  if (notes.length === 0) return [];
  const list = notes.map(({ at, text }) =>
    x("note", { type: "editorial", target: `#${at}`, resp: "#archive" }, text),
  );
  return [x("back", [x("div", { type: "notes" }, list)])];
}

/** TEI P5; addresses are the elements' `xml:id`, the archive's notes stand behind the text. */
export function formatTei(resolution: Resolution, publication: DocumentPublication): string {
  const { units, sections, heading } = resolution;
  const [title] = units;
  const body = sections.filter(({ name }) => name !== "heading").map(writeSection);
  const root = x("TEI", { xmlns: "http://www.tei-c.org/ns/1.0", "xml:lang": "ru" }, [
    describeHeader(resolution, publication),
    x("text", [
      x("body", [
        x("head", { "xml:id": "h1" }, title === undefined ? heading : writeText(title)),
        ...(body.length > 0 ? body : [x("p")]),
      ]),
      ...writeNotes(resolution),
    ]),
  ]);
  return writeXml(root);
}
