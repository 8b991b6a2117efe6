import type { Element, Root } from "xast";
import { counted, type Forms } from "../../../russian/plural.ts";
import { IntakeError, type ReceivedText } from "../../model.ts";
import {
  attribute,
  child,
  childElements,
  descendants,
  localName,
  parseXmlPart,
  rewrite,
  textOf,
  writeXmlPart,
} from "../xml-part.ts";
import { openZip, writeZip, type ZipArchive } from "../zip-archive.ts";
import { OdtBlocks } from "./odt-blocks.ts";
import { readOdtStyles } from "./odt-styles.ts";

const COMMENTS: Forms = ["примечание", "примечания", "примечаний"];
const CHANGES: Forms = ["исправление", "исправления", "исправлений"];

const KEPT = /^(?:mimetype|content\.xml|styles\.xml|Pictures\/[^/]+|META-INF\/manifest\.xml)$/;
/** Empty libraries that Writer leaves behind. */
const LIBRARY = /(?:^|\/)script-l[bc]\.xml$/;
const PERSONAL = new Set(["initial-creator", "creator", "printed-by"]);
/** Comments, history and programs. */
const PRIVATE = new Set([
  "annotation",
  "annotation-end",
  "tracked-changes",
  "change",
  "change-start",
  "change-end",
  "scripts",
  "event-listeners",
]);

function requireOpen(archive: ZipArchive, manifest: Root | undefined): void {
  if (manifest !== undefined && descendants(manifest, "encryption-data").length > 0) {
    throw new IntakeError("файл закрыт паролем; сохраните его без пароля");
  }
  if (archive.names.some((name) => /^(?:Basic|Scripts)\//.test(name) && !LIBRARY.test(name))) {
    throw new IntakeError("в файле есть макросы; сохраните документ без макросов");
  }
}

/** Takes out what must not be published; what was deleted stands in the history alone, and goes with it. */
function removePersonal(root: Root, kept: string[]): void {
  rewrite(root, (element) => {
    const name = localName(element);
    if (PRIVATE.has(name)) return [];
    if (name === "file-entry") {
      const path = attribute(element, "full-path") ?? "";
      return path === "/" || kept.includes(path) ? [element] : [];
    }
    for (const key of Object.keys(element.attributes)) {
      if (/(?:^|:)(?:rsid|paragraph-rsid)$/.test(key)) Reflect.deleteProperty(element.attributes, key);
    }
    return [element];
  });
}

function nameHidden(archive: ZipArchive, content: Root): string[] {
  const meta = archive.read("meta.xml");
  const properties = meta === undefined ? [] : descendants(parseXmlPart(meta), ...PERSONAL);
  const comments = descendants(content, "annotation").length;
  const changes = descendants(content, "changed-region").length;
  return [
    ...(properties.some((property) => textOf(property).trim() !== "") ? ["имя автора"] : []),
    ...(comments > 0 ? [counted(comments, COMMENTS)] : []),
    ...(changes > 0 ? [counted(changes, CHANGES)] : []),
  ];
}

function readMargins(styles: Root | undefined): string[] {
  const parts: Element[] = styles === undefined ? [] : descendants(styles, "header", "footer");
  const texts = parts.map((part) => childElements(part).map(textOf).join(" ").replace(/\s+/gu, " ").trim());
  return [...new Set(texts.filter((text) => /\p{L}/u.test(text)))];
}

/** Reads what Writer shows, with the numbers that it prints, and makes the copy that may be published. */
export function readOdt(bytes: Uint8Array): ReceivedText {
  const archive = openZip(bytes);
  const read = (name: string): Root | undefined => {
    const part = archive.read(name);
    return part && parseXmlPart(part);
  };
  const manifest = read("META-INF/manifest.xml");
  requireOpen(archive, manifest);
  const content = read("content.xml");
  const styles = read("styles.xml");
  if (content === undefined) throw new IntakeError("в файле нет текста документа; он повреждён");
  const hidden = nameHidden(archive, content);
  const changes = descendants(content, "changed-region").length;
  const kept = archive.names.filter((name) => KEPT.test(name));
  const parts = new Map(
    Object.entries({ "content.xml": content, "styles.xml": styles, "META-INF/manifest.xml": manifest }),
  );
  for (const root of parts.values()) {
    if (root !== undefined) removePersonal(root, kept);
  }
  const reader = new OdtBlocks(readOdtStyles(styles === undefined ? [content] : [content, styles]));
  const text = child(content, "document-content", "body", "text");
  const blocks = text === undefined ? [] : reader.read(text);
  const { notes, boxes, pictures } = reader.tally;
  const counts: [number, string][] = [
    [changes, "приняты исправления"],
    [notes, "сноски поставлены за своими абзацами"],
    [boxes, "надписи в рамках поставлены за своими абзацами"],
    [pictures, "рисунки не перенесены"],
  ];
  const files = kept
    .toSorted((left, right) => Number(right === "mimetype") - Number(left === "mimetype"))
    .map((name) => {
      const root = parts.get(name);
      return [
        name,
        root === undefined ? (archive.read(name) ?? new Uint8Array()) : writeXmlPart(root),
      ] as const;
    });
  return {
    format: "odt",
    blocks,
    remarks: [
      ...counts.filter(([count]) => count > 0).map(([count, what]) => `${what}: ${count}`),
      ...readMargins(styles).map((margin) => `колонтитул не перенесён: «${margin}»`),
    ],
    hidden,
    cleaned: writeZip(files),
  };
}
