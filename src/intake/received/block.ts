import type { ReceivedBlock } from "../model.ts";

export function makeParagraph(text: string, heading = false): ReceivedBlock {
  return { kind: "paragraph", text, label: null, depth: 0, rows: [], heading };
}

export function makeItem(text: string, label: string | null, depth: number, heading = false): ReceivedBlock {
  return { kind: "item", text, label, depth, rows: [], heading };
}

function makeTable(rows: string[][]): ReceivedBlock {
  const text = rows.flat().filter(Boolean).join(" ");
  return { kind: "table", text, label: null, depth: 0, rows, heading: false };
}

/** What a note says: the number before it is not its own, nor the room behind that. */
export function trimBlocks(blocks: ReceivedBlock[]): ReceivedBlock[] {
  return blocks
    .map((block) => ({ ...block, text: block.text.trim() }))
    .filter(({ text, kind }) => text !== "" || kind === "table");
}

/** A typed number, letter or bullet at the beginning of a line. */
const MARK = /^\s*(?:\(?\d{1,3}[.)]|\(?[а-яa-z]\)|[IVXivx]{1,5}[.)]|[·•▪‣–—-])\s/u;
const SENTENCE_END = /[.;:!?]\s*$/u;

/**
 * A paragraph whose line was broken by hand, in its lines. People break lines to shape a heading, and also where they
 * mean a new paragraph: after the end of a sentence, and before a typed number or bullet.
 */
export function splitBrokenLines(text: string): string[] {
  const [first = "", ...rest] = text.split("\n");
  const paragraphs = [first];
  for (const line of rest) {
    const before = paragraphs[paragraphs.length - 1] ?? "";
    if (before.trim() === "" || SENTENCE_END.test(before) || MARK.test(line)) paragraphs.push(line);
    else
      paragraphs[paragraphs.length - 1] =
        line.trim() === "" ? before : `${before.trimEnd()} ${line.trimStart()}`;
  }
  return paragraphs.length > 1 ? paragraphs.filter((line) => line.trim() !== "") : paragraphs;
}

/** A cell with more in it than this is a column of the page rather than a field of a table. */
const MOST_IN_CELL = 3;

/**
 * Rows of cells of blocks: a table, or, where it only puts text in place, its blocks one after the other. One column
 * does so, and cells that hold whole lists.
 */
export function arrangeTable(rows: ReceivedBlock[][][]): ReceivedBlock[] {
  const filled = rows.map((row) => row.map((cell) => cell.filter(({ text }) => text.trim() !== "")));
  const places =
    filled.every((row) => row.length <= 1) || filled.flat().some((cell) => cell.length > MOST_IN_CELL);
  if (places || filled.flat(2).some(({ kind }) => kind === "table")) return filled.flat(2);
  const texts = filled.map((row) =>
    row.map((cell) =>
      cell.map(({ label, text }) => [label ?? "", text.trim()].filter(Boolean).join(" ")).join(" "),
    ),
  );
  return texts.flat().some(Boolean) ? [makeTable(texts)] : [];
}
