import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { drawBlocks } from "../received.fixture.ts";
import { readOdt } from "./odt.ts";

const SPACES = ["office", "text", "style", "fo", "table", "draw", "dc", "meta", "manifest", "xlink", "loext"]
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(" ");

const number = (level: number, format: string, suffix: string, more = ""): string =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-suffix="${suffix}" ${more}><style:list-level-properties><style:list-level-label-alignment fo:margin-left="${level}cm"/></style:list-level-properties></text:list-level-style-number>`;

const STYLES = `<office:automatic-styles>
<text:list-style style:name="N">${number(1, "1", ".")}${number(2, "1", ".", 'text:display-levels="2"')}${number(3, "а, б, .., аа, бб, ... (ru)", ")")}</text:list-style>
<text:list-style style:name="F">${number(1, "1", "", 'text:start-value="9" loext:num-list-format="(%1%)"')}</text:list-style>
<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
<style:style style:name="Bold"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Mid"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="P1" style:parent-style-name="Mid"/>
<style:style style:name="Loop" style:parent-style-name="Loop"/>
</office:automatic-styles>`;

function makeOdt(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Zippable = {
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": strToU8(
      `<office:document-content ${SPACES}>${STYLES}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  };
  for (const [name, content] of Object.entries(parts)) files[name] = strToU8(content);
  return zipSync(files);
}

const p = (text: string, style = ""): string => `<text:p text:style-name="${style}">${text}</text:p>`;
const item = (content: string, more = ""): string => `<text:list-item ${more}>${content}</text:list-item>`;
const list = (style: string, content: string, more = ""): string =>
  `<text:list text:style-name="${style}" ${more}>${content}</text:list>`;
const nested = (content: string): string => `<text:list>${content}</text:list>`;
const draw = (body: string): string[] => drawBlocks(readOdt(makeOdt(body)));

describe("a text as Writer shows it", () => {
  it.each<[string, string, string[]]>([
    [
      "numbers of many levels",
      list(
        "N",
        item(p("а") + nested(item(p("б") + nested(item(p("в")) + item(p("г")))))) +
          item(p("д") + nested(item(p("е")))),
      ),
      ["1. а", ".1.1. б", "..а) в", "..б) г", "2. д", ".2.1. е"],
    ],
    ["a format of its own, and a start", list("F", item(p("а")) + item(p("б"))), ["(9) а", "(10) б"]],
    [
      "a list that goes on",
      list("N", item(p("а"))) + p("проза") + list("N", item(p("б")), 'text:continue-numbering="true"'),
      ["1. а", "проза", "2. б"],
    ],
    [
      "a list that goes on over another",
      list("N", item(p("а")), 'xml:id="l1"') +
        list("F", item(p("б"))) +
        list("N", item(p("в")), 'text:continue-list="l1"'),
      ["1. а", "(9) б", "2. в"],
    ],
    ["a list that begins anew", list("N", item(p("а"))) + list("N", item(p("б"))), ["1. а", "1. б"]],
    [
      "an item with a number of its own",
      list("N", item(p("а")) + item(p("б"), 'text:start-value="13"') + item(p("в"))),
      ["1. а", "13. б", "14. в"],
    ],
    [
      "a deeper list that goes on below the item before",
      list("N", item(p("а") + nested(item(p("б"))))) +
        list("N", item(nested(item(p("в")))), 'text:continue-numbering="true"'),
      ["1. а", ".1.1. б", ".1.2. в"],
    ],
    ["bullets", list("B", item(p("а") + p("ещё"))), ["• а", "ещё"]],
    [
      "headings, centred, bold",
      `<text:h>А</text:h>${p("Б", "P1")}${p('<text:span text:style-name="Bold">В</text:span>')}${p("Г", "Bold")}${p('д <text:span text:style-name="Bold">е</text:span>')}${p("ж", "Loop")}`,
      ["# А", "# Б", "# В", "# Г", "д е", "ж"],
    ],
    [
      "spaces, tabs and breaks",
      p('а\n  б<text:s text:c="2"/>в<text:tab/>г<text:line-break/>1) д'),
      ["а б  в\tг", "1) д"].flatMap((line) => line),
    ],
    [
      "notes and boxes",
      p(
        "Текст<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Из доклада</text:p></text:note-body></text:note> дальше<draw:frame><draw:text-box><text:p>УТВЕРЖДАЮ</text:p></draw:text-box></draw:frame>",
      ),
      ["Текст дальше", "Из доклада", "УТВЕРЖДАЮ"],
    ],
    [
      "tables",
      `<table:table><table:table-header-rows><table:table-row><table:table-cell>${p("а")}</table:table-cell><table:table-cell>${p("б")}</table:table-cell></table:table-row></table:table-header-rows></table:table>`,
      ["а | б"],
    ],
    ["sections", `<text:section>${p("а")}</text:section>`, ["а"]],
  ])("%s", (_, body, blocks) => {
    expect(draw(body)).toEqual(blocks);
  });
});

describe("what must not be published of a text", () => {
  const received = readOdt(
    makeOdt(
      `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Сидорова</dc:creator></office:change-info><text:p>нет</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Школам<text:change/> помочь<office:annotation><dc:creator>Сидорова</dc:creator><text:p>проверить</text:p></office:annotation></text:p>`,
      {
        "meta.xml": `<a ${SPACES}><meta:initial-creator>Сидорова</meta:initial-creator></a>`,
        "settings.xml": "<x>Сидорова</x>",
        "META-INF/manifest.xml": `<manifest:manifest ${SPACES}><manifest:file-entry manifest:full-path="/"/><manifest:file-entry manifest:full-path="meta.xml"/><manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>`,
        "styles.xml": `<a ${SPACES}><style:header><text:p>ПРОЕКТ</text:p></style:header></a>`,
      },
    ),
  );
  const files = unzipSync(received.cleaned ?? new Uint8Array());

  it("is said", () => {
    expect(drawBlocks(received)).toEqual(["Школам помочь"]);
    expect(received.hidden).toEqual(["имя автора", "1\u00A0примечание", "1\u00A0исправление"]);
    expect(received.remarks).toEqual(["приняты исправления: 1", "колонтитул не перенесён: «ПРОЕКТ»"]);
  });

  it("is gone, and the rest reads the same", () => {
    expect(Object.keys(files)).toEqual(["mimetype", "content.xml", "META-INF/manifest.xml", "styles.xml"]);
    const whole = Object.values(files)
      .map((content) => strFromU8(content))
      .join("\n");
    expect(whole).not.toMatch(/Сидорова|проверить|>нет<|meta\.xml/);
    const again = readOdt(received.cleaned ?? new Uint8Array());
    expect([again.blocks, again.hidden]).toEqual([received.blocks, []]);
  });

  it("begins with its kind, unpacked, as programs expect", () => {
    expect(strFromU8((received.cleaned ?? new Uint8Array()).subarray(30, 77))).toBe(
      "mimetypeapplication/vnd.oasis.opendocument.text",
    );
  });
});

it.each<[string, Uint8Array, RegExp]>([
  [
    "locked",
    makeOdt("", { "META-INF/manifest.xml": `<a ${SPACES}><manifest:encryption-data/></a>` }),
    /паролем/,
  ],
  ["with macros", makeOdt("", { "Basic/Standard/Module1.xml": "<x/>" }), /макросы/],
  ["with a document type", makeOdt("", { "styles.xml": "<!DOCTYPE a><a/>" }), /объявления/],
])("a text %s is refused", (_, bytes, message) => {
  expect(() => readOdt(bytes)).toThrow(message);
});

it("an empty library of macros is none", () => {
  expect(drawBlocks(readOdt(makeOdt(p("а"), { "Basic/script-lc.xml": "<x/>" })))).toEqual(["а"]);
});
