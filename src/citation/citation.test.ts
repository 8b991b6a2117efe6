import { describe, expect, test } from "vitest";
import { formatBibtex } from "./bibtex.ts";
import { describeReference } from "./cited-document.ts";
import type { CitedDocument } from "./cited-document.ts";
import { formatRis } from "./ris.ts";

const document: CitedDocument = {
  id: "2018-smolensk-quality",
  heading: "РЕЗОЛЮЦИЯ XXIV Международной конференции «Интеграция ресурсов в управлении ФГОС»",
  title: "Интеграция ресурсов",
  date: { edtf: "2018-10-18/2018-10-19", start: "2018-10-18" },
  city: "Смоленск",
  organizers: [
    { name: "Министерство просвещения РФ", role: "organizer" },
    { name: "Департамент образования, науки и молодёжи", role: "organizer" },
    { name: "Институт", role: "host" },
  ],
  url: "https://example.org/resolutions/2018-smolensk-quality/",
};
const bare: CitedDocument = { ...document, heading: "Резолюция", date: null, city: null, organizers: [] };
const describeOne = (one: CitedDocument) => describeReference(one, "Архив резолюций");

/** Entries of a `.bib` file by a reading of braces of our own: `[type, key, fields]`. */
function readBibtex(text: string): [string, string, Record<string, string>][] {
  const entries: [string, string, Record<string, string>][] = [];
  for (const entry of text.split(/^(?=@)/m)) {
    const [, type = "", key = ""] = /^@(\w+)\{([^,\s]+),\n/.exec(entry) ?? [];
    const fields: Record<string, string> = {};
    for (const line of entry.trim().split("\n").slice(1, -1)) {
      const [, name = "", value = ""] = /^ {2}(\w+) = \{(.*)\},$/.exec(line) ?? [];
      let depth = 0;
      for (const sign of value.replaceAll(/\\./g, "")) depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
      expect([name, depth]).toEqual([expect.stringMatching(/^\w+$/), 0]);
      fields[name] = value;
    }
    entries.push([type, key, fields]);
  }
  return entries;
}

describe("BibTeX", () => {
  test("the heading is the title, institutions are whole, capitals and Cyrillic are kept", () => {
    expect(readBibtex(formatBibtex([describeOne(document)]))).toEqual([
      [
        "techreport",
        "2018-smolensk-quality",
        {
          title: "{Резолюция XXIV Международной конференции «Интеграция ресурсов в управлении ФГОС»}",
          author: "{Министерство просвещения РФ} and {Департамент образования, науки и молодёжи}",
          institution: "{Министерство просвещения РФ}",
          year: "2018",
          address: "Смоленск",
          url: "https://example.org/resolutions/2018-smolensk-quality/",
          language: "russian",
          note: "Дата конференции: 18–19 октября 2018 г. Архив резолюций",
        },
      ],
    ]);
  });

  test("what is not known is left out", () => {
    const fields = readBibtex(formatBibtex([describeOne(bare)]))[0]?.[2] ?? {};
    expect(Object.keys(fields)).toEqual(["title", "url", "language", "note"]);
    expect(fields["note"]).toBe("Дата конференции: без даты. Архив резолюций");
  });

  test.each<[string, string]>([
    ["100 % & № 5_б #1 $", String.raw`100 \% \& № 5\_б \#1 \$`],
    ["{a}\\~^", String.raw`\{a\}\textbackslash{}\textasciitilde{}\textasciicircum{}`],
    ["строка\n  ещё", "строка ещё"],
  ])("%j is written %j", (heading, written) => {
    expect(formatBibtex([describeOne({ ...bare, heading })])).toContain(`title = {{${written}}},`);
  });

  test("entries follow each other in the order given", () => {
    const text = formatBibtex([describeOne(bare), describeOne({ ...bare, id: "second" })]);
    expect(readBibtex(text).map(([, key]) => key)).toEqual(["2018-smolensk-quality", "second"]);
  });
});

describe("RIS", () => {
  test("one field a line, an institution with a comma at its end only", () => {
    const lines = formatRis([describeOne(document)]).split("\r\n");
    expect(lines[0]).toBe("TY  - RPRT");
    expect(lines).toContain("AU  - Министерство просвещения РФ,");
    expect(lines).toContain("AU  - Департамент образования науки и молодёжи,");
    expect(lines).toContain("PY  - 2018");
    expect(lines).toContain("DA  - 2018/10/18/");
    expect(lines.slice(-2)).toEqual(["ER  - ", ""]);
    expect(lines.filter((line) => line !== "" && !/^[A-Z][A-Z\d] {2}- /.test(line))).toEqual([]);
  });

  test("what is not known is left out", () => {
    expect(formatRis([describeOne(bare)])).not.toMatch(/^(AU|PY|DA|CY|PB)/m);
  });
});

test.each<[string, string]>([
  ["РЕЗОЛЮЦИЯ VII Международной", "Резолюция VII Международной"],
  ["РЕЗОЛЮЦИЯ", "Резолюция"],
  ["ФГОС в школе", "ФГОС в школе"],
  ["Резолюция августовской", "Резолюция августовской"],
])("the heading %j gives the title %j", (heading, title) => {
  expect(describeOne({ ...document, heading }).title).toBe(title);
});
