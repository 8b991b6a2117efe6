import type { Element, ElementContent, Root } from "xast";
import { child, childElements, descendants, isElement, localName, rewrite } from "../xml-part.ts";

/** What remembers how properties were, and where moves and insertions begin and end. */
const HISTORY =
  /^(?:(?:r|p|sect|tbl|tblPrEx|tc|tr|tblGrid)(?:Pr)?Change|tblPrExChange|numberingChange|cell(?:Ins|Del|Merge)|(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End))$/;
const INSERTED = ["ins", "moveTo"];
const REMOVED = ["del", "moveFrom"];

function hasMark(properties: Element | undefined, names: string[]): boolean {
  return childElements(properties).some((element) => names.includes(localName(element)));
}

/** A paragraph whose end was deleted runs on into the next. */
function joinParagraphs(parent: Element | Root, joined: Set<Element>): void {
  const children = parent.children as ElementContent[];
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const node = children[index];
    if (!isElement(node)) continue;
    joinParagraphs(node, joined);
    if (!joined.has(node)) continue;
    const content = node.children.filter((part) => !isElement(part) || localName(part) !== "pPr");
    const next = children.slice(index + 1).find((other) => isElement(other));
    if (next !== undefined && localName(next) === "p") {
      const properties = next.children.filter((part) => isElement(part) && localName(part) === "pPr");
      next.children = [
        ...properties,
        ...content,
        ...next.children.filter((part) => !properties.includes(part)),
      ];
      children.splice(index, 1);
    } else if (content.length === 0) children.splice(index, 1);
  }
}

/** Leaves the document as it is when all its tracked changes are accepted; returns how many there were. */
export function acceptChanges(root: Root): number {
  const joined = new Set(
    descendants(root, "p").filter((paragraph) => hasMark(child(paragraph, "pPr", "rPr"), REMOVED)),
  );
  const gone = new Set([
    ...descendants(root, "tr").filter((row) => hasMark(child(row, "trPr"), REMOVED)),
    ...descendants(root, "tc").filter((cell) => hasMark(child(cell, "tcPr"), ["cellDel"])),
  ]);
  let changes = gone.size;
  rewrite(root, (element) => {
    const name = localName(element);
    if (gone.has(element) || HISTORY.test(name)) return [];
    if (INSERTED.includes(name)) {
      if (element.children.length > 0) changes += 1;
      return element.children;
    }
    if (REMOVED.includes(name)) {
      if (element.children.length > 0) changes += 1;
      return [];
    }
    return [element];
  });
  joinParagraphs(root, joined);
  return changes;
}
