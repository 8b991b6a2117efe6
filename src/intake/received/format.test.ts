import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { IntakeError } from "../model.ts";
import { fileExtension, tellFileName } from "./file-name.ts";
import { detectFormat, remarkExtension } from "./format.ts";
import { makeDocx, makeP } from "./received.fixture.ts";

function makeOle(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("what a file is", () => {
  it.each<[string, Uint8Array, string, string]>([
    ["Word's package", makeDocx(makeP("а")), "a.docx", "docx"],
    ["Word's package under an old name", makeDocx(makeP("а")), "a.doc", "docx"],
    ["RTF under Word's name", strToU8("{\\rtf1\\ansi x}"), "письмо.doc", "rtf"],
    ["a page under Word's name", strToU8("\n<html><body>x</body></html>"), "a.doc", "html"],
    ["a page with a mark of UTF-8", strToU8("\uFEFF<!DOCTYPE html><p>x"), "a", "html"],
    ["a page of XML", strToU8('<?xml version="1.0"?>\n<html xmlns="x"/>'), "a.xhtml", "html"],
    ["a page that begins with a comment", strToU8("<!-- saved --><html></html>"), "a.htm", "html"],
    ["PDF with something before it", strToU8("\r\n%PDF-1.4"), "a.txt", "pdf"],
    ["a document of Word 97", makeOle("WordDocument"), "a.doc", "doc"],
    ["a text that begins with a tag-like sign", strToU8("<Проект> резолюции"), "a.txt", "txt"],
    ["a text that begins with MZ", strToU8("MZ — это не программа"), "a.txt", "txt"],
    ["Markdown by its name", strToU8("# Резолюция"), "a.md", "md"],
    ["the same under another name", strToU8("# Резолюция"), "a.txt", "txt"],
    [
      "a text of OpenDocument",
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.text"),
        "content.xml": strToU8("<a/>"),
      }),
      "a.odt",
      "odt",
    ],
  ])("%s", (_, bytes, name, format) => {
    expect(detectFormat(bytes, name)).toBe(format);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["a picture", latin("\x89PNG\r\n\x1a\n"), /рисунок PNG.*распознайте/],
    ["a photograph", latin("\xff\xd8\xff\xe0"), /снимок JPEG/],
    ["a scan", latin("AT&TFORM"), /DjVu/],
    ["an archive", latin("Rar!\x1a\x07"), /архив RAR/],
    ["an archive of something", zipSync({ "a.jpg": strToU8("x") }), /архив zip/],
    [
      "a workbook",
      zipSync({ "[Content_Types].xml": strToU8("x"), "xl/workbook.xml": strToU8("x") }),
      /таблица Excel/,
    ],
    ["slides", zipSync({ "ppt/presentation.xml": strToU8("x") }), /презентация/],
    ["an old workbook", makeOle("Workbook"), /таблица Excel/],
    ["an encrypted document", makeOle("EncryptedPackage"), /паролем.*без пароля/],
    ["a web archive", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related"), /веб-архив/],
    ["a program", latin("MZ\x90\x00\x03\x00"), /программа/],
    ["a truncated package", makeDocx(makeP("а")).subarray(0, 300), /повреждён/],
  ])("%s is refused by name", (_, bytes, message) => {
    expect(() => detectFormat(bytes, "a.docx")).toThrow(IntakeError);
    expect(() => detectFormat(bytes, "a.docx")).toThrow(message);
  });

  it("tells of a name that promises another format, and of no other", () => {
    expect(remarkExtension("rtf", "a.DOC")).toBe("файл назван .doc, а внутри rtf: прочитано как rtf");
    expect(remarkExtension("html", "a.htm")).toBeNull();
    expect(remarkExtension("txt", "README")).toBeNull();
  });
});

describe("a file's name for people", () => {
  it.each([
    ["../../etc/passwd", "../../etc/passwd", ""],
    ["Резолюция\u202Excod.docx\n", "Резолюция xcod.docx", "docx"],
    ["", "без имени", ""],
    [`${"ж".repeat(300)}.docx`, `${"ж".repeat(59)}…${"ж".repeat(15)}.docx`, "docx"],
  ])("%j", (name, told, extension) => {
    expect(tellFileName(name)).toBe(told);
    expect(fileExtension(name)).toBe(extension);
  });
});
