import type { ReceivedBlock } from "../model.ts";
import { readAddresseeLine, readRunningAddressee } from "./addressee.ts";
import { beginsWithAction, isOpen } from "./cues.ts";
import { findInfinitive } from "./dative.ts";

/** «Срок: до 1 октября», «Ответственный: методист»: a remark to the item before it. */
const remark = /^(?:срок|ответственн|исполнител|отв\.)/iu;

/** How many blocks behind `index` stand deeper than it, with the remarks between them. */
export function countDeeper(blocks: ReceivedBlock[], index: number): number {
  const depth = blocks[index]?.depth ?? 0;
  let end = index + 1;
  for (let at = end; at < blocks.length; at += 1) {
    const block = blocks[at] as ReceivedBlock;
    const deeper = block.kind === "item" && block.depth > depth;
    const remarked = end > index + 1 && block.kind === "paragraph" && remark.test(block.text);
    if (!deeper && !remarked) break;
    end = at + 1;
  }
  return end - index - 1;
}

const onlyAsks =
  /^(?:рекомендовать|рекомендуем|предложить|просить|поручить|рекомендует|рекомендуют|обратиться)(?:\s+\p{L}+)?\s*:\s*$/iu;

/** «I. В области воспитания:» with its own items: the items ask for something, the line does not. */
function isSubheading(block: ReceivedBlock, below: ReceivedBlock[]): boolean {
  const [first] = below;
  if (block.kind !== "item" || first === undefined) return false;
  if (readAddresseeLine(block.text) !== null && (isOpen(block.text) || beginsWithAction(first.text)))
    return false;
  if (onlyAsks.test(block.text)) return true;
  const open = isOpen(block.text) || block.text.length < 120;
  return open && findInfinitive(block.text) === null && readRunningAddressee(block.text) === null;
}

/** «Разработать программы:» with «для тьюторов:» below it: what is asked for goes on in its parts. */
function isPartOfAction(blocks: ReceivedBlock[], index: number): boolean {
  const depth = blocks[index]?.depth ?? 0;
  const above = blocks.slice(0, index).findLast((block) => block.kind !== "item" || block.depth < depth);
  return depth > 0 && above?.kind === "item" && findInfinitive(above.text) !== null;
}

/** Subheadings become paragraphs, and what stands below them rises. */
export function liftSubheadings(blocks: ReceivedBlock[]): ReceivedBlock[] {
  const lifted = [...blocks];
  for (let index = 0; index < lifted.length; index += 1) {
    const block = lifted[index] as ReceivedBlock;
    const deeper = countDeeper(lifted, index);
    const below = lifted.slice(index + 1, index + 1 + deeper);
    if (!isSubheading(block, below) || isPartOfAction(lifted, index)) continue;
    const text = block.label === null ? block.text : `${block.label} ${block.text}`;
    for (const [place, item] of below.entries()) {
      if (item.kind === "item") lifted[index + 1 + place] = { ...item, depth: item.depth - block.depth - 1 };
    }
    lifted[index] = { ...block, kind: "paragraph", label: null, depth: 0, text };
  }
  return lifted;
}
