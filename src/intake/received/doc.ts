import { IntakeError, type ReceivedBlock, type ReceivedText } from "../model.ts";
import { arrangeTable, makeParagraph } from "./block.ts";
import type { Engines } from "./engines.ts";
import { hasOleStream } from "./format.ts";

/** Where the first sector of a stream begins, by its entry in the directory. */
function findStream(bytes: Uint8Array, name: string): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const sector = 2 ** Math.min(12, view.getUint16(30, true));
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) {
      return (view.getUint32(at + 116, true) + 1) * sector;
    }
  }
  return null;
}

/** The flags of the file's information block, `null` where it is none of Word 97 or later. */
function readFlags(bytes: Uint8Array): number | null {
  const at = findStream(bytes, "WordDocument");
  if (at === null || at + 12 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint16(at, true) === 0xa5ec && view.getUint16(at + 2, true) >= 0xc0
    ? view.getUint16(at + 10, true)
    : null;
}

/** The cells of a row, each of which ends with a tab; `null` where the line is no row of cells in one line each. */
function readRow(line: string): string[] | null {
  const cells = line.split("\t");
  return cells.length > 2 && cells.pop() === "" ? cells : null;
}

/** Lines as paragraphs, and rows of as many cells below each other as tables. */
function readLines(lines: string[]): ReceivedBlock[] {
  const blocks: ReceivedBlock[] = [];
  let rows: string[][] = [];
  const closeTable = (): void => {
    blocks.push(...arrangeTable(rows.map((row) => row.map((cell) => [makeParagraph(cell)]))));
    rows = [];
  };
  for (const line of lines) {
    const row = readRow(line);
    if (rows.length > 0 && rows[0]?.length !== row?.length) closeTable();
    if (row === null) blocks.push(makeParagraph(line));
    else rows.push(row);
  }
  closeTable();
  return blocks;
}

export async function readDoc(bytes: Uint8Array, engines: Engines): Promise<ReceivedText> {
  if (engines.doc === null)
    throw new IntakeError("формат .doc здесь не читается; сохраните документ как .docx");
  const flags = readFlags(bytes);
  if (flags === null)
    throw new IntakeError("этот .doc слишком старый или повреждён; сохраните документ как .docx");
  if ((flags & 0x100) !== 0) throw new IntakeError("файл закрыт паролем; сохраните его без пароля");
  if (["Macros", "_VBA_PROJECT_CUR", "VBA"].some((name) => hasOleStream(bytes, name))) {
    throw new IntakeError("в файле есть макросы; сохраните документ как .docx, без макросов");
  }
  const { body, footnotes, textboxes, annotations } = await engines.doc(bytes);
  const lines = [body, textboxes, footnotes].flatMap((story) => story.trimEnd().split(/\r\n|[\n\r\v]/u));
  return {
    format: "doc",
    blocks: readLines(lines.map((line) => line.replaceAll("\u2011", "-"))),
    doubtful: [
      "номера и маркеры, которые Word ставит сам, из .doc не читаются, и пункты могут стоять без номеров; откройте файл в Word, сохраните как .docx и примите заново или впишите их в текст",
    ],
    remarks: [
      ...(footnotes.trim() === "" ? [] : ["сноски поставлены в конец"]),
      ...(textboxes.trim() === "" ? [] : ["надписи в рамках поставлены в конец"]),
    ],
    hidden: ["имя автора и другие свойства файла", ...(annotations.trim() === "" ? [] : ["примечания"])],
    cleaned: null,
  };
}
