import { entitleTaken, groupItems } from "./grouping.ts";
import type { TakenSelection } from "./taken.ts";

/** Numbered items under their addressees, each with the place it comes from, and the list of sources. */
export function formatMarkdown(taken: TakenSelection): string {
  const blocks = [`# ${escape(entitleTaken(taken))}`];
  for (const { heading, items } of groupItems(taken.items)) {
    if (heading !== null) blocks.push(`**${escape(heading)}**`);
    for (const [number, { text, note, inText, url }] of items) {
      blocks.push(`${number}. ${escape(text)} [${escape(inText)}](<${url}>)`);
      // Indented, it belongs to the item.
      const remarks = note.split("\n").filter((line) => line.trim() !== "");
      for (const line of remarks) blocks.push(`${" ".repeat(`${number}. `.length)}*${escape(line.trim())}*`);
    }
  }
  if (taken.sources.length > 0) {
    blocks.push("## Источники");
    blocks.push(taken.sources.map(({ text }, place) => `${place + 1}. ${linkUrls(text)}`).join("\n"));
  }
  if (taken.missing.length > 0) {
    blocks.push("## Не вошло", taken.missing.map((line) => `- ${escape(line)}`).join("\n"));
  }
  return `${blocks.join("\n\n")}\n`;
}

/** An address in a reference is a link, and stays as it is. */
function linkUrls(text: string): string {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, place) => (place % 2 === 1 ? `<${part}>` : escape(part)))
    .join("");
}

/** Nothing that a text holds is read as markup. */
function escape(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>|~#]/g, String.raw`\$&`)
    .replace(/^(\s*)([-+=])/, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])/, String.raw`$1\$2`)
    .replaceAll("&", "&amp;");
}
