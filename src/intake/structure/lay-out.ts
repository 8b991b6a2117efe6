import type {
  CleanText,
  Doubt,
  LaidOutBlock,
  LaidOutSection,
  Layout,
  ReceivedBlock,
  Reference,
} from "../model.ts";
import { AddresseeGroups } from "./addressee-groups.ts";
import { isOpen } from "./cues.ts";
import { FullNames } from "./full-names.ts";
import { HeadingFinder } from "./heading.ts";
import { RoleRecogniser } from "./recognised-roles.ts";
import { findSections } from "./sections.ts";

const plain = (block: ReceivedBlock): LaidOutBlock => ({ type: "block", block, addressee: null });

const noHeading: Doubt = {
  field: "heading",
  says: null,
  at: null,
  why: "заголовок не найден: перепишите его из документа в поле heading",
};
const noRecommendations: Doubt = {
  field: "text",
  says: null,
  at: null,
  why: "не найдено, где начинаются рекомендации: поставьте перед ними «::: recommendations», а после них «:::»",
};

/** Blocks → heading and sections, with whom each recommendation is addressed to. Every block stands in one place. */
export function layOut({ blocks }: CleanText, reference: Reference): Layout {
  const found = new HeadingFinder(reference).find(blocks);
  const heading = found === null ? [] : blocks.slice(found.from, found.to);
  const before = found === null ? [] : blocks.slice(0, found.from);
  const groups = new AddresseeGroups(
    new RoleRecogniser(reference),
    new FullNames(blocks),
    heading.map(printHeading).join(" "),
  );
  const doubts: Doubt[] = found === null ? [noHeading] : [];
  const rough = findSections(blocks.slice(found?.to ?? 0));
  const sections = rough.map((section): LaidOutSection => {
    const blocks = raiseItems(section.blocks);
    if (section.name !== "recommendations") return { name: section.name, blocks: blocks.map(plain) };
    const arranged = groups.arrange(blocks);
    doubts.push(...arranged.doubts);
    return { name: section.name, blocks: arranged.blocks };
  });
  if (before.length > 0) {
    const first = sections[0];
    if (first?.name === "preamble") first.blocks.unshift(...before.map(plain));
    else sections.unshift({ name: "preamble", blocks: before.map(plain) });
  }
  if (!sections.some(({ name }) => name === "recommendations")) doubts.push(noRecommendations);
  return {
    heading: heading
      .map(printHeading)
      .join(" ")
      .replace(/(?<=\p{L}-) (?=\p{Ll})/gu, ""),
    sections,
    doubts,
  };
}

/**
 * A list that stood below another one is the outermost of its section: «1. СЛУШАЛИ: …», «РЕШИЛИ:», «1.1. …»; so is
 * one behind a paragraph that stands below a numbered headline: «3. Предложения», «Форум предлагает:», «3.1. …».
 */
function raiseItems(blocks: ReceivedBlock[]): ReceivedBlock[] {
  let outermost = Infinity;
  return blocks.map((block, index) => {
    if (block.kind !== "item") {
      const before = blocks[index - 1];
      if (block.kind === "paragraph" && isOpen(block.text) && before?.kind === "item" && before.depth === 0)
        outermost = Infinity;
      return block;
    }
    outermost = Math.min(outermost, block.depth);
    return { ...block, depth: block.depth - outermost };
  });
}

/** A block of the heading as printed, with the number that it may begin with. */
function printHeading({ label, text }: ReceivedBlock): string {
  return label === null ? text : `${label} ${text}`;
}
