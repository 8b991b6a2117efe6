import type { Block, Inline, ListItem, Resolution, Unit } from "../../archive/model.ts";
import type { DatedPublication } from "../publication.ts";
import { describeSource } from "./source.ts";

const marks = { plain: "", emphasis: "*", strong: "**" };

/** Every sign that Markdown could read as its own; inside of words and addresses most are only signs. */
function escapeInside(text: string): string {
  return text.replace(/[\\`*[\]<>|]|~(?=~)|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&");
}

/** And what it reads as its own at the beginning of a block: list marks, headings, rules. */
function escapeBeginning(text: string): string {
  return text.replace(/^(?:[#+=:-]|\d{1,9}(?=[.)]))/, (start) =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

/** Marks touch the words they mark: white space goes outside of them. */
function formatRun({ text, style }: Inline): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (inner === "") return text;
  return before + marks[style] + escapeInside(inner) + marks[style] + after;
}

const formatText = ({ inlines }: Unit) => inlines.map(formatRun).join("");

/** A unit's words, its printed number before them and its address, a link, behind. */
function formatUnit(unit: Unit, label: string | null): string {
  const text = label === null ? formatText(unit) : `${escapeInside(label)} ${formatText(unit)}`;
  return `${escapeBeginning(text)} [${unit.address}]`;
}

function indent(text: string, width: number): string {
  return text.replaceAll(/^(?=.)/gm, " ".repeat(width));
}

/** A number that Markdown can print itself: `8.`, `8)`. */
function readNumber(label: string | null): { number: number; sign: string } | null {
  const [, number, sign] = /^(\d{1,9})([.)])$/.exec(label ?? "") ?? [];
  return number === undefined || sign === undefined ? null : { number: Number(number), sign };
}

/**
 * Markdown counts on from the first number of a list, so that a list is broken where the printed numbers do not go on;
 * numbers it cannot print stand in the text of a bullet.
 */
function formatList(items: ListItem[]): string[] {
  let last: { number: number; sign: string } | null = null;
  return items.flatMap(({ unit, blocks }, index) => {
    const printed = readNumber(unit.label);
    const goesOn =
      index === 0 ||
      (printed === null
        ? last === null
        : last !== null && printed.sign === last.sign && printed.number === last.number + 1);
    last = printed;
    const mark = printed === null ? "-" : `${String(printed.number)}${printed.sign}`;
    const text = formatUnit(unit, printed === null ? unit.label : null);
    const inner = [text, ...formatBlocks(blocks)].join("\n\n");
    const item = `${mark} ${indent(inner, mark.length + 1).trimStart()}`;
    return goesOn ? [item] : ["<!-- -->", item];
  });
}

function formatTable(rows: string[][]): string {
  const [head = [], ...body] = rows.map((row) => row.map(escapeInside));
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
}

function formatBlocks(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "list") return formatList(block.items);
    const { unit } = block;
    if (block.type === "table") return [formatTable(block.rows), `[${unit.address}]`];
    const line = formatUnit(unit, unit.label);
    return block.type === "addressee" ? [line, ...formatBlocks(block.blocks)] : [line];
  });
}

/** Markdown (CommonMark, tables as on GitHub); addresses are links whose targets stand at the end. */
export function formatMarkdown(resolution: Resolution, publication: DatedPublication): string {
  const { url, reference, notice } = describeSource(resolution, publication);
  const { sections, units } = resolution;
  const text = sections.flatMap(({ name, blocks }) =>
    formatBlocks(blocks).map((block, index) => (name === "heading" && index === 0 ? `# ${block}` : block)),
  );
  const source = escapeBeginning(escapeInside(reference));
  const targets = units.map(({ address }) => `[${address}]: <${url}#${address}>`).join("\n");
  return `${[...text, "***", source, notice, targets].join("\n\n")}\n`;
}
