/** A piece of a document, from which both the transcription and the text «as received» are written. */
export type Piece =
  | { type: "paragraph"; text: string }
  | { type: "list"; mark: Mark; items: Item[] }
  /** The first row is the header. */
  | { type: "table"; rows: string[][] }
  | { type: "addressee"; roles: string[]; number: number | null; text: string; pieces: Piece[] };

export type Mark = "bullet" | "number" | "letter" | "roman";

export interface Item {
  /** Printed number where it is not the ordinal. */
  number?: number;
  text: string;
  pieces?: Piece[];
}

export interface SectionDraft {
  name: "preamble" | "findings" | "recommendations" | "closing";
  pieces: Piece[];
}

const letters = "абвгдежзиклмнопрстуфхцчшщэюя";
const romans = [
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
  "X",
  "XI",
  "XII",
  "XIII",
  "XIV",
  "XV",
];

/** What is printed before an item, empty for a bullet. */
function labelOf(mark: Mark, item: Item, index: number): string {
  if (mark === "number") return `${item.number ?? index + 1})`;
  if (mark === "letter") return `${letters[index % letters.length] ?? ""})`;
  return mark === "roman" ? `${romans[index % romans.length] ?? ""}.` : "";
}

/** In the dialect of the body. */
export function writeMarkdown(sections: readonly SectionDraft[]): string {
  return sections
    .map(({ name, pieces }) => {
      const text = writePieces(pieces, "");
      return name === "preamble" ? text : `::: ${name}\n${text}\n:::`;
    })
    .join("\n\n");
}

function writePieces(pieces: readonly Piece[], indent: string): string {
  return pieces.map((piece) => writePiece(piece, indent)).join("\n\n");
}

function writePiece(piece: Piece, indent: string): string {
  if (piece.type === "paragraph") return indent + piece.text;
  if (piece.type === "list")
    return piece.items.map((item, index) => writeItem(piece.mark, item, index, indent)).join("\n");
  if (piece.type === "table") {
    const rows = piece.rows.map((cells) => `| ${cells.join(" | ")} |`);
    rows.splice(1, 0, `|${(piece.rows[0] ?? []).map(() => "---|").join("")}`);
    return rows.join("\n");
  }
  const number = piece.number === null ? "" : `${piece.number}) `;
  return `::: to ${piece.roles.join(" ")}\n${number}${piece.text}\n\n${writePieces(piece.pieces, indent)}\n:::`;
}

function writeItem(mark: Mark, item: Item, index: number, indent: string): string {
  const label = labelOf(mark, item, index);
  const sign = mark === "number" ? label : "-";
  const line = `${indent}${sign} ${mark === "letter" || mark === "roman" ? `[${label}] ` : ""}${item.text}`;
  const inner = item.pieces ?? [];
  return inner.length === 0 ? line : `${line}\n${writePieces(inner, indent + " ".repeat(sign.length + 1))}`;
}

/** Line by line as a text extracted from a file has it. */
export function listPrintedLines(sections: readonly SectionDraft[], bullet: string): string[] {
  return sections.flatMap(({ pieces }) => pieces.flatMap((piece) => printPiece(piece, bullet)));
}

function printPiece(piece: Piece, bullet: string): string[] {
  if (piece.type === "paragraph") return [piece.text];
  if (piece.type === "table") return piece.rows.map((cells) => cells.join("\t"));
  if (piece.type === "addressee") {
    const number = piece.number === null ? "" : `${piece.number}) `;
    return [number + piece.text, ...piece.pieces.flatMap((inner) => printPiece(inner, bullet))];
  }
  return piece.items.flatMap((item, index) => [
    `${piece.mark === "bullet" ? bullet : labelOf(piece.mark, item, index)} ${item.text}`,
    ...(item.pieces ?? []).flatMap((inner) => printPiece(inner, bullet)),
  ]);
}
