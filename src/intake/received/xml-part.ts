import type { Element, ElementContent, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import { toXml } from "xast-util-to-xml";
import { IntakeError } from "../model.ts";
import { decodeByMark } from "./text-encoding.ts";

/** A part of a document is text with marks: what is deeper than this was built to break its reader. */
const DEEPEST = 200;
const LONGEST = 12_000_000;
const MOST_ELEMENTS = 300_000;

const TOO_LARGE = "документ слишком велик; разделите его на части";
const DAMAGED = "разметка внутри файла повреждена; откройте файл в редакторе и сохраните заново";

/** How many elements, and how deep, without a parser, which itself would go as far as the file says. */
function measure(text: string): { elements: number; deepest: number } {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  for (const [tag] of text.matchAll(/<(?![?!])[^>]*>/g)) {
    if (tag.startsWith("</")) {
      depth -= 1;
      continue;
    }
    elements += 1;
    if (!tag.endsWith("/>")) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    }
  }
  return { elements, deepest };
}

/** A part's tree. Document types, with the entities that they may define, are refused. */
export function parseXmlPart(bytes: Uint8Array): Root {
  if (bytes.length > LONGEST) throw new IntakeError(TOO_LARGE);
  const text = decodeByMark(bytes);
  if (text === null) throw new IntakeError(DAMAGED);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new IntakeError(
      "в разметке файла есть объявления, которых в документах не бывает; файл не читается",
    );
  }
  const { elements, deepest } = measure(text);
  if (deepest > DEEPEST) throw new IntakeError(DAMAGED);
  if (elements > MOST_ELEMENTS) throw new IntakeError(TOO_LARGE);
  try {
    return fromXml(text);
  } catch {
    throw new IntakeError(DAMAGED);
  }
}

export function writeXmlPart(root: Root): Uint8Array {
  return new TextEncoder().encode(toXml(root));
}

/** The name without its prefix: producers choose prefixes freely. */
export function localName(element: Element): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}

/** An attribute by its name without prefix. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  for (const [key, value] of Object.entries(element.attributes)) {
    if (key === name || key.endsWith(`:${name}`)) return value ?? undefined;
  }
  return undefined;
}

export function isElement(node: { type: string } | undefined): node is Element {
  return node?.type === "element";
}

export function childElements(parent: Element | Root | undefined): Element[] {
  const children: readonly { type: string }[] = parent?.children ?? [];
  return children.filter((child) => isElement(child));
}

/** The first child of that name; of a path of names, its child, and so on. */
export function child(parent: Element | Root | undefined, ...path: string[]): Element | undefined {
  let found: Element | Root | undefined = parent;
  for (const name of path) found = childElements(found).find((element) => localName(element) === name);
  return found === parent ? undefined : (found as Element | undefined);
}

/** All elements below, of the names given, in document order. */
export function descendants(parent: Element | Root, ...names: string[]): Element[] {
  const found: Element[] = [];
  const visit = (node: Element | Root): void => {
    for (const element of childElements(node)) {
      if (names.includes(localName(element))) found.push(element);
      visit(element);
    }
  };
  visit(parent);
  return found;
}

/** Puts in place of each element below what `change` returns, from the inside out; the same array leaves it as it is. */
export function rewrite(parent: Element | Root, change: (element: Element) => ElementContent[]): void {
  const children: ElementContent[] = [];
  for (const node of parent.children as ElementContent[]) {
    if (isElement(node)) {
      rewrite(node, change);
      children.push(...change(node));
    } else children.push(node);
  }
  parent.children = children;
}

/** All the text below. */
export function textOf(element: Element): string {
  return element.children
    .map((node) =>
      isElement(node) ? textOf(node) : node.type === "text" || node.type === "cdata" ? node.value : "",
    )
    .join("");
}
