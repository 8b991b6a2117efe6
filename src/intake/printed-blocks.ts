import type { ReceivedBlock } from "./model.ts";

/** Blocks as a text of lines, each with the label it was printed with. */
export function printBlocks(blocks: ReceivedBlock[]): string {
  return `${blocks.map(({ label, text }) => (label === null ? text : `${label} ${text}`)).join("\n")}\n`;
}
