import type { ActRecognizer } from "./acts.ts";
import type { Address, Block, ListItem, Recommendation, Section, Unit } from "./model.ts";
import type { Report } from "./problems.ts";

interface Addressee {
  unit: Unit;
  roles: string[];
}

/** «4) ГБУ ДПО ЧИППКРО:» → «ГБУ ДПО ЧИППКРО»; the number is the unit's label already. */
function nameAddressee({ text, addressee }: Unit): string {
  return (addressee?.words ?? text).replace(/[\s:]+$/, "");
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

/** Whom an item names in its own words. */
function ownAddressee({ unit }: ListItem): Addressee | null {
  return unit.addressee === undefined ? null : { unit, roles: unit.addressee.roles };
}

/** Words are marked as an addressee only in an addressee's line and in an item that stands under none. */
export function checkNamedAddressees(units: Unit[], recommendations: Recommendation[], report: Report): void {
  const asking = new Set(recommendations.map(({ addresseeAddress }) => addresseeAddress));
  for (const { addressee, kind, address, section, line } of units) {
    if (addressee === undefined || kind === "addressee" || asking.has(address)) continue;
    const message =
      section === "recommendations"
        ? "адресат помечен там, где это не самостоятельный пункт рекомендаций"
        : "адресат помечен вне рекомендаций";
    report.add({
      line,
      message,
      remedy: "уберите пометку «[…]{to роль}»: она ставится только в пункте, который не стоит под «::: to»",
    });
  }
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
    addressee: addressee === null ? null : nameAddressee(addressee.unit),
    addresseeAddress: addressee?.unit.address ?? null,
    roles: addressee?.roles ?? [],
    act: acts[unit.address] ?? recognizeAct(unit.text),
    parts: partsOf(blocks),
  });
  const grouped = blocks.some(({ type }) => type === "addressee");
  const single = pointsOf(blocks, !grouped).map((point) => ({ point, addressee: ownAddressee(point) }));
  const addressed = blocks.flatMap((block) =>
    block.type === "addressee"
      ? pointsOf(block.blocks, true).map((point) => ({ point, addressee: block }))
      : [],
  );
  return [...single, ...addressed]
    .sort((a, b) => a.point.unit.line - b.point.unit.line)
    .map(({ point, addressee }) => recommend(point, addressee));
}
