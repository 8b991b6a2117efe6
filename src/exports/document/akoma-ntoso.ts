import { x } from "xastscript";
import type { Element } from "xast";
import type { Address, Block, ListItem, Resolution, Section, Unit } from "../../archive/model.ts";
import type { DocumentPublication } from "../publication.ts";
import { writeXml } from "../xml.ts";
import { rolesOf } from "./addressed-roles.ts";
import { describeIdentity } from "./akoma-ntoso-meta.ts";

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
const STYLES = { emphasis: "i", strong: "b" } as const;

/** Writes the text; what must have an `eId` and is no unit gets one that no address can be. */
class Writer {
  private readonly notes: Map<Address, number[]>;
  private readonly counts = new Map<string, number>();

  constructor({ notes }: Resolution) {
    const places = notes.map(({ at }, index) => ({ at, number: index + 1 }));
    this.notes = new Map(
      [...Map.groupBy(places, ({ at }) => at)].map(([at, list]) => [at, list.map(({ number }) => number)]),
    );
  }

  private nameContainer(kind: string): string {
    const number = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, number);
    return `${kind}_${String(number)}`;
  }

  writeText({ address, inlines }: Unit): (string | Element)[] {
    const runs = inlines.map(({ text, style }) => (style === "plain" ? text : x(STYLES[style], text)));
    const marks = (this.notes.get(address) ?? []).map((number) =>
      x("noteRef", { href: `#note_${String(number)}`, marker: String(number) }),
    );
    return [...runs, ...marks];
  }

  private writeParagraph(unit: Unit): Element {
    const number = unit.label === null ? [] : [x("span", { class: "num" }, unit.label), " "];
    return x("p", { eId: unit.address, ...referTo(rolesOf(unit)) }, [...number, ...this.writeText(unit)]);
  }

  private writeItem({ unit, blocks }: ListItem): Element {
    return x("item", { eId: unit.address, ...referTo(rolesOf(unit)) }, [
      ...writeNumber(unit),
      x("p", this.writeText(unit)),
      ...this.writeBlocks(blocks),
    ]);
  }

  private writeBlock(block: Block): Element {
    if (block.type === "list") {
      const items = block.items.map((item) => this.writeItem(item));
      return x("blockList", { eId: this.nameContainer("list") }, items);
    }
    const { unit } = block;
    if (block.type === "paragraph") return this.writeParagraph(unit);
    if (block.type === "table") return writeTable(unit, block.rows);
    // A container must contain something: a line that nothing follows is a paragraph.
    if (block.blocks.length === 0) return this.writeParagraph(unit);
    return x("blockContainer", { eId: unit.address, class: "addressee", ...referTo(block.roles) }, [
      ...writeNumber(unit),
      x("heading", this.writeText(unit)),
      ...this.writeBlocks(block.blocks),
    ]);
  }

  writeBlocks(blocks: Block[]): Element[] {
    return blocks.map((block) => this.writeBlock(block));
  }

  writeSection({ name, blocks }: Section): Element {
    const eId = this.nameContainer(name);
    return x("hcontainer", { eId, name }, [
      x("content", { eId: `${eId}__content` }, this.writeBlocks(blocks)),
    ]);
  }
}

function referTo(roles: string[]) {
  return roles.length === 0 ? {} : { refersTo: roles.map((role) => `#role_${role}`).join(" ") };
}

function writeNumber({ label }: Unit): Element[] {
  return label === null ? [] : [x("num", label)];
}

function writeTable({ address }: Unit, rows: string[][]): Element {
  const lines = rows.map((row, index) =>
    x(
      "tr",
      row.map((cell) => x(index === 0 ? "th" : "td", [x("p", cell)])),
    ),
  );
  return x("table", { eId: address }, lines);
}

/** What stands before and behind the body in Akoma Ntoso; the body itself may not be empty. */
function divide(sections: Section[]) {
  const text = sections.filter(({ name, blocks }) => name !== "heading" && blocks.length > 0);
  const isBody = ({ name }: Section) => name === "findings" || name === "recommendations";
  const first = text.findIndex(isBody);
  if (first === -1) return { before: [], body: text, after: [] };
  const last = text.findLastIndex(isBody) + 1;
  return { before: text.slice(0, first), body: text.slice(first, last), after: text.slice(last) };
}

/** Akoma Ntoso 3.0: a statement whose elements carry the archive's addresses as their `eId`. */
export function formatAkomaNtoso(resolution: Resolution, publication: DocumentPublication): string {
  const { sections, units, heading } = resolution;
  const writer = new Writer(resolution);
  const [title] = units;
  const { before, body, after } = divide(sections);
  const blocksOf = (list: Section[]) => list.flatMap(({ blocks }) => writer.writeBlocks(blocks));
  const main = body.map((section) => writer.writeSection(section));
  const statement = x("statement", { name: "resolution", contains: "originalVersion" }, [
    describeIdentity(resolution, publication),
    x("preface", [
      x("longTitle", { eId: "h1" }, [x("p", title === undefined ? heading : writer.writeText(title))]),
    ]),
    ...(before.length > 0 ? [x("preamble", blocksOf(before))] : []),
    x("mainBody", main.length > 0 ? main : [x("p", { class: "empty" })]),
    ...(after.length > 0 ? [x("conclusions", blocksOf(after))] : []),
  ]);
  return writeXml(x("akomaNtoso", { xmlns: NAMESPACE }, [statement]));
}
