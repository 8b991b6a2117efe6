import type { LaidOutBlock, LaidOutSection, Layout, ReceivedBlock, RunningAddressee } from "../model.ts";

/** Every sign that Markdown or the dialect would read as its own. */
function escapeInside(text: string): string {
  return text
    .replace(/[\\`*_<>[\]|]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/\{(?=#)/g, "{\\");
}

/** And what it reads as its own at the beginning of a block. */
function escapeBeginning(text: string): string {
  return text.replace(/^(\d{1,9})(?=[.)])/, "$1\\").replace(/^(?:[#+=~-]|:::)/, "\\$&");
}

const escapeText = (text: string) => escapeBeginning(escapeInside(text));

/** The text with the words in brackets that name the addressee. */
function markAddressee(text: string, words: string, roles: string[]): string {
  const start = text.indexOf(words);
  if (start < 0) return escapeText(text);
  const [before, behind] = [text.slice(0, start), text.slice(start + words.length)];
  const mark = `{${["to", ...roles].join(" ")}}`;
  const marked = `${escapeInside(before)}[${escapeInside(words)}]${mark}${escapeInside(behind)}`;
  return start === 0 ? marked : escapeBeginning(marked);
}

function formatText(block: ReceivedBlock, addressee: RunningAddressee | null): string {
  return addressee === null
    ? escapeText(block.text)
    : markAddressee(block.text, addressee.words, addressee.roles);
}

/** A number that Markdown keeps as printed. */
const plainNumber = /^(?:0|[1-9]\d{0,8})[.)]$/;

/** The mark of an item and the text behind it. */
function formatItem(label: string | null, text: string): string {
  if (label === null) return `- ${text}`;
  return plainNumber.test(label) ? `${label} ${text}` : `- [${label}] ${text}`;
}

function formatTable(rows: string[][]): string[] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (row: string[]) =>
    `| ${Array.from({ length: width }, (_, cell) => escapeInside(row[cell] ?? "")).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${" --- |".repeat(width)}`, ...body.map(line)];
}

interface Entry {
  block: ReceivedBlock;
  addressee: RunningAddressee | null;
}

const isBulleted = (label: string | null) => label === null || !plainNumber.test(label);
const signOf = (label: string | null) => (isBulleted(label) ? "-" : (label?.at(-1) ?? ""));

/** Lines of a run of blocks. Items touch; an empty line stands wherever a paragraph or another list begins. */
function formatRun(entries: Entry[]): string[] {
  const lines: string[] = [];
  let depth = -1;
  let signs: string[] = [];
  for (const { block, addressee } of entries) {
    if (block.kind !== "item") {
      if (lines.length > 0) lines.push("");
      lines.push(...(block.kind === "table" ? formatTable(block.rows) : [formatText(block, addressee)]));
      depth = -1;
      signs = [];
      continue;
    }
    const own = Math.min(block.depth, depth + 1);
    const sign = signOf(block.label);
    if (lines.length > 0 && (depth === -1 || own > depth || signs[own] !== sign)) lines.push("");
    lines.push("    ".repeat(own) + formatItem(block.label, formatText(block, addressee)));
    signs = [...signs.slice(0, own), sign];
    depth = own;
  }
  return lines;
}

const fence = ":::";

function formatGroup({ line, words, roles, blocks }: Extract<LaidOutBlock, { type: "addressee" }>): string[] {
  const text = words === null ? escapeText(line.text) : markAddressee(line.text, words, []);
  const head = line.kind === "item" ? formatItem(line.label, text) : text;
  const below = formatRun(blocks.map((block) => ({ block, addressee: null })));
  return [[`${fence} to`, ...roles].join(" "), head, "", ...below, fence];
}

function formatBlocks(blocks: LaidOutBlock[]): string[] {
  const lines: string[] = [];
  let run: Entry[] = [];
  const flush = () => {
    if (run.length === 0) return;
    if (lines.length > 0) lines.push("");
    lines.push(...formatRun(run));
    run = [];
  };
  for (const entry of blocks) {
    if (entry.type === "block") {
      run.push(entry);
      continue;
    }
    flush();
    if (lines.length > 0) lines.push("");
    lines.push(...formatGroup(entry));
  }
  flush();
  return lines;
}

function formatSection({ name, blocks }: LaidOutSection): string {
  const lines = formatBlocks(blocks);
  return (name === "preamble" ? lines : [`${fence} ${name}`, ...lines, fence]).join("\n");
}

/** The body of a draft in the archive's dialect: read back, it gives the words of the layout, in order. */
export function writeBody({ sections }: Layout): string {
  return `${sections.map(formatSection).join("\n\n")}\n`;
}
