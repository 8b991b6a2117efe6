import { FORMATS, IntakeError, type Format } from "../model.ts";
import { fileExtension } from "./file-name.ts";
import { openZip } from "./zip-archive.ts";

/** Files that people send by mistake, by their first bytes. */
const OTHER_SIGNATURES: [bytes: string, what: string][] = [
  ["\x89PNG", "рисунок PNG"],
  ["\xFF\xD8\xFF", "снимок JPEG"],
  ["GIF8", "рисунок GIF"],
  ["BM", "рисунок BMP"],
  ["II*\x00", "снимок TIFF"],
  ["MM\x00*", "снимок TIFF"],
  ["AT&TFORM", "скан DjVu"],
  ["Rar!", "архив RAR"],
  ["7z\xBC\xAF\x27\x1C", "архив 7z"],
  ["\x1F\x8B", "архив gzip"],
  ["ID3", "звукозапись"],
  ["OggS", "звукозапись"],
  ["MZ", "программа"],
  ["\x7FELF", "программа"],
];

/** How other programs call what is in their OLE containers. */
const OLE_KINDS: [stream: string, what: string][] = [
  ["EncryptedPackage", "password"],
  ["Workbook", "таблица Excel"],
  ["PowerPoint Document", "презентация PowerPoint"],
  ["__substg1.0_", "письмо Outlook"],
  ["VisioDocument", "чертёж Visio"],
];

const PICTURE = "распознайте текст и пришлите его в .docx";

function latin(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** Whether the name of a stream stands in the container's directory: UTF-16, at the beginning of an entry. */
export function hasOleStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function refuse(what: string): never {
  const remedy = /рисунок|снимок|скан/u.test(what)
    ? PICTURE
    : "нужен сам документ: .docx, .odt, .rtf, .doc, .pdf, .html, .md или .txt";
  throw new IntakeError(`это ${what}; ${remedy}`);
}

function readOleFormat(bytes: Uint8Array): Format {
  if (hasOleStream(bytes, "WordDocument")) return "doc";
  for (const [stream, what] of OLE_KINDS) {
    if (!hasOleStream(bytes, stream)) continue;
    if (what === "password") throw new IntakeError("файл закрыт паролем; сохраните его без пароля");
    refuse(what);
  }
  return refuse("повреждённый документ Word или файл другой программы");
}

function readZipFormat(bytes: Uint8Array): Format {
  const { names, read } = openZip(bytes);
  const has = (name: string): boolean => names.includes(name);
  if (has("word/document.xml") || names.some((name) => /^word\/document\d*\.xml$/.test(name))) return "docx";
  const kind = has("mimetype") ? new TextDecoder().decode(read("mimetype")).trim() : "";
  if (kind.startsWith("application/vnd.oasis.opendocument.text")) return "odt";
  if (kind.startsWith("application/vnd.oasis.opendocument.spreadsheet")) refuse("таблица");
  if (kind.startsWith("application/vnd.oasis.opendocument.presentation")) refuse("презентация");
  if (kind.startsWith("application/epub")) refuse("электронная книга");
  if (has("xl/workbook.xml")) refuse("таблица Excel");
  if (has("ppt/presentation.xml")) refuse("презентация PowerPoint");
  if (has("content.xml") && has("META-INF/manifest.xml")) return "odt";
  if (has("[Content_Types].xml"))
    throw new IntakeError("в файле нет текста документа; он повреждён или сделан другой программой");
  return refuse("архив zip");
}

function looksLikeHtml(head: string): boolean {
  return (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title)\b/iu.test(
      head,
    ) || /^\s*<(?:p|div|h[1-6]|table|ol|ul|b|strong|center|font|span)\b[^>]*>/iu.test(head)
  );
}

/** The first letters, whether they take one byte or two. */
function readHead(bytes: Uint8Array): string {
  return latin(bytes, 4096)
    .replaceAll("\u0000", "")
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, "");
}

/** What the content is; the name counts only where the content does not tell: among texts. */
export function detectFormat(bytes: Uint8Array, name: string): Format {
  const head = readHead(bytes);
  const start = latin(bytes, 16);
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return readZipFormat(bytes);
  if (start.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return readOleFormat(bytes);
  if (/^\s*\{\\rtf/.test(head)) return "rtf";
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  for (const [signature, what] of OTHER_SIGNATURES) {
    // Two letters may begin a text as well.
    if (start.startsWith(signature) && (signature.length > 2 || bytes.includes(0))) refuse(what);
  }
  if (start.slice(4, 8) === "ftyp") refuse("видеозапись или снимок");
  if (/^\s*MIME-Version:/iu.test(head)) refuse("веб-архив или письмо; сохраните его как .docx");
  if (
    head.includes("schemas.microsoft.com/office/word/2003/wordml") ||
    head.includes("schemas.microsoft.com/office/2006/xmlPackage")
  ) {
    refuse("документ Word в виде XML; сохраните его как .docx");
  }
  if (looksLikeHtml(head)) return "html";
  return fileExtension(name) === "md" || fileExtension(name) === "markdown" ? "md" : "txt";
}

const EXTENSIONS: Record<Format, string[]> = {
  docx: ["docx", "dotx", "docm"],
  odt: ["odt", "ott"],
  rtf: ["rtf"],
  doc: ["doc", "dot"],
  pdf: ["pdf"],
  html: ["html", "htm", "xhtml"],
  md: ["md", "markdown"],
  txt: ["txt", "text"],
};

/** The format that a name promises; `null` where it promises none of ours. */
export function promisedFormat(name: string): Format | null {
  return FORMATS.find((format) => EXTENSIONS[format].includes(fileExtension(name))) ?? null;
}

/** What to say of a name that promises another format. */
export function remarkExtension(format: Format, name: string): string | null {
  const promised = promisedFormat(name);
  if (promised === null || promised === format) return null;
  return `файл назван .${fileExtension(name)}, а внутри ${format}: прочитано как ${format}`;
}
