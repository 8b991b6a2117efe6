import type { Element, Root } from "xast";
import { counted, type Forms } from "../../../russian/plural.ts";
import type { ReceivedText } from "../../model.ts";
import {
  attribute,
  child,
  childElements,
  localName,
  parseXmlPart,
  textOf,
  writeXmlPart,
} from "../xml-part.ts";
import { openZip, writeZip, type ZipArchive } from "../zip-archive.ts";
import { DocxBlocks, type DocxTally } from "./docx-blocks.ts";
import { readNumbering } from "./docx-numbering.ts";
import { cutContentTypes, cutReferences, cutRelations, inspectDocx } from "./docx-package.ts";
import { removePersonal } from "./docx-privacy.ts";
import { readStyles } from "./docx-styles.ts";
import { acceptChanges } from "./tracked-changes.ts";

const COMMENTS: Forms = ["примечание", "примечания", "примечаний"];
const CHANGES: Forms = ["исправление", "исправления", "исправлений"];
const PIECES: Forms = ["кусок скрытого текста", "куска скрытого текста", "кусков скрытого текста"];

interface Cleaned {
  parts: Map<string, Root>;
  files: [name: string, content: Uint8Array][];
  changes: number;
  hiddenPieces: number;
  objects: number;
}

function relationsOf(part: string): string {
  return part.replace(/([^/]*)$/, "_rels/$1.rels");
}

/** Every part that stays, without history and persons, and the package around them. */
function cleanPackage(archive: ZipArchive, kept: string[]): Cleaned {
  const cleaned: Cleaned = { parts: new Map(), files: [], changes: 0, hiddenPieces: 0, objects: 0 };
  const read = (name: string): Root | undefined => {
    const bytes = archive.read(name);
    return bytes && parseXmlPart(bytes);
  };
  const types = read("[Content_Types].xml");
  const relations = read("_rels/.rels");
  if (types !== undefined) {
    cutContentTypes(types, kept);
    cleaned.files.push(["[Content_Types].xml", writeXmlPart(types)]);
  }
  if (relations !== undefined) {
    cutRelations(relations, "", kept);
    cleaned.files.push(["_rels/.rels", writeXmlPart(relations)]);
  }
  for (const name of kept) {
    if (!name.endsWith(".xml")) {
      const content = archive.read(name);
      if (content !== undefined) cleaned.files.push([name, content]);
      continue;
    }
    const root = read(name);
    if (root === undefined) continue;
    const links = read(relationsOf(name));
    const cut = links === undefined ? [] : cutRelations(links, name.replace(/[^/]*$/, ""), kept);
    cleaned.changes += acceptChanges(root);
    cleaned.hiddenPieces += removePersonal(root);
    cleaned.objects += cutReferences(root, cut);
    cleaned.parts.set(name, root);
    cleaned.files.push([name, writeXmlPart(root)]);
    if (links !== undefined) cleaned.files.push([relationsOf(name), writeXmlPart(links)]);
  }
  return cleaned;
}

function readNotes(root: Root | undefined, kind: "footnote" | "endnote"): [string, Element][] {
  return childElements(child(root, `${kind}s`))
    .filter((note) => localName(note) === kind && attribute(note, "type") === undefined)
    .map((note) => [`${kind} ${attribute(note, "id") ?? ""}`, note]);
}

/** Words on the margins of every page: often «Проект». */
function readMargins(parts: Map<string, Root>): string[] {
  const texts = [...parts]
    .filter(([name]) => /(?:header|footer)\d*\.xml$/.test(name))
    .map(([, root]) => childElements(root).map(readText).join(" ").replace(/\s+/gu, " ").trim());
  return [...new Set(texts.filter((text) => /\p{L}/u.test(text)))];
}

/** Text of runs only: fields and drawings hold words that are not printed. */
function readText(element: Element): string {
  if (localName(element) === "t") return textOf(element);
  return childElements(element)
    .map(readText)
    .join(localName(element) === "p" ? "" : " ");
}

function remark(tally: DocxTally, cleaned: Cleaned): string[] {
  const { changes, objects, parts } = cleaned;
  const counts: [number, string][] = [
    [changes, "приняты исправления"],
    [tally.notes, "сноски поставлены за своими абзацами"],
    [tally.boxes, "надписи в рамках поставлены за своими абзацами"],
    [tally.pictures, "рисунки не перенесены"],
    [objects, "вложенные объекты не перенесены"],
  ];
  return [
    ...counts.filter(([count]) => count > 0).map(([count, what]) => `${what}: ${count}`),
    ...readMargins(parts).map((text) => `колонтитул не перенесён: «${text}»`),
  ];
}

/** Reads what Word shows, as it shows it, and makes the copy that may be published. */
export function readDocx(bytes: Uint8Array): ReceivedText {
  const archive = openZip(bytes);
  const { main, kept, hidden } = inspectDocx(archive);
  const cleaned = cleanPackage(archive, kept);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const part = (name: string): Root | undefined => cleaned.parts.get(`${folder}${name}.xml`);
  const reader = new DocxBlocks({
    styles: readStyles(part("styles") ?? null),
    numbering: readNumbering(part("numbering") ?? null),
    notes: new Map([...readNotes(part("footnotes"), "footnote"), ...readNotes(part("endnotes"), "endnote")]),
  });
  const body = child(cleaned.parts.get(main), "document", "body");
  const blocks = body === undefined ? [] : reader.read(body);
  const commentBytes = archive.read(`${folder}comments.xml`);
  const comments = childElements(child(commentBytes && parseXmlPart(commentBytes), "comments")).length;
  if (comments > 0) hidden.push(counted(comments, COMMENTS));
  if (cleaned.changes > 0) hidden.push(counted(cleaned.changes, CHANGES));
  if (cleaned.hiddenPieces > 0) hidden.push(counted(cleaned.hiddenPieces, PIECES));
  return {
    format: "docx",
    blocks,
    remarks: remark(reader.tally, cleaned),
    hidden,
    cleaned: writeZip(cleaned.files),
  };
}
