import type { Element, Root } from "xast";
import { attribute, child, childElements, localName } from "../xml-part.ts";

/** What of a style matters to the text. `undefined` where the style leaves it to the one it is based on. */
export interface Formatting {
  bold?: boolean | undefined;
  centred?: boolean | undefined;
  heading?: boolean | undefined;
  list?: string | undefined;
  level?: number | undefined;
  /** Left indent in twentieths of a point. */
  indent?: number | undefined;
}

export type Styles = (id: string | undefined) => Formatting;

const HEADING = /^(?:heading|title|subtitle|заголовок|название|подзаголовок)(?:\s|\d|$)/iu;

function readSwitch(element: Element | undefined): boolean | undefined {
  if (element === undefined) return undefined;
  const value = attribute(element, "val");
  return value === undefined || !["0", "false", "off", "none"].includes(value);
}

function readNumber(text: string | undefined): number | undefined {
  const value = Number(text ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** What the properties of a paragraph, a run or a list level say themselves. */
export function readFormatting(holder: Element | undefined): Formatting {
  const paragraph = child(holder, "pPr");
  const alignment = attribute(child(paragraph, "jc"), "val");
  const outline = readNumber(attribute(child(paragraph, "outlineLvl"), "val"));
  const indent = child(paragraph, "ind");
  return {
    bold: readSwitch(child(holder, "rPr", "b")),
    centred: alignment === undefined ? undefined : alignment === "center",
    heading: outline === undefined ? undefined : outline < 9,
    list: attribute(child(paragraph, "numPr", "numId"), "val"),
    level: readNumber(attribute(child(paragraph, "numPr", "ilvl"), "val")),
    indent: readNumber(attribute(indent, "left") ?? attribute(indent, "start")),
  };
}

/** The first wins. */
export function overlay(...layers: Formatting[]): Formatting {
  const result: Formatting = {};
  for (const layer of layers) {
    result.bold ??= layer.bold;
    result.centred ??= layer.centred;
    result.heading ??= layer.heading;
    result.list ??= layer.list;
    result.level ??= layer.level;
    result.indent ??= layer.indent;
  }
  return result;
}

export function readStyles(root: Root | null): Styles {
  const elements = childElements(child(root ?? undefined, "styles")).filter(
    (element) => localName(element) === "style",
  );
  const byId = new Map(elements.map((element) => [attribute(element, "styleId") ?? "", element]));
  const usual = elements.find(
    (element) => attribute(element, "type") === "paragraph" && attribute(element, "default") === "1",
  );
  const resolved = new Map<string, Formatting>();
  const resolve = (id: string, above: string[]): Formatting => {
    const known = resolved.get(id);
    const element = byId.get(id);
    // A style may say that it is based on itself.
    if (known !== undefined || element === undefined || above.includes(id) || above.length > 50)
      return known ?? {};
    const base = attribute(child(element, "basedOn"), "val");
    const named = HEADING.test(attribute(child(element, "name"), "val") ?? "") ? { heading: true } : {};
    const formatting = overlay(
      readFormatting(element),
      named,
      base === undefined ? {} : resolve(base, [...above, id]),
    );
    resolved.set(id, formatting);
    return formatting;
  };
  return (id) => resolve(id ?? attribute(usual, "styleId") ?? "", []);
}
