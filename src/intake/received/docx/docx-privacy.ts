import type { Root } from "xast";
import { attribute, child, childElements, descendants, localName, rewrite } from "../xml-part.ts";

/** Who commented, who may edit, where data is bound to: none of it is the document's text. */
const PERSONAL = [
  "commentRangeStart",
  "commentRangeEnd",
  "commentReference",
  "annotationRef",
  "permStart",
  "permEnd",
  "dataBinding",
  "docVars",
  "attachedTemplate",
];

/** The settings that say how the document looks; the others tell of its editors, their templates and mailings. */
const SETTINGS = [
  "mirrorMargins",
  "evenAndOddHeaders",
  "defaultTabStop",
  "autoHyphenation",
  "characterSpacingControl",
  "footnotePr",
  "endnotePr",
  "compat",
  "themeFontLang",
  "clrSchemeMapping",
  "decimalSymbol",
  "listSeparator",
];

function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off"].includes(value);
}

/** Takes out of a part what must not be published; returns how many pieces of hidden text went with it. */
export function removePersonal(root: Root): number {
  let hidden = 0;
  rewrite(root, (element) => {
    const name = localName(element);
    if (PERSONAL.includes(name)) return [];
    if (name === "settings") {
      element.children = childElements(element).filter((setting) => SETTINGS.includes(localName(setting)));
    }
    if (name === "r") {
      const vanish = child(element, "rPr", "vanish");
      if (vanish !== undefined && isOn(attribute(vanish, "val"))) {
        if (descendants(element, "t").length > 0) hidden += 1;
        return [];
      }
    }
    for (const key of Object.keys(element.attributes)) {
      // Times at which each paragraph was edited.
      if (/(?:^|:)rsid/.test(key)) Reflect.deleteProperty(element.attributes, key);
    }
    return [element];
  });
  return hidden;
}
