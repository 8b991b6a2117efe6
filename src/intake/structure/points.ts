import type { LaidOutBlock, ReceivedBlock } from "../model.ts";
import { announcesInFull, beginsWithAction, isOpen, readCue } from "./cues.ts";

/** Beside a list a paragraph is no point for the archive: one that asks becomes an item. */
export function listActions(blocks: ReceivedBlock[]): ReceivedBlock[] {
  if (!blocks.some(({ kind }) => kind === "item")) return blocks;
  let below = false;
  return blocks.map((block) => {
    if (block.kind === "paragraph") {
      below = beginsWithAction(block.text) && isOpen(block.text);
      return beginsWithAction(block.text) ? { ...block, kind: "item" as const } : block;
    }
    return below ? { ...block, depth: block.depth + 1 } : block;
  });
}

/** Whether a paragraph of the recommendations is one of them, and does not announce them. */
function asksByItself({ block, addressee }: Extract<LaidOutBlock, { type: "block" }>): boolean {
  return addressee !== null || beginsWithAction(block.text);
}

/** An announcement with a colon, behind which paragraphs are what it announces. */
const announces = (text: string) =>
  (isOpen(text) && readCue(text, null)?.opens === "recommendations") || announcesInFull(text);

/** Beside an announcement or a list, what asks is an item. */
export function listPoints(arranged: LaidOutBlock[]): LaidOutBlock[] {
  const listed = arranged.some((entry) => entry.type === "addressee" || entry.block.kind === "item");
  let below = false;
  let announced = false;
  return arranged.map((entry) => {
    if (entry.type === "addressee") {
      [below, announced] = [false, false];
      return entry;
    }
    const { block, addressee } = entry;
    if (block.kind === "paragraph") {
      if (announces(block.text) && addressee === null) {
        [below, announced] = [false, !listed];
        return entry;
      }
      const asks = announced || (listed && asksByItself(entry));
      below = asks && isOpen(block.text);
      return asks ? { ...entry, block: { ...block, kind: "item" as const, depth: 0 } } : entry;
    }
    if (!below || block.kind !== "item") return entry;
    // What stands under «Обеспечить:» is part of it.
    return { ...entry, addressee: null, block: { ...block, depth: block.depth + 1 } };
  });
}
