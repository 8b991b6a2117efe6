import type { ActRecognizer } from "./acts.ts";
import type { Address, Block, ListItem, Recommendation, Section, Unit } from "./model.ts";

interface Addressee {
  unit: Unit;
  roles: string[];
}

/** «4) ГБУ ДПО ЧИППКРО:» → «ГБУ ДПО ЧИППКРО»; the number is the unit's label already. */
function nameAddressee(text: string): string {
  return text.replace(/[\s:]+$/, "");
}

function partsOf(blocks: Block[]): Address[] {
  return blocks.flatMap((block) => {
    if (block.type === "list")
      return block.items.flatMap(({ unit, blocks }) => [unit.address, ...partsOf(blocks)]);
    return block.type === "addressee" ? partsOf(block.blocks) : [block.unit.address];
  });
}

/** The points of a run of blocks: list items, or, where there is no list, paragraphs. */
function pointsOf(blocks: Block[], proseCounts: boolean): ListItem[] {
  const items = blocks.flatMap((block) => (block.type === "list" ? block.items : []));
  if (items.length > 0 || !proseCounts) return items;
  return blocks.flatMap((block) => (block.type === "paragraph" ? [{ unit: block.unit, blocks: [] }] : []));
}

/** The printed items of a document's recommendations, in reading order. */
export function collectRecommendations(
  resolution: string,
  sections: Section[],
  recognizeAct: ActRecognizer,
  acts: Partial<Record<Address, string>>,
): Recommendation[] {
  const blocks = sections.flatMap((section) => (section.name === "recommendations" ? section.blocks : []));
  const recommend = ({ unit, blocks }: ListItem, addressee: Addressee | null): Recommendation => ({
    resolution,
    address: unit.address,
    label: unit.label,
    text: unit.text,
    addressee: addressee === null ? null : nameAddressee(addressee.unit.text),
    addresseeAddress: addressee?.unit.address ?? null,
    roles: addressee?.roles ?? [],
    act: acts[unit.address] ?? recognizeAct(unit.text),
    parts: partsOf(blocks),
  });
  const grouped = blocks.some(({ type }) => type === "addressee");
  const unaddressed = pointsOf(blocks, !grouped).map((point) => ({ point, addressee: null }));
  const addressed = blocks.flatMap((block) =>
    block.type === "addressee"
      ? pointsOf(block.blocks, true).map((point) => ({ point, addressee: block }))
      : [],
  );
  return [...unaddressed, ...addressed]
    .sort((a, b) => a.point.unit.line - b.point.unit.line)
    .map(({ point, addressee }) => recommend(point, addressee));
}
