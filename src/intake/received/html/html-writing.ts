import type { HtmlElement } from "./html-tree.ts";

/** Elements that say what a text is; of all others only the content is published. */
const KEPT = new Set(
  "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption tbody thead tfoot tr td th blockquote pre b strong i em u sub sup center br hr".split(
    " ",
  ),
);
/** Attributes that change what is printed, and nothing else. */
const ATTRIBUTES = new Set(["start", "type", "value", "colspan", "rowspan", "align"]);

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function writeNode(node: HtmlElement | string): string {
  if (typeof node === "string") return escapeHtml(node);
  const content = node.children.map(writeNode).join("");
  if (!KEPT.has(node.name)) return content;
  if (node.name === "br" || node.name === "hr") return `<${node.name}>`;
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => ATTRIBUTES.has(name))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
  return `<${node.name}${attributes}>${content}</${node.name}>`;
}

/** A page with nothing in it but the text and its marks. */
export function writeHtmlPage(body: HtmlElement): string {
  const content = body.children.map(writeNode).join("").trim();
  return `<!doctype html>\n<html lang="ru">\n<head><meta charset="utf-8"><title>Документ</title></head>\n<body>\n${content}\n</body>\n</html>\n`;
}
