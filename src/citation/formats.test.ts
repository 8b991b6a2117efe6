import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { Cite } from "@citation-js/core";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { formatBiblatex } from "./biblatex.ts";
import { formatBibtex } from "./bibtex.ts";
import { citeExported, citeUnit } from "./cited.ts";
import type { Cited } from "./cited.ts";
import { BARE, CITED } from "./cited.fixture.ts";
import { formatCsl } from "./csl.ts";
import { readTitle } from "./naming.ts";
import { formatRis } from "./ris.ts";

/** Read by a program that is not ours. */
const read = (text: string) => new Cite(text).data;
const readOne = (text: string) => {
  const [item, ...more] = read(text);
  expect(more).toEqual([]);
  return item;
};

const FORMATS: [name: string, format: (references: Cited[]) => string][] = [
  ["BibTeX", formatBibtex],
  ["BibLaTeX", formatBiblatex],
  ["RIS", formatRis],
  ["CSL-JSON", formatCsl],
];

/** Headings that end a field, a line or a file when somebody forgets to escape them. */
const HOSTILE = [
  "100 % & № 5_б #1 $",
  String.raw`{a} \b ~ ^ "q" 'r' @x`,
  "{ не закрыта",
  "} не открыта",
  "кавычки «а „б“ в»",
  "ER  - , конец\nTY  - RPRT",
  "A and B, others",
  "<b>разметка</b> &amp; ]]>",
  `очень ${"длинный ".repeat(400)}заголовок`,
];

describe.each(FORMATS)("%s", (_, format) => {
  test("says what the document is", () => {
    const item = readOne(format([CITED]));
    expect(item).toMatchObject({
      id: CITED.id,
      type: "report",
      title: CITED.title,
      genre: "Резолюция",
      publisher: "Министерство просвещения РФ",
      "publisher-place": "Смоленск",
      URL: CITED.url,
      note: "Дата конференции: 18–19 октября 2018 г. Архив резолюций",
    });
    expect(item?.language).toMatch(/^ru/);
    expect(item?.issued?.["date-parts"]?.[0]?.[0]).toBe(2018);
    const authors = item?.author?.map(({ family, literal, given }) => [family ?? literal, given ?? ""]);
    // In RIS a comma inside would make a person of an institution.
    const second = format === formatRis ? "Департамент образования науки и молодёжи" : CITED.organizers[1];
    expect(authors).toEqual([
      ["Министерство просвещения РФ", ""],
      [second, ""],
    ]);
  });

  test("says which place", () => {
    const item = readOne(format([citeUnit(CITED, { address: "r4.2", locator: "п. 4, перечисление 2" })]));
    expect(item).toMatchObject({ id: `${CITED.id}:r4.2`, URL: `${CITED.url}#r4.2` });
    expect(item?.note).toMatch(/^П\. 4, перечисление 2\. Дата/);
  });

  test("leaves out what is not known", () => {
    const item = readOne(format([BARE]));
    expect(item).toMatchObject({ type: "report", title: "Резолюция" });
    for (const key of ["author", "publisher", "publisher-place", "issued"] as const)
      expect(item?.[key]).toBeUndefined();
    expect(item?.note).toBe("Дата конференции: без даты. Архив резолюций");
  });

  test.each(HOSTILE)("survives %j", (heading) => {
    const title = readTitle(heading);
    const items = read(
      format([
        { ...CITED, title },
        { ...BARE, id: "second" },
      ]),
    );
    expect(items.map(({ id }) => id)).toEqual([CITED.id, "second"]);
    expect(items[0]?.title).toBe(title);
  });

  test("a conference that the heading does not name follows it", () => {
    const item = readOne(format([{ ...CITED, title: "Резолюция", supplement: "VII конференция" }]));
    expect(item?.title).toBe("Резолюция: VII конференция");
  });

  test("nothing is an empty list", () => {
    expect(format([]).trim()).toBe(format === formatCsl ? "[]" : "");
  });
});

test("TeX formats let the conference stand for an author whom nobody names", () => {
  const nameless: Cited = { ...CITED, organizers: [] };
  for (const format of [formatBibtex, formatBiblatex]) {
    expect(readOne(format([nameless]))?.author).toEqual([{ family: CITED.conference }]);
  }
  for (const format of [formatRis, formatCsl]) {
    expect(readOne(format([nameless]))?.author).toBeUndefined();
  }
});

test("BibTeX has @techreport, BibLaTeX @report with whole dates", () => {
  expect(formatBibtex([CITED])).toMatch(/^@techreport\{2018-smolensk-quality,\n {2}title = \{\{/);
  expect(formatBiblatex([CITED])).toMatch(/^@report\{[^]*date = \{2018-10-18\/2018-10-19\},/);
});

test("a brace in an address does not end its field", () => {
  const url = String.raw`https://example.org/{a}\b/`;
  expect(readOne(formatBibtex([{ ...CITED, url }]))?.URL).toBe("https://example.org/%7Ba%7D%5Cb/");
});

describe("RIS", () => {
  test("one field a line", () => {
    const lines = formatRis([CITED, BARE]).split("\r\n");
    expect(lines[0]).toBe("TY  - RPRT");
    expect(lines.filter((line) => line !== "" && !/^[A-Z][A-Z\d] {2}- /.test(line))).toEqual([]);
    expect(lines.slice(-2)).toEqual(["ER  - ", ""]);
  });

  test.each([
    ["2018-10-18/2018-10-19", "2018/10/18/"],
    ["2018-10", "2018/10//"],
    ["2018~", "2018///"],
    ["2018/..", "2018///"],
    ["../2018", null],
  ])("%s is %s", (edtf, day) => {
    const text = formatRis([{ ...CITED, date: { edtf, start: null, end: null, inferred: false } }]);
    expect(/^DA {2}- (.*)$/m.exec(text)?.[1]?.trim() ?? null).toBe(day);
  });
});

/** The variables of CSL 1.0.2 that we use, as its schema for data has them. */
const cslItem = z.strictObject({
  id: z.string(),
  type: z.literal("report"),
  genre: z.string().optional(),
  title: z.string(),
  author: z.array(z.strictObject({ literal: z.string() })).optional(),
  publisher: z.string().optional(),
  "publisher-place": z.string().optional(),
  issued: z
    .strictObject({
      "date-parts": z.array(z.array(z.int()).min(1).max(3)).min(1).max(2).optional(),
      circa: z.literal(true).optional(),
      literal: z.string().optional(),
    })
    .optional(),
  section: z.string().optional(),
  archive: z.string(),
  URL: z.url(),
  language: z.string(),
  note: z.string(),
});

test.each<[edtf: string, issued: object]>([
  [
    "2018-10-18/2018-10-19",
    {
      "date-parts": [
        [2018, 10, 18],
        [2018, 10, 19],
      ],
    },
  ],
  ["2018-10", { "date-parts": [[2018, 10]] }],
  ["2018~", { "date-parts": [[2018]], circa: true }],
  ["2016?/2018", { "date-parts": [[2016], [2018]], circa: true }],
  ["2018/..", { literal: "с 2018 г." }],
])("CSL: %s", (edtf, issued) => {
  const text = formatCsl([{ ...CITED, date: { edtf, start: null, end: null, inferred: false } }]);
  const [item] = z.array(cslItem).parse(JSON.parse(text));
  expect(item?.issued).toEqual(issued);
});

test("CSL: an undated document says what is known", () => {
  const text = formatCsl([{ ...BARE, dating: { notBefore: "2015", notAfter: null } }]);
  expect(z.array(cslItem).parse(JSON.parse(text))[0]?.issued).toEqual({ literal: "не ранее 2015 г." });
});

test("CSL: a citation processor makes a reference of it", () => {
  const text = new Cite(formatCsl([CITED])).format("bibliography", { template: "apa", lang: "en-US" });
  for (const part of [CITED.title, "Министерство просвещения РФ", "2018", CITED.url])
    expect(text).toContain(part);
});

test("an entry of /data/resolutions.json makes the same reference, as far as it goes", () => {
  const cited = citeExported(
    {
      id: CITED.id,
      heading: "РЕЗОЛЮЦИЯ XXIV Международной конференции «Интеграция ресурсов в управлении ФГОС»",
      title: "Интеграция ресурсов",
      date: CITED.date,
      city: "Смоленск",
      organizers: [
        { name: "Министерство просвещения РФ", role: "organizer" },
        { name: "Департамент образования, науки и молодёжи", role: "organizer" },
        { name: "Институт", role: "host" },
      ],
      added: "2026-11-22",
      url: CITED.url,
    },
    "Архив резолюций",
  );
  expect(formatRis([{ ...cited, genre: "Резолюция" }])).toBe(formatRis([CITED]));
});
