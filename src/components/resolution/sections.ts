import type { Address, Block, Resolution, Section, Unit } from "../../archive/model.ts";
import { SECTION_TITLES } from "../../citation/locators.ts";
import { counted } from "../../russian/plural.ts";

/** A part of a document as its contents list it. */
export interface Part {
  section: Section;
  /** The archive's name for the part; nothing is printed above it in the document. */
  title: string;
  /** Where a link to it leads: its first address or its own heading. */
  anchor: string;
  /** «p1–p9» */
  range: string;
  /** «28 пунктов, 2 адресата» */
  size: string | null;
  /** The groups of recommendations by whom they are addressed to, as printed. */
  addressees: { address: Address; name: string }[];
}

/** The parts of a document below its heading, in reading order. A second part of a kind gets an anchor of its own. */
export function listParts(resolution: Resolution): Part[] {
  const parts: Part[] = [];
  for (const section of resolution.sections) {
    if (section.name === "heading") continue;
    const units = collectUnits(section.blocks);
    const first = units[0]?.address;
    const last = units.at(-1)?.address;
    if (first === undefined || last === undefined) continue;
    const repeated = parts.filter(({ section: { name } }) => name === section.name).length;
    parts.push({
      section,
      title: SECTION_TITLES[section.name],
      anchor: repeated === 0 ? section.name : `${section.name}-${String(repeated + 1)}`,
      range: first === last ? first : `${first}–${last}`,
      size: section.name === "recommendations" && repeated === 0 ? describeSize(resolution) : null,
      addressees: listAddressees(section.blocks),
    });
  }
  return parts;
}

function collectUnits(blocks: Block[]): Unit[] {
  return blocks.flatMap((block) => {
    if (block.type === "list")
      return block.items.flatMap((item) => [item.unit, ...collectUnits(item.blocks)]);
    return block.type === "addressee" ? [block.unit, ...collectUnits(block.blocks)] : [block.unit];
  });
}

function listAddressees(blocks: Block[]): Part["addressees"] {
  return blocks.flatMap((block) =>
    block.type === "addressee"
      ? [{ address: block.unit.address, name: block.unit.text.replace(/\s*:$/, "") }]
      : [],
  );
}

function describeSize({ recommendations }: Resolution): string {
  const addressees = new Set(recommendations.flatMap(({ addresseeAddress }) => addresseeAddress ?? []));
  const items = counted(recommendations.length, ["пункт", "пункта", "пунктов"]);
  if (addressees.size === 0) return items;
  return `${items}, ${counted(addressees.size, ["адресат", "адресата", "адресатов"])}`;
}
