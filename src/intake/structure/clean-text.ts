import { counted } from "../../russian/plural.ts";
import type { CleanText, ReceivedBlock, ReceivedText } from "../model.ts";
import { describeSpaces, mendPlace, removeDebris } from "./debris.ts";
import { joinLines } from "./joined-lines.ts";
import { tellsOfPage } from "./line-joining.ts";
import type { Line } from "./line-joining.ts";
import { splitRows } from "./inline-rows.ts";
import { ListDepth } from "./list-depth.ts";
import { listMarks, readGivenLabel } from "./list-marks.ts";
import { findTypedPageNumbers, removePageFurniture } from "./page-furniture.ts";

const collapse = (text: string) => text.replace(/\s+/g, " ").trim();

/** A label that the dialect can write; a longer one belongs to the text. */
const shortLabel = /^[^\]\s]{1,12}$/;

/** Removes debris from the texts of all blocks at once: a repair is looked for in the whole document. */
function mendBlocks(blocks: ReceivedBlock[]) {
  const heights = blocks.map(({ text }) => text.split("\n").length);
  const received = blocks.map(({ text }) => text.normalize("NFC")).join("\n");
  const mended = removeDebris(received);
  const lines = mended.text.split("\n");
  let at = 0;
  const texts = heights.map((height) => lines.slice(at, (at += height)).join("\n"));
  return { ...mended, blocks: blocks.map((block, index) => mendBlock(block, texts[index] ?? "")) };
}

function mendBlock(block: ReceivedBlock, text: string): ReceivedBlock {
  if (block.kind !== "table") return { ...block, text };
  const rows = block.rows.map((row) => row.map((cell) => collapse(removeDebris(cell.normalize("NFC")).text)));
  return {
    ...block,
    rows,
    text: rows
      .flat()
      .filter((cell) => cell !== "")
      .join(" "),
  };
}

/** Leaves an end of page where a number of one stood; a text file says so in a repair. */
function removeTypedPageNumbers(mended: ReturnType<typeof mendBlocks>, isText: boolean) {
  const { blocks } = mended;
  const numbers = findTypedPageNumbers(blocks.map(({ kind, text }) => (kind === "table" ? "" : text)));
  let { text, repairs } = mended;
  if (isText) {
    const lines = text.split("\n");
    // From the end, so that the places before stay where they are.
    for (const line of numbers.toReversed()) {
      const start = lines.slice(0, line).join("\n").length + (line === 0 ? 0 : 1);
      const end = start + (lines[line]?.length ?? 0);
      ({ text, repairs } = mendPlace({ text, repairs }, start, end, "", "номер страницы"));
    }
  }
  const left = blocks.map((block, index) => (numbers.includes(index) ? { ...block, text: "\f" } : block));
  return { text, repairs, blocks: left, pageNumbers: numbers.length };
}

/** How far in a line begins; a tab is as wide as four spaces. */
function measureIndent(text: string): number {
  return (/^\s*/.exec(text)?.[0] ?? "").replaceAll("\t", "    ").length;
}

/** Typed marks become labels, and every item gets its depth. */
function labelItems(blocks: ReceivedBlock[]): ReceivedBlock[] {
  const depths = new ListDepth();
  return blocks.map((block) => {
    if (block.kind === "table") {
      depths.interrupt();
      return block;
    }
    const text = collapse(block.text);
    if (block.kind === "item" && block.label !== null) {
      const depth =
        depths.place(readGivenLabel(block.label), { given: block.depth, indent: 0 }) ?? block.depth;
      return shortLabel.test(block.label)
        ? { ...block, text, depth }
        : { ...block, text: `${block.label} ${text}`, label: null, depth };
    }
    const indent = measureIndent(block.text);
    for (const typed of listMarks(block.text)) {
      // A bullet without words is nothing.
      if (typed.rest === "" && typed.label === null) return { ...block, text: "" };
      if (typed.rest === "") continue;
      const depth = depths.place(typed, { given: block.kind === "item" ? block.depth : null, indent });
      if (depth !== null)
        return { ...block, kind: "item", label: typed.label, text: collapse(typed.rest), depth };
    }
    if (block.kind === "item") {
      const depth = depths.place(readGivenLabel(null), { given: block.depth, indent: 0 }) ?? block.depth;
      return { ...block, text, depth };
    }
    if (text !== "") depths.interrupt();
    return { ...block, text };
  });
}

/** Lines of a text whose lines are not yet paragraphs. */
function toLines(
  blocks: ReceivedBlock[],
  { blocks: received, format }: ReceivedText,
): (Line & { block: ReceivedBlock })[] {
  const lines: (Line & { block: ReceivedBlock })[] = [];
  let [apart, newPage, centred] = [false, false, false];
  for (const [index, block] of blocks.entries()) {
    if (block.text.trim() === "") {
      apart = true;
      newPage ||= block.text.includes("\f");
      continue;
    }
    const broken = /\u00AD\s*$/.test(received[index]?.text ?? "");
    // What the format sets apart is no line of a paragraph; in a PDF a line is only a line.
    const isOwn = format !== "pdf" && (block.kind !== "paragraph" || block.heading);
    apart ||= format === "pdf" && block.heading !== centred && !/^\s*\p{Ll}/u.test(block.text);
    centred = block.heading;
    const { text, measure } = block;
    lines.push({ text, apart: apart || isOwn, newPage, broken, block, place: index, measure });
    [apart, newPage] = [isOwn, false];
  }
  return lines;
}

/** A received text without what extraction left in it, its lines joined, its typed marks as labels. */
export function cleanText(received: ReceivedText): CleanText {
  const isText = received.format === "txt";
  const mended =
    received.format === "pdf"
      ? { ...mendBlocks(received.blocks), pageNumbers: 0 }
      : removeTypedPageNumbers(mendBlocks(received.blocks), isText);
  const remarks: string[] = [];
  let { blocks, repairs, pageNumbers } = mended;
  let lines = toLines(blocks, received);
  // A document may have been put together from a page's lines.
  if (isText || received.format === "pdf" || tellsOfPage(lines)) {
    if (received.format === "pdf") {
      const bare = removePageFurniture(lines);
      lines = bare.lines as typeof lines;
      ({ pageNumbers } = bare);
      if (bare.runningHeads > 0) remarks.push(`колонтитулы убраны: ${String(bare.runningHeads)}`);
    }
    const joined = joinLines(lines, isText ? mended : null);
    blocks = joined.paragraphs.map(({ text, first }) => ({
      ...(first as (typeof lines)[number]).block,
      text,
    }));
    if (joined.mended !== null) repairs = joined.mended.repairs;
    if (joined.joined > 0)
      remarks.push(`строки соединены в абзацы: ${counted(joined.joined, ["место", "места", "мест"])}`);
    if (joined.hyphens > 0 && !isText) {
      remarks.push(`переносы убраны: ${counted(joined.hyphens, ["место", "места", "мест"])}`);
    }
  }
  if (pageNumbers > 0) remarks.push(`номера страниц убраны: ${String(pageNumbers)}`);
  remarks.push(...describeSpaces(blocks.map(({ text }) => text)));
  const labelled = labelItems(splitRows(blocks)).filter(({ text }) => text !== "");
  return { blocks: labelled, repairs, remarks };
}
