import type { Element, Root } from "xast";
import { IntakeError } from "../../model.ts";
import { attribute, child, childElements, localName, parseXmlPart, rewrite, textOf } from "../xml-part.ts";
import type { ZipArchive } from "../zip-archive.ts";

/** The parts that make up what is seen. Everything else knows about people, programs and history. */
const VISIBLE =
  /^(?:(?:styles|numbering|settings|fontTable|footnotes|endnotes|document\d*|header\d*|footer\d*)\.xml|theme\/[^/]+\.xml|media\/[^/]+)$/;

const MACRO = "в файле есть макросы; сохраните документ как обычный .docx, без макросов";

export interface DocxPackage {
  /** Name of the main part, by which the others are found. */
  main: string;
  /** Names of the parts that stay, in the order of the archive. */
  kept: string[];
  /** In Russian, what was in the parts that go. */
  hidden: string[];
}

/** The part that a relation points to; `null` where it points outside of the package. */
function resolveTarget(base: string, relation: Element): string | null {
  if (attribute(relation, "TargetMode") === "External") return null;
  const target = attribute(relation, "Target") ?? "";
  const path = target.startsWith("/") ? target.slice(1) : `${base}${target}`;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function findMain(archive: ZipArchive): string {
  const relations = archive.read("_rels/.rels");
  const found = childElements(child(relations && parseXmlPart(relations), "Relationships"))
    .filter((relation) => attribute(relation, "Type")?.endsWith("/officeDocument"))
    .map((relation) => resolveTarget("", relation))
    .find((name) => name !== null && archive.names.includes(name));
  return found ?? "word/document.xml";
}

const PROPERTIES: Record<string, string> = {
  creator: "имя автора",
  lastModifiedBy: "имя того, кто правил последним",
  Company: "организация автора",
  Manager: "имя руководителя",
};

function nameProperties(archive: ZipArchive): string[] {
  const parts = ["docProps/core.xml", "docProps/app.xml"].flatMap((name) => {
    const bytes = archive.read(name);
    return bytes === undefined ? [] : childElements(childElements(parseXmlPart(bytes))[0]);
  });
  const named = parts
    .filter((property) => textOf(property).trim() !== "")
    .map((property) => PROPERTIES[localName(property)]);
  return [...new Set(named.filter((name) => name !== undefined))];
}

/** Chooses what stays. Throws where there are macros. */
export function inspectDocx(archive: ZipArchive): DocxPackage {
  const main = findMain(archive);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const types = archive.read("[Content_Types].xml");
  if (types === undefined || !archive.names.includes(main)) {
    throw new IntakeError("в файле нет текста документа; он повреждён или сделан другой программой");
  }
  if (
    archive.names.some((name) => /vbaProject|vbaData/i.test(name)) ||
    /macroEnabled/i.test(new TextDecoder().decode(types))
  ) {
    throw new IntakeError(MACRO);
  }
  const hidden = nameProperties(archive);
  if (archive.names.some((name) => name.startsWith("customXml/") || name === "docProps/custom.xml")) {
    hidden.push("служебные данные");
  }
  if (archive.names.some((name) => /\/embeddings\/|\/activeX\//.test(name))) hidden.push("вложенные файлы");
  const kept = archive.names.filter(
    (name) => name === main || (name.startsWith(folder) && VISIBLE.test(name.slice(folder.length))),
  );
  return { main, kept, hidden };
}

/** Leaves in a list of relations those that lead to what stays; returns the ids of the others. */
export function cutRelations(root: Root, base: string, kept: string[]): string[] {
  const cut: string[] = [];
  rewrite(root, (element) => {
    if (localName(element) !== "Relationship") return [element];
    const target = resolveTarget(base, element);
    if (target === null) {
      const link = attribute(element, "Target") ?? "";
      // A path on somebody's disk tells who they are.
      if (attribute(element, "Type")?.endsWith("/hyperlink") && /^(?:https?|mailto|ftp):/i.test(link))
        return [element];
    } else if (kept.includes(target)) return [element];
    cut.push(attribute(element, "Id") ?? "");
    return [];
  });
  return cut;
}

/** Leaves in the list of types those of the parts that stay. */
export function cutContentTypes(root: Root, kept: string[]): void {
  rewrite(root, (element) => {
    if (localName(element) !== "Override") return [element];
    return kept.includes((attribute(element, "PartName") ?? "").replace(/^\//, "")) ? [element] : [];
  });
}

/** Takes out what refers to a part that went: a chart, a drawing linked to a disk; a link keeps its words. */
export function cutReferences(root: Root, cut: string[]): number {
  let objects = 0;
  const refers = (element: Element): boolean =>
    Object.entries(element.attributes).some(
      ([key, value]) => /:(?:id|embed|link|dm|lo|qs|cs|pict)$/.test(key) && cut.includes(value ?? ""),
    ) || childElements(element).some((inner) => refers(inner));
  rewrite(root, (element) => {
    const name = localName(element);
    if (name === "hyperlink" && refers({ ...element, children: [] })) return element.children;
    if (
      ["object", "drawing", "pict", "control", "altChunk"].includes(name) &&
      cut.length > 0 &&
      refers(element)
    ) {
      objects += 1;
      return [];
    }
    return [element];
  });
  return objects;
}
