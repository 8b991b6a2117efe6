import { IntakeError, type ReceivedText } from "../../model.ts";
import { decodeByMark, decodeText } from "../text-encoding.ts";
import { HtmlBlocks } from "./html-blocks.ts";
import { cutSurroundings } from "./html-surroundings.ts";
import { readHtmlPage } from "./html-tree.ts";
import { writeHtmlPage } from "./html-writing.ts";

/** In the encoding that the page names itself, unless its bytes say better. */
function decodePage(bytes: Uint8Array): string {
  const marked = decodeByMark(bytes);
  if (marked !== null) return marked;
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
  const named = /charset\s*=\s*["']?([\w-]{3,20})/i.exec(head)?.[1];
  try {
    if (named !== undefined && !/^utf-?8$/i.test(named))
      return new TextDecoder(named, { fatal: true }).decode(bytes);
  } catch {
    // Pages name encodings that do not exist.
  }
  const decoded = decodeText(bytes);
  if (decoded === null)
    throw new IntakeError("непонятно, в какой кодировке страница; сохраните её как .docx");
  return decoded.text;
}

const SITE_PAGE =
  "вокруг документа на странице стояло меню сайта или колонтитул, в черновике их нет; проверьте, не пропали ли слова документа и не осталось ли чужих строк";
const LONGEST_TOLD = 80;

function shorten(text: string): string {
  return text.length <= LONGEST_TOLD ? text : `${text.slice(0, LONGEST_TOLD).replace(/\s\S*$/u, "")}…`;
}

/** Reads a page or what Word saved as one; the copy that may be published has no scripts, styles and comments. */
export function readHtml(bytes: Uint8Array): ReceivedText {
  const { body, hidden, pictures, changes } = readHtmlPage(decodePage(bytes));
  const around = cutSurroundings(body);
  const reader = new HtmlBlocks();
  const blocks = reader.read(body);
  return {
    format: "html",
    blocks,
    remarks: [
      ...(changes > 0 ? [`приняты исправления: ${changes}`] : []),
      ...(pictures > 0 ? [`рисунки не перенесены: ${pictures}`] : []),
      ...(reader.hadNoteMarks ? ["знаки сносок в тексте не перенесены"] : []),
      ...around.map((text) => `с краёв страницы не перенесено: «${shorten(text)}»`),
    ],
    ...(around.length === 0 ? {} : { doubtful: [SITE_PAGE] }),
    hidden: [
      ...[...hidden].map(([what, count]) => (count > 1 ? `${what}: ${count}` : what)),
      ...(around.length === 0 ? [] : ["то, что на странице стоит вокруг документа"]),
    ],
    cleaned: new TextEncoder().encode(writeHtmlPage(body)),
  };
}
