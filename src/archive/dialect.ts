import createParser from "markdown-it";
import type { MarkdownIt, Token } from "markdown-it";
import { addAddresseeRule, addresseeClose, addresseeOpen } from "./addressee-rule.ts";
import type { Inline, NamedAddressee } from "./model.ts";
import type { Report } from "./problems.ts";
import { addSectionRule } from "./section-rule.ts";

/** One addressed piece of text before it has an address. */
export interface Leaf {
  label: string | null;
  /** `{#p4}` at the end of the block. */
  pin: string | null;
  inlines: Inline[];
  text: string;
  /** What is marked as the name of an addressee: `[Школам]{to schools}`; more than one is a mistake. */
  addressees: NamedAddressee[];
  line: number;
}

const forbidden: Record<string, string> = {
  html_block: "разметка HTML",
  html_inline: "разметка HTML",
  heading_open: "заголовок Markdown (#)",
  hr: "горизонтальная черта",
  blockquote_open: "цитата Markdown (>)",
  fence: "блок кода",
  code_inline: "код в обратных апострофах",
  link_open: "ссылка Markdown",
  image: "картинка",
};

/** The Markdown of the dialect: paragraphs, lists, tables, emphasis; what else CommonMark knows is refused. */
function createMarkdown(): MarkdownIt {
  const markdown = createParser("commonmark", { html: true }).enable("table");
  // Indented text and `[1]: …` are ordinary text in a resolution; CommonMark would hide them.
  markdown.disable(["code", "reference", "lheading"]);
  addSectionRule(markdown);
  addAddresseeRule(markdown);
  markdown.core.ruler.after("block", "archive_marks", ({ tokens }) => {
    tokens.forEach((token, index) => {
      if (token.type === "inline") takeMarks(token, tokens[index - 2]?.type === "list_item_open");
    });
  });
  return markdown;
}

/** Takes `[а)] ` before and `{#p4}` behind a text out of its source, before inline Markdown is read. */
function takeMarks(token: Token, inItem: boolean): void {
  const pin = /\s*\{#([^}\s]*)\}$/.exec(token.content);
  if (pin !== null) token.content = token.content.slice(0, pin.index);
  const label = inItem ? /^\[([^\]\s]{1,12})\]\s+/.exec(token.content) : null;
  if (label !== null) token.content = token.content.slice(label[0].length);
  token.meta = { pin: pin?.[1] ?? null, label: label?.[1] ?? null };
}

const markdown = createMarkdown();

/** Body text → markdown-it tokens; whatever the dialect does not know is reported with its line. */
export function tokenize(body: string, offset: number, report: Report): Token[] {
  const tokens = markdown.parse(body, {});
  const reported = new Set<string>();
  let line = 1;
  const refuse = (token: Token) => {
    const what = forbidden[token.type];
    // An opening and a closing tag in one line are one mistake.
    if (what === undefined || reported.has(`${String(line)} ${what}`)) return;
    reported.add(`${String(line)} ${what}`);
    report.add({
      line,
      message: `${what} в тексте документа`,
      remedy:
        "напишите текст как есть; знак, который принят за разметку, предварите обратной косой чертой (\\< \\# \\[)",
    });
  };
  for (const token of tokens) {
    line = token.map === null ? line : token.map[0] + 1 + offset;
    refuse(token);
    token.children?.forEach(refuse);
  }
  return tokens;
}

/** An `inline` token → text runs with white space collapsed across them. */
export function readLeaf(token: Token, printedLabel: string | null, line: number): Leaf {
  const inlines: Inline[] = [];
  let style: Inline["style"] = "plain";
  let spaced = true;
  const addressees: NamedAddressee[] = [];
  let named: NamedAddressee | null = null;
  for (const child of token.children ?? []) {
    if (child.type === "em_open") style = "emphasis";
    else if (child.type === "strong_open") style = "strong";
    else if (child.type === "em_close" || child.type === "strong_close") style = "plain";
    else if (child.type === addresseeOpen) {
      named = { words: "", roles: (child.meta as { roles: string[] }).roles };
      addressees.push(named);
    } else if (child.type === addresseeClose) named = null;
    const raw = child.type === "softbreak" || child.type === "hardbreak" ? " " : child.content;
    let text = raw.replace(/\s+/g, " ");
    if (spaced && text.startsWith(" ")) text = text.slice(1);
    if (text === "") continue;
    spaced = text.endsWith(" ");
    if (named !== null) named.words += text;
    const last = inlines.at(-1);
    if (last?.style === style) last.text += text;
    else inlines.push({ text, style });
  }
  const last = inlines.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  for (const addressee of addressees) addressee.words = addressee.words.trim();
  const { pin = null, label = null } = (token.meta ?? {}) as { pin?: string | null; label?: string | null };
  const text = inlines.map((run) => run.text).join("");
  return { label: label ?? printedLabel, pin, inlines, text, addressees, line };
}
