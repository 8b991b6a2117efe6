import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { formatSelectionTable } from "./csv.ts";
import { formatDocx } from "./docx.ts";
import { groupItems } from "./grouping.ts";
import { formatMarkdown } from "./markdown.ts";
import { documents, hostileDocument } from "./selected.fixture.ts";
import { dropUnprintable, type Selection } from "./selection.ts";
import { takeSelection, type TakenItem, type TakenSelection } from "./taken.ts";

const urlOf = (id: string) => `https://example.org/archive/resolutions/${id}/`;
const take = (selection: Selection) => takeSelection(selection, documents, "2026-11-22");
const pick = (...units: [resolution: string, address: string, note?: string][]): Selection => ({
  title: "К следующей резолюции",
  items: units.map(([resolution, address, note = ""]) => ({ resolution, address, note })),
});

const LYSVA = "2022-lysva-august";
const SMOLENSK = "2018-smolensk-quality";
const three = take(pick([LYSVA, "r2.12", "взять\n=целиком"], [SMOLENSK, "r5"], [LYSVA, "p1"]));

/** What somebody could try to break a file with. */
const attacker: TakenItem = {
  key: "a#p1",
  label: "1)",
  text: '=HYPERLINK("https://evil.example") <script>alert(1)</script> *a* _b_ [c](d) `e` & # |',
  addressee: "Школам <b>",
  asks: true,
  title: 'Тема, «с, запятыми» "и кавычками"',
  address: "p1",
  date: null,
  city: null,
  note: "# не заголовок\n- не список\n1. не номер\n\n![x](y)",
  url: "https://example.org/resolutions/a/#p1",
  footnote: "Резолюция & <другое>. URL: https://example.org/resolutions/a/#p1 (дата обращения: 22.11.2026).",
  inText: "[1, п. 1]",
};
const attack: TakenSelection = {
  title: "</w:t> & <h1>",
  items: [attacker],
  sources: [
    {
      text: "Источник <i>. URL: https://example.org/resolutions/a/ (дата).",
      url: "",
      archive: "Архив & <a>",
    },
  ],
  missing: ["a, p9: такого адреса в документе нет"],
};

const units = hostileDocument.units.filter(({ address }) => address.startsWith("r"));
const everythingHostile = takeSelection(
  pick(...units.map(({ address }): [string, string] => [hostileDocument.id, address])),
  new Map([[hostileDocument.id, hostileDocument]]),
  "2026-11-22",
);
const hostileTexts = units.map(({ text }) => dropUnprintable(text));

describe("what is taken", () => {
  test("keeps the reader's order; sources are numbered as they appear", () => {
    expect(three.items.map(({ key, inText }) => [key, inText])).toEqual([
      [`${LYSVA}#r2.12`, expect.stringMatching(/^\[1, .*п\. 12\]$/)],
      [`${SMOLENSK}#r5`, "[2, п. 5]"],
      [`${LYSVA}#p1`, expect.stringMatching(/^\[1, /)],
    ]);
    expect(three.sources.map(({ url }) => url)).toEqual([urlOf(LYSVA), urlOf(SMOLENSK)]);
  });

  test("each unit of each document has its words, its address and a reference with the reader's day", () => {
    for (const { id, units } of documents.values()) {
      const all = take(pick(...units.map(({ address }): [string, string] => [id, address])));
      expect(all.items.map(({ text }) => text)).toEqual(units.map(({ text }) => text));
      for (const { footnote, url, address } of all.items) {
        expect(url).toBe(`${urlOf(id)}#${address}`);
        expect(footnote).toContain(`URL: ${url} (дата обращения: 22.11.2026).`);
      }
    }
  });

  test("what is not there is left out", () => {
    const kept = take(pick(["no-such", "p1"], [SMOLENSK, "r99"], [SMOLENSK, "r1"]));
    expect(kept.items.map(({ key }) => key)).toEqual([`${SMOLENSK}#r1`]);
    expect(kept.sources).toHaveLength(1);
  });
});

describe("groups", () => {
  const headingsOf = (...addresses: string[]) =>
    groupItems(take(pick(...addresses.map((address): [string, string] => [LYSVA, address]))).items).map(
      ({ heading, items }) => [heading, items.length],
    );
  const school = "Руководителям общеобразовательных организаций:";

  test("what asks nobody is not said to lack an addressee", () => {
    expect(headingsOf("r2.1", "r2.2", "f1", "r1", "r2.3")).toEqual([
      [school, 2],
      ["Из текста документов:", 2],
      [school, 1],
    ]);
  });

  test("at the beginning only an addressee is named", () => {
    expect(headingsOf("h1", "p1", "r2.1")).toEqual([
      [null, 2],
      [school, 1],
    ]);
    const { items } = take(pick([SMOLENSK, "r5"], [SMOLENSK, "p1"], [SMOLENSK, "r1"]));
    expect(groupItems(items).map(({ heading }) => heading)).toEqual([
      null,
      "Из текста документов:",
      "Без адресата:",
    ]);
  });
});

describe("Word", () => {
  const open = async (taken: TakenSelection) => {
    const bytes = new Uint8Array(await formatDocx(taken));
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(messages.filter(({ type }) => type === "error")).toEqual([]);
    return { html: value, files: unzipSync(bytes) };
  };

  test("numbered items with a reference in a footnote each, and the list of sources", async () => {
    const { html } = await open(three);
    expect(html).toContain("К следующей резолюции");
    for (const { text, footnote, url } of three.items) {
      expect(readText(html)).toContain(text);
      expect(readText(html)).toContain(footnote);
      expect(html).toContain(`<a href="${url}">`);
    }
    for (const { text } of three.sources) expect(readText(html)).toContain(text);
    expect(html.match(/href="#footnote-\d+"/g)).toHaveLength(3);
    expect(html).toContain("<strong>Руководителям общеобразовательных организаций:</strong>");
    expect(html).toContain("<strong>Без адресата:</strong>");
    expect(html).toContain("<em>взять</em>");
  });

  test("items and sources are Word's own numbered lists, on A4, in Russian", async () => {
    const { files } = await open(three);
    const body = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    expect(body.match(/<w:numPr>/g)).toHaveLength(5);
    expect(body).toMatch(/<w:pgSz w:w="11907" w:h="16840"/);
    expect(strFromU8(files["word/styles.xml"] ?? new Uint8Array())).toContain('w:val="ru-RU"');
  });

  test("what is hostile is text", async () => {
    const { html } = await open(attack);
    expect(readText(html)).toContain(attacker.text);
    expect(html).not.toMatch(/<script|<h1>[^<]*<h1>/);
    expect(readText(html)).toContain("a, p9: такого адреса в документе нет");
  });

  test("whatever a document says can be opened", async () => {
    const { html } = await open(everythingHostile);
    // What XML has no sign for is dropped.
    for (const text of hostileTexts) expect(readText(html)).toContain(text);
  });

  test("an empty selection is a file too", async () => {
    expect((await open({ title: "", items: [], sources: [], missing: [] })).html).toContain(
      "Подборка из резолюций",
    );
  });
});

describe("Markdown", () => {
  const read = (taken: TakenSelection) => new MarkdownIt({ html: true }).render(formatMarkdown(taken));

  test("numbered items with links to their places", () => {
    const html = read(three);
    for (const { text, url, inText } of three.items) {
      expect(readText(html)).toContain(text);
      expect(html).toContain(`<a href="${url}">${inText}</a>`);
    }
    expect(html.match(/<ol( start="\d")?>/g)?.length).toBeGreaterThanOrEqual(2);
    expect(html).toContain('<ol start="2">');
    for (const { text } of three.sources) expect(readText(html)).toContain(text);
  });

  test("what is hostile is text", () => {
    const html = read(attack);
    expect(readText(html)).toContain(attacker.text);
    expect(html.match(/<(?!\/?(?:h1|h2|p|ol|ul|li|em|strong|a)\b)[^>]*>/g)).toBeNull();
    expect(html.match(/<h[12]>/g)).toHaveLength(3);
    for (const line of attacker.note.split("\n")) expect(readText(html)).toContain(line);
  });
});

test("Markdown never reads a document's words as markup", () => {
  const html = new MarkdownIt({ html: true, linkify: false }).render(formatMarkdown(everythingHostile));
  for (const text of hostileTexts) expect(readText(html)).toContain(text);
  expect(html.match(/<li>/g)).toHaveLength(everythingHostile.items.length + 1);
});

describe("CSV", () => {
  const read = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

  test("opens as a table with a line each", () => {
    const text = formatSelectionTable(three);
    expect([text.charCodeAt(0), text.endsWith("\r\n")]).toEqual([0xfeff, true]);
    expect(read(text)).toEqual(
      three.items.map((item, place): unknown =>
        expect.objectContaining({
          "№": String(place + 1),
          Документ: item.title,
          Адрес: item.address,
          Текст: item.text,
          Примечание: item.note,
          Ссылка: item.url,
          Источник: item.footnote,
        }),
      ),
    );
  });

  test("no cell begins like a formula", () => {
    expect(
      Object.values(read(formatSelectionTable(attack))[0] ?? {}).filter((cell) => /^[=+\-@]/.test(cell)),
    ).toEqual([]);
  });
});

/** The words of HTML. */
function readText(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
