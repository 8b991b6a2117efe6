import { x } from "xastscript";
import type { Element } from "xast";
import type { Resolution } from "../../archive/model.ts";
import type { DocumentPublication } from "../publication.ts";
import { writeXml } from "../xml.ts";

/** The parts of a .docx beside its text. Names and relations are those of ECMA-376. */

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const APPLICATION = "application/vnd.openxmlformats";

const relations = (list: Record<string, string>[]) =>
  x(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    list.map((relation) => x("Relationship", relation)),
  );

export const contentTypes = writeXml(
  x("Types", { xmlns: `${PACKAGE}/content-types` }, [
    x("Default", { Extension: "rels", ContentType: `${APPLICATION}-package.relationships+xml` }),
    x("Default", { Extension: "xml", ContentType: "application/xml" }),
    ...[
      ["/word/document.xml", "-officedocument.wordprocessingml.document.main+xml"],
      ["/word/styles.xml", "-officedocument.wordprocessingml.styles+xml"],
      ["/docProps/core.xml", "-package.core-properties+xml"],
    ].map(([part, type]) => x("Override", { PartName: part, ContentType: APPLICATION + (type ?? "") })),
  ]),
);

export const packageRelations = writeXml(
  relations([
    { Id: "text", Type: `${OFFICE}/relationships/officeDocument`, Target: "word/document.xml" },
    {
      Id: "properties",
      Type: `${PACKAGE}/relationships/metadata/core-properties`,
      Target: "docProps/core.xml",
    },
  ]),
);

/** The text's own relations: its styles, and the page that every address is a place of. */
export function documentRelations(page: string): Element {
  return relations([
    { Id: "styles", Type: `${OFFICE}/relationships/styles`, Target: "styles.xml" },
    { Id: "page", Type: `${OFFICE}/relationships/hyperlink`, Target: page, TargetMode: "External" },
  ]);
}

export function describeProperties(resolution: Resolution, { archive }: DocumentPublication): Element {
  const day = (name: string, date: string) =>
    x(`dcterms:${name}`, { "xsi:type": "dcterms:W3CDTF" }, `${date}T00:00:00Z`);
  return x(
    "cp:coreProperties",
    {
      "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    [
      x("dc:title", resolution.heading),
      x("dc:creator", archive.settings.name),
      x("dc:language", "ru-RU"),
      day("created", resolution.added),
      day("modified", resolution.revised),
    ],
  );
}

type Properties = Record<string, Record<string, string>>;

const fill = (properties: Properties) =>
  Object.entries(properties).map(([name, attributes]) =>
    x(`w:${name}`, Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`w:${key}`, value]))),
  );

function describeStyle(
  type: "paragraph" | "character",
  id: string,
  name: string,
  paragraph: Properties,
  run: Properties,
): Element {
  const isDefault = id === "Normal";
  return x("w:style", { "w:type": type, ...(isDefault ? { "w:default": "1" } : {}), "w:styleId": id }, [
    x("w:name", { "w:val": name }),
    ...(isDefault || type === "character" ? [] : [x("w:basedOn", { "w:val": "Normal" })]),
    x("w:qFormat"),
    ...(Object.keys(paragraph).length > 0 ? [x("w:pPr", fill(paragraph))] : []),
    ...(Object.keys(run).length > 0 ? [x("w:rPr", fill(run))] : []),
  ]);
}

const FACE = "Times New Roman";
const size = (points: number) => ({ sz: { val: String(points * 2) }, szCs: { val: String(points * 2) } });
const GREY = { color: { val: "666666" } };
const edge = { val: "single", sz: "4", space: "0", color: "808080" };

/** How a letter of an office looks: one face, twelve points, numbers hanging in the margin. */
export const styles = writeXml(
  x("w:styles", { "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main" }, [
    x("w:docDefaults", [
      x("w:rPrDefault", [
        x("w:rPr", [
          ...fill({
            rFonts: { ascii: FACE, hAnsi: FACE, eastAsia: FACE, cs: FACE },
            ...size(12),
            lang: { val: "ru-RU" },
          }),
        ]),
      ]),
      x("w:pPrDefault", [x("w:pPr", fill({ spacing: { after: "120", line: "276", lineRule: "auto" } }))]),
    ]),
    describeStyle("paragraph", "Normal", "Normal", {}, {}),
    describeStyle(
      "paragraph",
      "Heading1",
      "heading 1",
      { keepNext: {}, spacing: { after: "360" }, jc: { val: "center" }, outlineLvl: { val: "0" } },
      { b: {}, ...size(14) },
    ),
    describeStyle(
      "paragraph",
      "Addressee",
      "Адресат",
      { keepNext: {}, spacing: { before: "240", after: "120" } },
      { b: {} },
    ),
    describeStyle("paragraph", "Item", "Пункт", { ind: { left: "567", hanging: "567" } }, {}),
    describeStyle("paragraph", "Cell", "Ячейка", { spacing: { after: "0" } }, {}),
    describeStyle("paragraph", "Source", "Источник", { spacing: { before: "480", after: "120" } }, size(11)),
    describeStyle("paragraph", "Notice", "Примечание архива", {}, { ...GREY, ...size(10) }),
    describeStyle("character", "Address", "Адрес", {}, { ...GREY, ...size(9) }),
    x("w:style", { "w:type": "table", "w:styleId": "Grid" }, [
      x("w:name", { "w:val": "Table Grid" }),
      x("w:tblPr", [
        x(
          "w:tblBorders",
          fill({ top: edge, left: edge, bottom: edge, right: edge, insideH: edge, insideV: edge }),
        ),
      ]),
    ]),
  ]),
);
