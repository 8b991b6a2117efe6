import { loadArchive } from "../archive/load.ts";
import { createPaths } from "../archive/paths.ts";
import type { Resolution, Unit } from "../archive/model.ts";
import type { Publication } from "./publication.ts";

/** The archive as it stands, published under a path. */
export function readPublication(): Publication {
  return {
    archive: loadArchive("content").archive,
    paths: createPaths("/archive/"),
    siteUrl: new URL("https://example.org/archive/"),
    version: { commit: "0123456789abcdef0123456789abcdef01234567", date: "2026-11-22", modified: false },
  };
}

/** Words that are markup somewhere. */
export const hostileTexts = [
  "a & b < c > d \" e ' f ]]> g",
  "**не жирный** _и_ `код` [ссылка](x) ![картинка](y) <b>не тег</b> &copy; \\ | ~~нет~~ $x$",
  "# не заголовок",
  "- не пункт",
  "1. не первый",
  "18) не восемнадцатый",
  "+ 1 = 2",
  "=ГИПЕРССЫЛКА(1)",
  "---",
  "Знак \u0001, половина \uD83D и 🌲, нулевой\u0000 и \uFFFE",
  "https://example.org/?a=1&b=2 и mail@example.org",
  "Звёздочка в конце *",
  "::: to schools",
];

/** A document of the archive with a list of hostile items in the place of its recommendations. */
export function createHostile({ archive }: Publication): Resolution {
  const [sample] = archive.resolutions;
  if (sample === undefined) throw new Error("The archive is empty");
  const heading = sample.units[0] as Unit;
  const unitOf = (text: string, index: number): Unit => ({
    address: `r${String(index + 1)}`,
    section: "recommendations",
    kind: "item",
    label: index % 3 === 0 ? null : index % 3 === 1 ? `${String(index)})` : "<а>",
    text,
    inlines: [
      { text: text.slice(0, 5), style: "plain" },
      { text: text.slice(5), style: "plain" },
    ],
    line: index,
  });
  const units = hostileTexts.map(unitOf);
  const simple = (address: string, kind: Unit["kind"], text: string): Unit => ({
    ...unitOf(text, 0),
    address,
    kind,
    inlines: [{ text, style: "emphasis" }],
  });
  const addressee = simple("r90", "addressee", "Школам & детским садам:");
  const item = simple("r90.1", "item", "пункт с вложенным");
  const part = simple("r90.1.1", "item", "вложенный");
  const after = simple("rp1", "paragraph", "Абзац после адресата");
  const table: Unit = {
    ...heading,
    address: "c1",
    section: "closing",
    kind: "table",
    text: "Показатель | знак <1> *да*",
    label: null,
    inlines: [{ text: "Показатель | знак <1> *да*", style: "plain" }],
  };
  return {
    ...sample,
    id: "hostile",
    title: hostileTexts[1] ?? "",
    notes: [{ at: "r1", text: hostileTexts[0] ?? "" }],
    redactions: [{ at: "r1", masked: "a & b", what: "other", date: "2026-12-01" }],
    sections: [
      { name: "heading", blocks: [{ type: "paragraph", unit: heading }] },
      {
        name: "recommendations",
        blocks: [
          { type: "list", items: units.map((unit) => ({ unit, blocks: [] })) },
          {
            type: "addressee",
            unit: addressee,
            roles: ["schools", "kindergartens"],
            blocks: [
              {
                type: "list",
                items: [{ unit: item, blocks: [{ type: "list", items: [{ unit: part, blocks: [] }] }] }],
              },
            ],
          },
          { type: "paragraph", unit: after },
        ],
      },
      {
        name: "closing",
        blocks: [{ type: "table", unit: table, rows: [["Показатель | знак"], ["<1> *да*"]] }],
      },
    ],
    units: [heading, ...units, addressee, item, part, after, table],
    recommendations: [],
  };
}
