import { IntakeError, type ReceivedText } from "../model.ts";
import { makeParagraph } from "./block.ts";
import { decodeText } from "./text-encoding.ts";

/** A line is a block, an empty one too: only later is it known which lines make one paragraph. */
export function readPlainText(bytes: Uint8Array): ReceivedText {
  const decoded = decodeText(bytes);
  if (decoded === null) {
    throw new IntakeError(
      "непонятно, в какой кодировке текст; откройте файл в редакторе, где он читается, и сохраните в UTF-8 или .docx",
    );
  }
  const { text, encoding } = decoded;
  const lines = text.replaceAll("\f", "\n\f\n").split(/\r\n|[\n\r\u0085\u2028\u2029]/u);
  return {
    format: "txt",
    blocks: lines.map((line) => makeParagraph(line)),
    remarks: encoding === "UTF-8" ? [] : [`кодировка файла: ${encoding}; опубликован будет UTF-8`],
    hidden: [],
    cleaned: encoding === "UTF-8" ? null : new TextEncoder().encode(text),
  };
}
