import { allocateAddresses, parseAddress, printedNumber } from "./addresses.ts";
import type { DraftBlock, DraftItem, DraftSection } from "./body.ts";
import type { Leaf } from "./dialect.ts";
import type { Address, Block, ListItem, Section, SectionName, Unit } from "./model.ts";
import type { Report } from "./problems.ts";

/** A block that is one unit, or begins with one. */
type Prose = Exclude<DraftBlock, { type: "list" }>;

function leafOf({ leaf }: { leaf: Leaf }): Leaf {
  return leaf;
}

function itemsOf(blocks: DraftBlock[]): DraftItem[] {
  return blocks.flatMap((block) => (block.type === "list" ? block.items : []));
}

function proseOf(blocks: DraftBlock[]): Prose[] {
  return blocks.filter((block) => block.type === "paragraph" || block.type === "table");
}

const prefixes: Record<Exclude<SectionName, "heading">, { point: string; prose: string }> = {
  preamble: { point: "p", prose: "p" },
  closing: { point: "c", prose: "c" },
  findings: { point: "f", prose: "fp" },
  recommendations: { point: "r", prose: "rp" },
};

/** Gives each leaf its address, section after section; runs of siblings are numbered together. */
class Addressing {
  readonly addresses = new Map<Leaf, Address>();
  private readonly taken = new Set<Address>();
  private readonly report: Report;

  constructor(sections: DraftSection[], report: Report) {
    this.report = report;
    for (const leaf of sections.flatMap(({ blocks }) => blocks.flatMap(leavesOf))) this.reserve(leaf);
    for (const name of ["preamble", "findings", "recommendations", "closing"] as const) {
      const blocks = sections.filter((section) => section.name === name).flatMap((section) => section.blocks);
      if (name === "preamble" || name === "closing") this.nameFlow(prefixes[name].prose, blocks);
      else this.namePoints(prefixes[name], blocks);
    }
  }

  private reserve({ pin, line }: Leaf): void {
    if (pin === null) return;
    const fits = parseAddress(pin) !== null;
    if (!fits || this.taken.has(pin)) {
      this.report.add({
        line,
        message: fits ? `адрес {#${pin}} закреплён дважды` : `{#${pin}} не адрес`,
        remedy: "адреса закрепляет «npm run check -- --fix»; уберите лишнее",
      });
    }
    this.taken.add(pin);
  }

  private name(prefix: string, leaves: Leaf[]): void {
    const places = leaves.map(({ label, pin }) => ({ printed: printedNumber(label, prefix), pin }));
    allocateAddresses(prefix, places, this.taken).forEach((address, index) => {
      const leaf = leaves[index];
      if (leaf !== undefined) this.addresses.set(leaf, address);
    });
  }

  /** Paragraphs by ordinal, list items under the paragraph before them. */
  private nameFlow(prefix: string, blocks: DraftBlock[]): void {
    const prose = blocks.filter((block) => block.type !== "list").map(leafOf);
    this.name(prefix, prose);
    const below = new Map<string, DraftItem[]>();
    let above = `${prefix}0`;
    for (const block of blocks) {
      if (block.type === "list") below.set(above, [...(below.get(above) ?? []), ...block.items]);
      else above = this.addresses.get(block.leaf) ?? above;
    }
    for (const [address, items] of below) this.nameItems(`${address}.`, items);
  }

  private nameItems(prefix: string, items: (DraftItem | Prose)[]): void {
    this.name(prefix, items.map(leafOf));
    for (const item of items) {
      // What stands deeper inside an item, lists and further paragraphs alike.
      const blocks = "type" in item ? [] : item.blocks;
      const inner = blocks.flatMap<DraftItem | Prose>((block) =>
        block.type === "list" ? block.items : [block],
      );
      if (inner.length > 0) this.nameItems(`${this.addresses.get(item.leaf) ?? ""}.`, inner);
    }
  }

  /** Points carry their printed number; without lists and addressees the paragraphs are the points. */
  private namePoints(prefix: { point: string; prose: string }, blocks: DraftBlock[]): void {
    const groups = blocks.filter((block) => block.type === "addressee");
    const items = itemsOf(blocks);
    const prose = proseOf(blocks);
    if (groups.length === 0 && items.length === 0) {
      this.name(prefix.point, prose.map(leafOf));
      return;
    }
    this.name(prefix.point, groups.map(leafOf));
    this.nameItems(groups.length > 0 ? `${prefix.point}0.` : prefix.point, items);
    const beside = [...prose];
    for (const group of groups) {
      const inner = itemsOf(group.blocks);
      const below = `${this.addresses.get(group.leaf) ?? ""}.`;
      this.nameItems(below, inner.length > 0 ? inner : proseOf(group.blocks));
      if (inner.length > 0) beside.push(...proseOf(group.blocks));
    }
    const order = new Map(blocks.flatMap(leavesOf).map((leaf, index) => [leaf, index]));
    beside.sort((a, b) => (order.get(a.leaf) ?? 0) - (order.get(b.leaf) ?? 0));
    this.name(prefix.prose, beside.map(leafOf));
  }
}

function leavesOf(block: DraftBlock): Leaf[] {
  if (block.type === "list")
    return block.items.flatMap((item) => [item.leaf, ...item.blocks.flatMap(leavesOf)]);
  if (block.type === "addressee") return [block.leaf, ...block.blocks.flatMap(leavesOf)];
  return [block.leaf];
}

/** A unit names one addressee; a group's roles stand behind `::: to`. */
function checkNamed({ addressees, line }: Leaf, { kind }: Unit, report: Report): void {
  if (addressees.length > 1) {
    report.add({
      line,
      message: "адресат назван в одном пункте дважды",
      remedy: "оставьте одну пометку «[…]{to роль}»: несколько ролей пишутся в ней через пробел",
    });
  }
  if (kind === "addressee" && addressees.some(({ roles }) => roles.length > 0)) {
    report.add({
      line,
      message: "роли указаны в строке адресата",
      remedy: "роли пишутся после «::: to», а в самой строке — только «[…]{to}»",
    });
  }
}

/** Drafts → sections whose units carry their addresses. The heading is not in the body. */
export function addressUnits(drafts: DraftSection[], report: Report): { sections: Section[]; units: Unit[] } {
  const { addresses } = new Addressing(drafts, report);
  const units: Unit[] = [];

  const unitOf = (leaf: Leaf, kind: Unit["kind"], section: SectionName): Unit => {
    const { label, text, inlines, line } = leaf;
    const [addressee] = leaf.addressees;
    const unit: Unit = {
      address: addresses.get(leaf) ?? "",
      section,
      kind,
      label,
      text,
      inlines,
      ...(addressee === undefined ? {} : { addressee }),
      line,
    };
    if (text === "")
      report.add({ line, message: "пустая единица текста", remedy: "допишите текст или уберите её" });
    units.push(unit);
    checkNamed(leaf, unit, report);
    return unit;
  };
  const blockOf = (block: DraftBlock, section: SectionName): Block => {
    if (block.type === "list")
      return { type: "list", items: block.items.map((item) => itemOf(item, section)) };
    if (block.type === "table")
      return { type: "table", rows: block.rows, unit: unitOf(block.leaf, "table", section) };
    if (block.type === "paragraph")
      return { type: "paragraph", unit: unitOf(block.leaf, "paragraph", section) };
    const unit = unitOf(block.leaf, "addressee", section);
    return {
      type: "addressee",
      unit,
      roles: block.roles,
      blocks: block.blocks.map((inner) => blockOf(inner, section)),
    };
  };
  const itemOf = (item: DraftItem, section: SectionName): ListItem => ({
    unit: unitOf(item.leaf, "item", section),
    blocks: item.blocks.map((block) => blockOf(block, section)),
  });
  const sections = drafts.map(({ name, blocks }) => ({
    name,
    blocks: blocks.map((block) => blockOf(block, name)),
  }));
  return { sections, units };
}
