import { toXml } from "xast-util-to-xml";

type Tree = Parameters<typeof toXml>[0];

/** What XML 1.0 cannot hold, escaped or not, and the package lets pass. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A whole XML file; signs that XML cannot hold are dropped or become U+FFFD. */
export function writeXml(root: Tree): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root)}\n`;
}

/** One element, for files that are too long to be written as one tree. */
export function writeElement(element: Tree): string {
  // The package leaves `]]>` alone, which a text may not hold.
  return toXml(element, { closeEmptyElements: true })
    .replaceAll("]]>", "]]&gt;")
    .replaceAll(UNWRITABLE, "\uFFFD");
}
