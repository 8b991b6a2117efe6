import type { Address, Block, Section } from "../../archive/model.ts";
import type { Doubt, ReadText } from "../model.ts";
import { findPersonalSpans } from "./personal-spans.ts";
import type { PersonalKind } from "./personal-spans.ts";

export { findPersonalSpans } from "./personal-spans.ts";

const WHY: Record<PersonalKind, string> = {
  phone: "похоже на телефон: если он личный, скройте его",
  email: "похоже на адрес почты: если он личный, скройте его",
  address: "похоже на домашний адрес: если это не адрес организации, скройте его",
  name: "похоже на имя ребёнка: без согласия родителей его не публикуют, скройте его",
  signature: "похоже на подпись: решите, нужна ли она в публикации",
  document: "похоже на номер личного документа: скройте его",
  other: "похоже на дату рождения или номер карты: скройте",
};

/** The tables of a text by their units. */
function collectTables(sections: readonly Section[]): Map<Address, string[][]> {
  const tables = new Map<Address, string[][]>();
  const collect = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === "table") tables.set(block.unit.address, block.rows);
      else if (block.type === "addressee") collect(block.blocks);
      else if (block.type === "list") for (const { blocks: deeper } of block.items) collect(deeper);
    }
  };
  for (const { blocks } of sections) collect(blocks);
  return tables;
}

/** Points out what may not be public; nothing is removed without a person. A cell of a table is read by itself, as it is hidden. */
export function findPersonalData({ units, sections }: ReadText): Doubt[] {
  const tables = collectTables(sections);
  return units.flatMap((unit) => {
    const texts = tables.get(unit.address)?.flat() ?? [unit.text];
    return texts.flatMap((text) =>
      findPersonalSpans(text).map(({ start, end, what }) => ({
        field: "privacy",
        says: text.slice(start, end),
        at: unit.address,
        why: WHY[what],
      })),
    );
  });
}
