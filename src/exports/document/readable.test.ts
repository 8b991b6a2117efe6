import MarkdownIt from "markdown-it";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import type { Resolution } from "../../archive/model.ts";
import { createHostile, readPublication } from "../samples.fixture.ts";
import { formatMarkdown } from "./markdown.ts";
import { formatPlainText } from "./plain-text.ts";

const publication = readPublication();
const documents: [string, Resolution][] = [
  ...publication.archive.resolutions,
  createHostile(publication),
].map((resolution) => [resolution.id, resolution]);
const markdown = new MarkdownIt({ html: true, linkify: true });
const page = (id: string) => `https://example.org/archive/resolutions/${id}/`;

/** What a reader of Markdown sees before each address. */
function readMarkdown(text: string): Map<string, { text: string; href: string | undefined }> {
  const read = new Map<string, { text: string; href: string | undefined }>();
  const root = parseDocument(markdown.render(text));
  for (const link of DomUtils.getElementsByTagName("a", root)) {
    const address = DomUtils.textContent(link);
    let before = "";
    for (let node = link.prev; node !== null; node = node.prev) before = DomUtils.textContent(node) + before;
    if (/^[a-z]+[\d.-]+$/.test(address))
      read.set(address, { text: before.trim(), href: link.attribs["href"] });
  }
  return read;
}

describe.each(documents)("%s", (id, resolution) => {
  test("Markdown gives every text back, with a link to its place", () => {
    const read = readMarkdown(formatMarkdown(resolution, publication));
    for (const { address, text, label, kind } of resolution.units) {
      const found = read.get(address);
      expect(found?.href).toBe(`${page(id)}#${address}`);
      if (kind === "table") continue;
      // markdown-it replaces what no text may hold.
      const wanted = text.replaceAll("\u0000", "\uFFFD");
      expect([wanted, `${label ?? ""} ${wanted}`]).toContain(found?.text);
    }
  });

  test("Markdown's lists print the numbers of the document", () => {
    const root = parseDocument(markdown.render(formatMarkdown(resolution, publication)));
    const printed = new Map<string, string>();
    for (const list of DomUtils.getElementsByTagName("ol", root)) {
      const first = Number(list.attribs["start"] ?? "1");
      DomUtils.getElementsByTagName("li", list.children, false).forEach((item, index) => {
        const [link] = DomUtils.getElementsByTagName("a", item).filter(({ attribs }) =>
          attribs["href"]?.includes("#"),
        );
        if (link !== undefined) printed.set(DomUtils.textContent(link), String(first + index));
      });
    }
    for (const { address, label, kind } of resolution.units) {
      if (kind !== "item" || !/^\d+[.)]$/.test(label ?? "")) continue;
      expect(printed.get(address)).toBe(label?.slice(0, -1));
    }
  });

  test("plain text has a line for every unit", () => {
    const lines = formatPlainText(resolution, publication).split("\n");
    for (const { address, text, label, kind } of resolution.units) {
      const line = lines.find((one) => one.startsWith(`[${address}]`));
      expect(line).toBe(
        kind === "table" ? `[${address}]` : `[${address}] ${label === null ? "" : `${label} `}${text}`,
      );
    }
    expect(lines.at(-2)).toBe(`Ссылка на место — адрес из скобок после знака #: ${page(id)}#h1`);
  });

  test("both carry the reference", () => {
    for (const text of [formatMarkdown(resolution, publication), formatPlainText(resolution, publication)]) {
      expect(text).toContain("Архив резолюций");
    }
  });
});
