import { LEADING_BULLET } from "../archive/bullets.ts";
import type { ReceivedBlock } from "./model.ts";

/**
 * Blocks as a text of lines, each with the label it was printed with. What begins a line and looks like a bullet is
 * taken for one when texts are compared; words that begin so get a bullet of their own.
 */
export function printBlocks(blocks: ReceivedBlock[]): string {
  return `${blocks.map(printBlock).join("\n")}\n`;
}

function printBlock({ kind, label, text }: ReceivedBlock): string {
  if (label !== null) return `${label} ${text}`;
  return kind === "item" || text.search(LEADING_BULLET) === 0 ? `– ${text}` : text;
}
