import { strFromU8, strToU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { drawBlocks, makeDocx, makeP, W } from "../received.fixture.ts";
import { readDocx } from "./docx.ts";

const level = (index: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${(index + 1) * 720}"/></w:pPr></w:lvl>`;

const NUMBERING = `<w:numbering ${W}>
<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "decimal", "%1.%2.")}${level(2, "russianLower", "%3)")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/><w:pPr><w:ind w:left="1440"/></w:pPr></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, "upperRoman", "%1")}${level(1, "decimal", "%1.%2", "<w:isLgl/>")}</w:abstractNum>
<w:abstractNum w:abstractNumId="3">${level(0, "decimal", "§ %1", '<w:pStyle w:val="Clause"/>')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>`;

const STYLES = `<w:styles ${W}>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Middle"><w:name w:val="Middle"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Below"><w:name w:val="Below"/><w:basedOn w:val="Middle"/></w:style>
<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
</w:styles>`;

const inList = (list: number, depth = 0): string =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

function draw(body: string, parts: Record<string, string> = {}): string[] {
  return drawBlocks(
    readDocx(makeDocx(body, { "word/numbering.xml": NUMBERING, "word/styles.xml": STYLES, ...parts })),
  );
}

describe("numbers as Word prints them", () => {
  it.each<[string, string, string[]]>([
    [
      "many levels, a letter of Russian, prose between, counting on",
      makeP("один", inList(1)) +
        makeP("глубже", inList(1, 1)) +
        makeP("буква", inList(1, 2)) +
        makeP("буква", inList(1, 2)) +
        makeP("глубже", inList(1, 1)) +
        makeP("Проза") +
        makeP("два", inList(1)) +
        makeP("глубже", inList(1, 1)),
      [
        "1. один",
        ".1.1. глубже",
        "..а) буква",
        "..б) буква",
        ".1.2. глубже",
        "Проза",
        "2. два",
        ".2.1. глубже",
      ],
    ],
    ["a list that starts at nine", makeP("а", inList(2)) + makeP("б", inList(2)), ["9. а", "10. б"]],
    [
      "a list that starts again, and the first goes on from there",
      makeP("а", inList(1)) + makeP("б", inList(2)) + makeP("в", inList(1)),
      ["1. а", "9. б", "10. в"],
    ],
    [
      "bullets below a numbered item, from another list",
      makeP("пункт", inList(1)) + makeP("под ним", inList(3)) + makeP("пункт", inList(1)),
      ["1. пункт", ".• под ним", "2. пункт"],
    ],
    ["the same bullets by themselves", makeP("Проза:") + makeP("а", inList(3)), ["Проза:", "• а"]],
    ["Roman above legal digits", makeP("а", inList(4)) + makeP("б", inList(4, 1)), ["I а", ".1.1 б"]],
    ["a style that numbers", makeP("а", '<w:pStyle w:val="Clause"/>'), ["§ 1 а"]],
    [
      "a style's number taken off",
      makeP("а", '<w:pStyle w:val="Clause"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      ["а"],
    ],
    ["a list that does not exist", makeP("а", inList(77)), ["а"]],
    ["an empty item is counted, as Word counts it", makeP("", inList(1)) + makeP("а", inList(1)), ["2. а"]],
  ])("%s", (_, body, blocks) => {
    expect(draw(body)).toEqual(blocks);
  });
});

describe("what Word sets off", () => {
  it.each<[string, string, string[]]>([
    ["a style of headings", makeP("Решение", '<w:pStyle w:val="1"/>'), ["# Решение"]],
    ["centred", makeP("РЕШЕНИЕ", '<w:jc w:val="center"/>'), ["# РЕШЕНИЕ"]],
    ["centred by the style below a style", makeP("РЕШЕНИЕ", '<w:pStyle w:val="Below"/>'), ["# РЕШЕНИЕ"]],
    ["bold", makeP("Школам:", "", "<w:b/>"), ["# Школам:"]],
    ["bold by a style that is based on itself", makeP("Школам:", '<w:pStyle w:val="Loop"/>'), ["# Школам:"]],
    ["bold switched off", makeP("Школам:", '<w:pStyle w:val="Loop"/>', '<w:b w:val="0"/>'), ["Школам:"]],
    ["only the invisible end of the paragraph bold", makeP("Школам:", "<w:rPr><w:b/></w:rPr>"), ["Школам:"]],
    [
      "a word in bold",
      `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Школам</w:t></w:r><w:r><w:t> помочь</w:t></w:r></w:p>`,
      ["Школам помочь"],
    ],
  ])("%s", (_, body, blocks) => {
    expect(draw(body)).toEqual(blocks);
  });
});

describe("the words of a paragraph", () => {
  const run = (content: string): string => `<w:p><w:r>${content}</w:r></w:p>`;
  it.each<[string, string, string[]]>([
    [
      "tab, hyphens, a picture of a sign",
      run(
        '<w:t>а</w:t><w:tab/><w:t>научно</w:t><w:noBreakHyphen/><w:t>прак</w:t><w:softHyphen/><w:t>тическая</w:t><w:sym w:char="F02D"/>',
      ),
      ["а\tнаучно-практическая–"],
    ],
    [
      "lines of a heading stay together",
      run("<w:rPr><w:b/></w:rPr><w:t>РЕЗОЛЮЦИЯ.</w:t><w:br/><w:t>съезда</w:t>"),
      ["# РЕЗОЛЮЦИЯ. съезда"],
    ],
    [
      "lines broken for numbers part",
      run("<w:t>Решили:</w:t><w:br/><w:t>1. одно,</w:t><w:br/><w:t>2. другое</w:t>"),
      ["Решили:", "1. одно,", "2. другое"],
    ],
    [
      "lines broken in a sentence join",
      run("<w:t>учителя</w:t><w:br/><w:t>области</w:t>"),
      ["учителя области"],
    ],
    [
      "links, fields, controls",
      '<w:p><w:hyperlink><w:r><w:t>сайт</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>, 7</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t> шт.</w:t></w:r></w:sdtContent></w:sdt></w:p>',
      ["сайт, 7 шт."],
    ],
    [
      "a prompt that nobody filled in",
      "<w:p><w:r><w:t>Итог</w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Место для ввода текста</w:t></w:r></w:sdtContent></w:sdt></w:p>",
      ["Итог"],
    ],
    [
      "a text box that is told twice",
      '<w:p><w:r><w:t>Решение</w:t><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>УТВЕРЖДАЮ</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>УТВЕРЖДАЮ</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      ["Решение", "УТВЕРЖДАЮ"],
    ],
    [
      "a table",
      `<w:tbl><w:tr><w:tc>${makeP("а")}</w:tc><w:tc>${makeP("б")}</w:tc></w:tr></w:tbl>`,
      ["а | б"],
    ],
    [
      "a table of one column only puts in place",
      `<w:tbl><w:tr><w:tc>${makeP("а")}</w:tc></w:tr></w:tbl>`,
      ["а"],
    ],
    [
      "so does one that holds lists",
      `<w:tbl><w:tr><w:tc>${makeP("Школам:")}</w:tc><w:tc>${[1, 2, 3, 4].map((n) => makeP(`п${n}`, inList(1))).join("")}</w:tc></w:tr></w:tbl>`,
      ["Школам:", "1. п1", "2. п2", "3. п3", "4. п4"],
    ],
  ])("%s", (_, body, blocks) => {
    expect(draw(body)).toEqual(blocks);
  });

  it("puts a note behind its paragraph, once", () => {
    const note = `<w:footnotes ${W}><w:footnote w:id="0" w:type="separator">${makeP("—")}</w:footnote><w:footnote w:id="2">${makeP("Из доклада")}</w:footnote></w:footnotes>`;
    const body = '<w:p><w:r><w:t>Текст</w:t><w:footnoteReference w:id="2"/></w:r></w:p>';
    expect(draw(body + makeP("дальше") + body, { "word/footnotes.xml": note })).toEqual([
      "Текст",
      "Из доклада",
      "дальше",
      "Текст",
    ]);
  });
});

const CHANGES = [
  '<w:p><w:r><w:t>Учителям </w:t></w:r><w:ins w:author="Иванова" w:date="2020-01-01T00:00:00Z"><w:r><w:t>школ </w:t></w:r></w:ins><w:del w:author="Иванова"><w:r><w:delText>гимназий</w:delText></w:r></w:del></w:p>',
  '<w:p><w:pPr><w:rPr><w:del w:author="Иванова"/></w:rPr></w:pPr><w:r><w:t>Первая половина </w:t></w:r></w:p><w:p><w:pPr><w:jc w:val="right"/><w:pPrChange w:author="Петров"><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>и вторая</w:t></w:r></w:p>',
  '<w:moveFrom w:author="Петров"><w:r><w:t>уехало</w:t></w:r></w:moveFrom><w:p><w:moveTo w:author="Петров"><w:r><w:t>приехало</w:t></w:r></w:moveTo></w:p>',
  `<w:tbl><w:tr><w:trPr><w:del w:author="Петров"/></w:trPr><w:tc>${makeP("строка")}</w:tc><w:tc>${makeP("нет")}</w:tc></w:tr><w:tr><w:tc>${makeP("а")}</w:tc><w:tc>${makeP("б")}</w:tc></w:tr></w:tbl>`,
].join("");

describe("what must not be published", () => {
  const received = readDocx(
    makeDocx(
      `${CHANGES}<w:p w:rsidR="00AB12CD"><w:commentRangeStart w:id="0"/><w:r><w:t>Текст</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>тайное</w:t></w:r></w:p>`,
      {
        "docProps/core.xml":
          '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Сидорова А. А.</dc:creator><cp:lastModifiedBy>Сидорова А. А.</cp:lastModifiedBy></cp:coreProperties>',
        "docProps/app.xml": '<Properties xmlns="p"><Company>МБОУ СОШ № 1</Company></Properties>',
        "word/comments.xml": `<w:comments ${W}><w:comment w:author="Сидорова">${makeP("проверить!")}</w:comment></w:comments>`,
        "word/people.xml": "<p>Сидорова</p>",
        "customXml/item1.xml": "<x>Сидорова</x>",
        "word/header1.xml": `<w:hdr ${W}>${makeP("ПРОЕКТ")}</w:hdr>`,
        "word/settings.xml": `<w:settings ${W}><w:attachedTemplate r:id="rId9" xmlns:r="r"/><w:rsids><w:rsid w:val="00AB12CD"/></w:rsids><w:defaultTabStop w:val="708"/></w:settings>`,
        "word/_rels/document.xml.rels":
          '<Relationships xmlns="r"><Relationship Id="rId2" Type="http://x/comments" Target="comments.xml"/><Relationship Id="rId3" Type="http://x/header" Target="header1.xml"/><Relationship Id="rId4" Type="http://x/hyperlink" Target="file:///C:/Users/sidorova/1.doc" TargetMode="External"/></Relationships>',
      },
    ),
  );
  const files = unzipSync(received.cleaned ?? new Uint8Array());
  const whole = Object.entries(files)
    .map(([name, content]) => name + strFromU8(content))
    .join("\n");

  it("reads the document with its changes accepted", () => {
    expect(drawBlocks(received)).toEqual([
      "Учителям школ ",
      "Первая половина и вторая",
      "приехало",
      "а | б",
      "Текст",
    ]);
  });

  it("says what was there", () => {
    expect(received.hidden).toEqual([
      "имя автора",
      "имя того, кто правил последним",
      "организация автора",
      "служебные данные",
      "1\u00A0примечание",
      "5\u00A0исправлений",
      "1\u00A0кусок скрытого текста",
    ]);
    expect(received.remarks).toEqual(["приняты исправления: 5", "колонтитул не перенесён: «ПРОЕКТ»"]);
  });

  it("publishes a copy that knows nobody", () => {
    expect(whole).not.toMatch(
      /Сидоров|Иванов|Петров|sidorova|rsid|гимназий|уехало|тайное|проверить|МБОУ|attachedTemplate|comment/,
    );
    expect(Object.keys(files)).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "word/document.xml",
      "word/_rels/document.xml.rels",
      "word/header1.xml",
      "word/settings.xml",
    ]);
    expect(strFromU8(files["word/settings.xml"] ?? new Uint8Array())).toContain("defaultTabStop");
  });

  it("publishes what another reader reads the same, and what cleaning leaves as it is", async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(received.cleaned ?? []) });
    expect(value.split(/\n+/).filter(Boolean)).toEqual([
      "Учителям школ ",
      "Первая половина и вторая",
      "приехало",
      "а",
      "б",
      "Текст",
    ]);
    const again = readDocx(received.cleaned ?? new Uint8Array());
    expect([again.blocks, again.hidden]).toEqual([received.blocks, []]);
    expect(Buffer.compare(again.cleaned ?? new Uint8Array(), received.cleaned ?? new Uint8Array())).toBe(0);
  });
});

describe("packages built to harm", () => {
  const bomb = makeDocx("", { "word/document.xml": new Uint8Array(60_000_000).fill(0x20) });

  it.each<[string, Uint8Array, RegExp]>([
    ["macros", makeDocx(makeP("а"), { "word/vbaProject.bin": strToU8("x") }), /макросы.*без макросов/],
    [
      "a document type",
      makeDocx("", { "word/document.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' }),
      /объявления/,
    ],
    ["a bomb", bomb, /слишком велик/],
    ["marks without end", makeDocx("", { "word/document.xml": "<a>".repeat(100_000) }), /повреждена/],
    ["marks without number", makeDocx("<w:p/>".repeat(400_000)), /слишком велик/],
    ["marks that do not match", makeDocx("<w:p>"), /повреждена/],
    ["a locked package", lock(makeDocx(makeP("а"))), /паролем/],
    ["sizes that lie", lie(makeDocx(makeP("а".repeat(5000)))), /повреждён/],
  ])("%s", (_, bytes, message) => {
    expect(() => readDocx(bytes)).toThrow(message);
  });

  it("does not unpack a bomb to its end", () => {
    const start = performance.now();
    expect(() => readDocx(lie(bomb))).toThrow(/слишком велик/);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

/** Changes every entry of the central directory. */
function changeDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return copy;
}

function lock(bytes: Uint8Array): Uint8Array {
  return changeDirectory(bytes, (view, at) => view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true));
}

/** Of the large entries. */
function lie(bytes: Uint8Array): Uint8Array {
  return changeDirectory(bytes, (view, at) => {
    if (view.getUint32(at + 24, true) > 5000) view.setUint32(at + 24, 10, true);
  });
}
