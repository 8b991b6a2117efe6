import type { Described } from "../archive/schema.ts";
import type { Unit } from "../archive/model.ts";
import { findPersonalSpans } from "./facts/personal-data.ts";
import type { CleanText, ReceivedBlock } from "./model.ts";

/** Personal data taken out of the text that is published, at the keeper's wish. */

type Redaction = Described["redactions"][number];

const masks: Record<Redaction["what"], string> = {
  phone: "[телефон скрыт]",
  email: "[электронная почта скрыта]",
  address: "[адрес скрыт]",
  name: "[имя скрыто]",
  signature: "[подпись скрыта]",
  document: "[данные документа скрыты]",
  other: "[личные данные скрыты]",
};

function maskText(text: string): string {
  let masked = "";
  let place = 0;
  const spans = findPersonalSpans(text).toSorted((one, other) => one.start - other.start);
  for (const { start, end, what } of spans) {
    // Spans may overlap: what is inside another one is gone with it.
    if (start < place) continue;
    masked += text.slice(place, start) + masks[what];
    place = end;
  }
  return masked + text.slice(place);
}

function maskBlock(block: ReceivedBlock): ReceivedBlock {
  if (block.kind !== "table") return { ...block, text: maskText(block.text) };
  const rows = block.rows.map((row) => row.map(maskText));
  return { ...block, rows, text: rows.flat().join(" ") };
}

/** The same text without anybody's personal data. What was mended before was mended in what is not published. */
export function maskPersonalData(clean: CleanText): CleanText {
  return { ...clean, blocks: clean.blocks.map(maskBlock), repairs: [] };
}

/** Where the text of a draft shows a mask. */
export function listRedactions(units: Unit[]): Redaction[] {
  const kinds = Object.entries(masks) as [Redaction["what"], string][];
  return units.flatMap(({ address, text }) =>
    kinds.flatMap(([what, masked]) => (text.includes(masked) ? [{ at: address, masked, what }] : [])),
  );
}
