import { IntakeError, type Format, type ReceivedFile, type ReceivedText } from "../model.ts";
import { readDoc } from "./doc.ts";
import { readDocx } from "./docx/docx.ts";
import { EngineError, type EngineFailure, type Engines } from "./engines.ts";
import { detectFormat, promisedFormat, remarkExtension } from "./format.ts";
import { readHtml } from "./html/html.ts";
import { requireRussian } from "./language.ts";
import { readMarkdown } from "./markdown.ts";
import { readOdt } from "./odt/odt.ts";
import { readPdf } from "./pdf.ts";
import { readPlainText } from "./plain-text.ts";
import { readRtf } from "./rtf/rtf.ts";

/** Above it a file is refused unread; whoever reads files from a disk looks at their size first. */
export const LARGEST_FILE = 30_000_000;
const LONGEST_TEXT = 2_000_000;

const FAILURES: Record<EngineFailure, string> = {
  password: "файл закрыт паролем; сохраните его без пароля",
  time: "файл читается слишком долго; сохраните документ заново, без вложений и рисунков",
  memory: "для чтения файла не хватает памяти; сохраните документ заново, без вложений и рисунков",
};

async function readFormat(format: Format, bytes: Uint8Array, engines: Engines): Promise<ReceivedText> {
  switch (format) {
    case "docx":
      return readDocx(bytes);
    case "rtf":
      return readRtf(bytes);
    case "doc":
      return await readDoc(bytes, engines);
    case "pdf":
      return await readPdf(bytes, engines);
    case "odt":
      return readOdt(bytes);
    case "html":
      return readHtml(bytes);
    case "md":
      return readMarkdown(bytes);
    default:
      return readPlainText(bytes);
  }
}

/** A file that is named for a format, and is none that can be read, was not saved whole. */
function refuseName(name: string): IntakeError | null {
  const promised = promisedFormat(name);
  if (promised === null || promised === "txt" || promised === "md") return null;
  return new IntakeError(
    `файл назван .${promised}, но внутри не ${promised}: он повреждён; попросите прислать его ещё раз`,
  );
}

/** No failure of a reader reaches people as it is. */
function explain(error: unknown, format: Format): IntakeError {
  if (error instanceof IntakeError) return error;
  if (error instanceof EngineError) return new IntakeError(FAILURES[error.failure]);
  return new IntakeError(
    `файл ${format} повреждён или сделан неизвестной программой; откройте его в редакторе и сохраните заново`,
  );
}

/** Reads a file of any format that the archive takes; throws an IntakeError for everything else. */
export async function readReceived(file: ReceivedFile, engines: Engines): Promise<ReceivedText> {
  const { bytes, name } = file;
  if (bytes.length === 0) throw new IntakeError("файл пуст");
  if (bytes.length > LARGEST_FILE)
    throw new IntakeError("файл больше 30 МБ; пришлите сам документ, без вложений");
  const format = detectFormat(bytes, name);
  let received: ReceivedText;
  try {
    received = await readFormat(format, bytes, engines);
  } catch (error) {
    throw (format === "txt" ? refuseName(name) : null) ?? explain(error, format);
  }
  const length = received.blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LONGEST_TEXT)
    throw new IntakeError("текст слишком длинен для резолюции; разделите файл на документы");
  requireRussian(received.blocks);
  const surprise = remarkExtension(format, name);
  return surprise === null ? received : { ...received, remarks: [surprise, ...received.remarks] };
}
