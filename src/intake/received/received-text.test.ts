import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph } from "docx";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { convert } from "pandoc-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import { IntakeError } from "../model.ts";
import { LARGEST_FILE, readReceived } from "./received-text.ts";
import { drawBlocks, makeDocx, makeP, NO_ENGINES, PROSE } from "./received.fixture.ts";

const MARKDOWN = `# Решение

**педагогического совета**

Участники обсудили работу школы.[^1] Решили:

9) открыть кружки:

    a. шахматный;
    b. хоровой;

10) провести ярмарку.

Школам:

- помогать друг другу;

| Школа | Кружков |
|-------|---------|
| № 5   | 12      |

[^1]: По докладу директора.
`;

const BLOCKS = [
  "# Решение",
  "# педагогического совета",
  "Участники обсудили работу школы. Решили:",
  "По докладу директора.",
  "9) открыть кружки:",
  ".a. шахматный;",
  ".b. хоровой;",
  "10) провести ярмарку.",
  "Школам:",
  "• помогать друг другу;",
  "Школа | Кружков // № 5 | 12",
];

async function render(to: string): Promise<Uint8Array> {
  const { files } = await convert(
    { from: "markdown", to, standalone: true, "output-file": "out" },
    MARKDOWN,
    {},
  );
  const file = files["out"];
  if (file === undefined) throw new Error(`pandoc wrote no ${to}`);
  return new Uint8Array(await file.arrayBuffer());
}

const FORMATS = ["docx", "odt", "rtf", "html"] as const;
const written = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const format of FORMATS) written.set(format, await render(format));
});

const read = (name: string, bytes: Uint8Array) => readReceived({ name, bytes }, NO_ENGINES);

/** pandoc's pages have numbers without a form of their own, and notes at their end. */
const PAGE_BLOCKS = [
  ...BLOCKS.filter((block) => !block.startsWith("По докладу")).map((block) =>
    block.replace(/^(\d+)\)/, "$1."),
  ),
  "1. По докладу директора.",
];
/** pandoc types the numbers of its RTF. */
const RTF_BLOCKS = BLOCKS.map((block) =>
  block.replace(/^\.?(\d+\)|[a-z]\.|•) /, "$1\t").replace(/^По/, "По"),
);

describe("one document in many formats, as pandoc writes them", () => {
  it.each<[(typeof FORMATS)[number], string[]]>([
    ["docx", BLOCKS],
    ["odt", BLOCKS],
    ["rtf", RTF_BLOCKS],
    ["html", PAGE_BLOCKS],
  ])("%s", async (format, blocks) => {
    const received = await read(`a.${format}`, written.get(format) ?? new Uint8Array());
    expect(received.format).toBe(format);
    expect(drawBlocks(received)).toEqual(blocks);
  });

  it("as a library for Word writes it", async () => {
    const paragraphs = ["Решение", PROSE].map((text) => new Paragraph(text));
    const bytes = await Packer.toBuffer(
      new Document({ creator: "Сидорова", sections: [{ children: paragraphs }] }),
    );
    const received = await read("a.docx", new Uint8Array(bytes));
    expect(drawBlocks(received)).toEqual(["Решение", PROSE]);
    expect(received.hidden).toContain("имя автора");
  });
});

describe("what cannot be taken in", () => {
  it.each<[string, string, Uint8Array, RegExp]>([
    ["an empty file", "a.docx", new Uint8Array(), /пуст/],
    ["a large file", "a.pdf", new Uint8Array(LARGEST_FILE + 1), /больше 30 МБ/],
    ["a scan in a package", "a.docx", makeDocx("<w:p/>"), /нет текста/],
    [
      "rubbish under Word's name",
      "a.docx",
      Uint8Array.from({ length: 900 }, (_, at) => (at * at * 31) & 255),
      /назван \.docx/,
    ],
    [
      "rubbish under no name",
      "a",
      Uint8Array.from({ length: 900 }, (_, at) => (at * at * 31) & 255),
      /кодировке/,
    ],
    ["English", "a.txt", strToU8("Resolution of the conference on teachers and schools"), /не на русском/],
    ["a text without end", "a.txt", strToU8(PROSE.repeat(30_000)), /слишком длинен/],
    [
      "a format without an engine",
      "a.doc",
      readFileSync(new URL("fixtures/village-teachers.doc", import.meta.url)),
      /повреждён/,
    ],
  ])("%s", async (_, name, bytes, message) => {
    await expect(read(name, bytes)).rejects.toThrow(IntakeError);
    await expect(read(name, bytes)).rejects.toThrow(message);
  });

  it("says to a browser that it does not read .doc", async () => {
    const bytes = new Uint8Array(readFileSync(new URL("fixtures/village-teachers.doc", import.meta.url)));
    await expect(readReceived({ name: "a.doc", bytes }, { ...NO_ENGINES, doc: null })).rejects.toThrow(
      /как \.docx/,
    );
  });

  it("tells in one line", async () => {
    for (const bytes of [makeDocx("<w:p>"), strToU8("{\\rtf1 x"), strToU8("\x00\x01")]) {
      await expect(read("a.docx", bytes)).rejects.toThrow(/^[^\n]{10,160}$/);
    }
  });

  it("remarks on a name that promises another format", async () => {
    const received = await read("../a.doc", makeDocx(makeP(PROSE)));
    expect(received.remarks).toEqual(["файл назван .doc, а внутри docx: прочитано как docx"]);
  });
});

/** What is no IntakeError would reach the keeper as a stack of calls. */
async function isHandled(name: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await read(name, bytes)).blocks.length > 0;
  } catch (error) {
    return error instanceof IntakeError;
  }
}

describe("any bytes", () => {
  it("of any kind", async () => {
    const heads = [
      "",
      "PK\x03\x04",
      "{\\rtf1 ",
      "<html>",
      "%PDF-1.4",
      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
      "---\n",
      "\xff\xfe",
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 2000 }), async (head, rest) =>
        isHandled("a.md", Uint8Array.from([...Array.from(head, (letter) => letter.charCodeAt(0)), ...rest])),
      ),
      { numRuns: 400 },
    );
  });

  it.each(FORMATS)("of a real %s, cut off and broken", async (format) => {
    const whole = written.get(format) ?? new Uint8Array();
    for (let cut = 0; cut < 50; cut += 1) {
      const at = Math.floor((whole.length * cut) / 50);
      expect(await isHandled(`a.${format}`, whole.subarray(0, at))).toBe(true);
      const broken = whole.slice();
      broken.set([0x3c, 0x7b, 0xff, 0x00].slice(cut % 4), at);
      expect(await isHandled(`a.${format}`, broken)).toBe(true);
    }
  });
});
