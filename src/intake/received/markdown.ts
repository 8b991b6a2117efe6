import createParser from "markdown-it";
import type { Token } from "markdown-it";
import { IntakeError, type ReceivedBlock, type ReceivedText } from "../model.ts";
import { makeItem, makeParagraph, arrangeTable, splitBrokenLines } from "./block.ts";
import { HtmlBlocks } from "./html/html-blocks.ts";
import { readHtmlPage } from "./html/html-tree.ts";
import { readPlainText } from "./plain-text.ts";

const markdown = createParser("commonmark", { html: true }).enable("table");
// Indented text and `[1]: …` are ordinary text in a resolution.
markdown.disable(["code", "reference"]);

/** Deeply nested lists take time with the square of their length. */
const LONGEST = 1_000_000;

/** A description of another system at the beginning: it is told, never read. */
function cutFrontmatter(text: string): { body: string; found: boolean } {
  const match = /^(?:\uFEFF)?(---|\+\+\+)([^\n]*)\n[\s\S]*?\n(?:\1|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return { body: text, found: false };
  if (!/^[ \t\r]*(?:ya?ml)?[ \t\r]*$/i.test(match[2] ?? "")) {
    throw new IntakeError(
      "описание в начале файла написано на языке программ; удалите его и пришлите файл снова",
    );
  }
  return { body: text.slice(match[0].length), found: true };
}

function writeInline({ children }: Token): { text: string; bold: boolean; pictures: number } {
  let text = "";
  let bold = true;
  let strong = 0;
  let pictures = 0;
  for (const token of children ?? []) {
    if (token.type === "strong_open") strong += 1;
    else if (token.type === "strong_close") strong -= 1;
    else if (token.type === "softbreak") text += " ";
    else if (token.type === "hardbreak") text += "\n";
    else if (token.type === "image") pictures += 1;
    else if (token.type === "html_inline") text += /^<br\b/i.test(token.content) ? "\n" : "";
    else if (token.content !== "") {
      text += token.content;
      if (strong === 0 && token.content.trim() !== "") bold = false;
    }
  }
  return { text, bold, pictures };
}

class MarkdownBlocks {
  readonly blocks: ReceivedBlock[] = [];
  pictures = 0;
  private depth = 0;
  /** The mark of the item that begins. */
  private mark: string | null | undefined = undefined;
  private heading = false;
  private rows: ReceivedBlock[][][] | null = null;

  take(token: Token): void {
    switch (token.type) {
      case "ordered_list_open":
      case "bullet_list_open":
        this.depth += 1;
        break;
      case "ordered_list_close":
      case "bullet_list_close":
        this.depth -= 1;
        break;
      case "list_item_open":
        this.mark = token.info === "" ? null : `${token.info}${token.markup}`;
        break;
      case "list_item_close":
        this.mark = undefined;
        break;
      case "heading_open":
      case "heading_close":
        this.heading = token.nesting === 1;
        break;
      case "table_open":
        this.rows = [];
        break;
      case "tr_open":
        this.rows?.push([]);
        break;
      case "table_close":
        this.blocks.push(...arrangeTable(this.rows ?? []));
        this.rows = null;
        break;
      case "inline":
        this.takeInline(token);
        break;
      case "fence":
        this.blocks.push(...token.content.split("\n").map((line) => makeParagraph(line)));
        break;
      case "html_block":
        this.blocks.push(...new HtmlBlocks().read(readHtmlPage(token.content).body));
    }
  }

  private takeInline(token: Token): void {
    const { text, bold, pictures } = writeInline(token);
    this.pictures += pictures;
    if (this.rows !== null) {
      this.rows.at(-1)?.push([makeParagraph(text)]);
      return;
    }
    const heading = text.trim() !== "" && (bold || this.heading);
    const lines = heading ? [text.replace(/\s*\n\s*/gu, " ")] : splitBrokenLines(text);
    const [first = "", ...more] = lines;
    if (this.mark === undefined) this.blocks.push(makeParagraph(first, heading));
    else {
      // The archive's own way to write marks that Markdown does not know.
      const own = /^\[([^\]\s]{1,12})\]\s+/.exec(first);
      this.blocks.push(
        makeItem(
          own === null ? first : first.slice(own[0].length),
          own?.[1] ?? this.mark,
          this.depth - 1,
          heading,
        ),
      );
    }
    this.blocks.push(...more.map((line) => makeParagraph(line)));
    this.mark = undefined;
  }
}

/** What the archive's own dialect adds: fences of sections, pinned addresses, named addressees. */
function cutDialect(text: string): { text: string; found: boolean } {
  const cut = text
    .replace(/^[ \t]*:{3,}.*$/gm, "")
    .replace(/[ \t]*\{#[\w.-]+\}[ \t]*$/gm, "")
    .replace(/\[([^\][\n]+)\]\{to [a-z -]+\}/g, "$1");
  return { text: cut, found: cut !== text };
}

/** Reads Markdown of any writer; numbers stay as they are printed. */
export function readMarkdown(bytes: Uint8Array): ReceivedText {
  const plain = readPlainText(bytes);
  const text = plain.blocks.map((block) => block.text).join("\n");
  if (text.length > LONGEST) throw new IntakeError("документ слишком велик; разделите его на части");
  const { body, found } = cutFrontmatter(text);
  const dialect = cutDialect(body);
  const reader = new MarkdownBlocks();
  for (const token of markdown.parse(dialect.text, {})) reader.take(token);
  return {
    format: "md",
    blocks: reader.blocks,
    remarks: [
      ...plain.remarks,
      ...(found ? ["описание в начале файла не прочитано"] : []),
      ...(dialect.found ? ["разметка разделов архива снята: разделы определены заново"] : []),
      ...(reader.pictures > 0 ? [`рисунки не перенесены: ${reader.pictures}`] : []),
    ],
    hidden: found ? ["описание в начале файла"] : [],
    cleaned: found ? new TextEncoder().encode(body) : plain.cleaned,
  };
}
