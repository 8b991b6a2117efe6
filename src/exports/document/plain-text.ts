import type { Block, Resolution } from "../../archive/model.ts";
import type { DatedPublication } from "../publication.ts";
import { describeSource } from "./source.ts";

const numbered = (label: string | null, text: string) => (label === null ? text : `${label} ${text}`);

function listLines(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "list") {
      return block.items.flatMap(({ unit, blocks }) => [
        `[${unit.address}] ${numbered(unit.label, unit.text)}`,
        ...listLines(blocks),
      ]);
    }
    const { address, label, text } = block.unit;
    if (block.type === "table") return [`[${address}]`, ...block.rows.map((row) => row.join(" | "))];
    const line = `[${address}] ${numbered(label, text)}`;
    return block.type === "addressee" ? [line, ...listLines(block.blocks)] : [line];
  });
}

/** Plain text: a line for every unit, its address in brackets before it; a table has a line for every row. */
export function formatPlainText(resolution: Resolution, publication: DatedPublication): string {
  const { url, reference, notice } = describeSource(resolution, publication);
  const lines = resolution.sections.flatMap(({ blocks }) => ["", ...listLines(blocks)]).slice(1);
  return `${[...lines, "", "* * *", "", reference, notice, `Ссылка на место — адрес из скобок после знака #: ${url}#h1`].join("\n")}\n`;
}
