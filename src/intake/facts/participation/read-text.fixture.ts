import type { SectionName, Unit } from "../../../archive/model.ts";
import type { ReadText } from "../../model.ts";

const SECTIONS: Record<string, SectionName> = {
  h: "heading",
  p: "preamble",
  f: "findings",
  r: "recommendations",
  c: "closing",
};

/** A text of units written as `address: text`; a line without an address is the next paragraph of the preamble. */
export function readTextOf(...lines: string[]): ReadText {
  let paragraphs = 0;
  const units = lines.map((line): Unit => {
    const match = /^([hpfrc](?:p?)\d+(?:\.\d+)*): (.*)$/su.exec(line);
    const address = match?.[1] ?? `p${++paragraphs}`;
    const text = match?.[2] ?? line;
    const section = SECTIONS[address.charAt(0)] ?? "preamble";
    const kind = section === "heading" ? "heading" : address.includes(".") ? "item" : "paragraph";
    return { address, section, kind, label: null, text, inlines: [], line: 1 };
  });
  return { units, sections: [] };
}
