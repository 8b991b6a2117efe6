import { hash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, strFromU8 } from "fflate";
import { DomUtils, parseDocument } from "htmlparser2";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { writeSyntheticArchive } from "../../../scripts/synthetic/write-archive.ts";
import { loadArchive } from "../../archive/load.ts";
import type { Resolution, Unit } from "../../archive/model.ts";
import { describeSchema } from "../json-schema.ts";
import { createHostile, readPublication } from "../samples.fixture.ts";
import { createValidator } from "../validator.fixture.ts";
import { akomaNtosoProfile } from "./akoma-ntoso.fixture.ts";
import { formatAkomaNtoso } from "./akoma-ntoso.ts";
import { formatDocx } from "./docx.ts";
import { formatJson } from "./json.ts";
import { teiProfile } from "./tei.fixture.ts";
import { formatTei } from "./tei.ts";

const publication = readPublication();
const documents: [string, Resolution][] = [
  ...publication.archive.resolutions,
  createHostile(publication),
].map((resolution) => [resolution.id, resolution]);
/** Signs that no XML can hold are dropped or replaced. */
const writable = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\u{10FFFF}]/gu, "")
    .replaceAll(/[\uFFFE\uFFFF]/g, "\uFFFD");

/** Elements by the attribute that names them, in an XML file. */
function indexElements(xml: string, attribute: string) {
  const root = parseDocument(xml, { xmlMode: true });
  const elements = DomUtils.findAll((element) => element.attribs[attribute] !== undefined, root.children);
  const names = elements.map((element) => element.attribs[attribute] ?? "");
  expect(new Set(names).size, "a name stands twice").toBe(names.length);
  return { root, byName: new Map(elements.map((element) => [element.attribs[attribute] ?? "", element])) };
}

/** Everything that points inside of the file points at something. */
function expectTargets(root: ReturnType<typeof parseDocument>, names: ReadonlySet<string>): void {
  for (const element of DomUtils.findAll(() => true, root.children)) {
    for (const [name, value] of Object.entries(element.attribs)) {
      if (name === "xmlns" || !value.startsWith("#")) continue;
      for (const target of value.split(" ")) expect(names, value).toContain(target.slice(1));
    }
  }
}

describe.each(documents)("%s", (id, resolution) => {
  test("JSON follows its published schema and names every unit once in its sections", () => {
    const written = JSON.parse(formatJson(resolution, publication)) as {
      sections: unknown;
      units: unknown[];
    };
    const validate = createValidator(describeSchema("document", publication, true));
    expect(validate(written)).toEqual([]);
    const named = [...JSON.stringify(written.sections).matchAll(/"address":"([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(named).toEqual(resolution.units.map(({ address }) => address));
  });

  test("Akoma Ntoso fits the profile and gives every unit its eId, number and words", async () => {
    const xml = formatAkomaNtoso(resolution, publication);
    const { errors } = await validateXML({ xml, schema: akomaNtosoProfile, extension: "relaxng" });
    expect(errors).toEqual([]);
    const { root, byName } = indexElements(xml, "eId");
    expectTargets(root, new Set(byName.keys()));
    for (const { address, text, label, kind } of resolution.units) {
      const element = byName.get(address);
      if (element === undefined) throw new Error(`${address} is missing`);
      if (kind === "table") continue;
      const direct = (name: string) => DomUtils.getElementsByTagName(name, element.children, false)[0];
      const words = direct("p") ?? direct("heading") ?? element;
      const number = direct("num");
      expect(number === undefined ? null : DomUtils.textContent(number)).toBe(
        words === element ? null : label && writable(label),
      );
      const printed = words === element && label !== null ? `${label} ${text}` : text;
      expect(DomUtils.textContent(words)).toBe(writable(printed));
    }
  });

  test("the work's author in Akoma Ntoso is who the references hold responsible", () => {
    const xml = formatAkomaNtoso(resolution, publication);
    const names = [...xml.matchAll(/eId="(organizer_\d+)"[^>]* showAs="([^"]*)"/g)];
    const [, author] = /<FRBRWork>.*?<FRBRauthor href="#([^"]*)"/s.exec(xml) ?? [];
    const index = resolution.organizers.findIndex(({ role }) => role === "organizer");
    expect(author).toBe(index === -1 ? "archive" : names[index]?.[1]);
  });

  test("TEI fits the profile and gives every unit its id, number and words", async () => {
    const xml = formatTei(resolution, publication);
    const { errors } = await validateXML({ xml, schema: teiProfile, extension: "relaxng" });
    expect(errors).toEqual([]);
    const { root, byName } = indexElements(xml, "xml:id");
    expectTargets(root, new Set(byName.keys()));
    for (const { address, text, label, kind } of resolution.units) {
      const element = byName.get(address);
      if (element === undefined) throw new Error(`${address} is missing`);
      expect(element.attribs["n"] ?? null).toBe(label === null ? null : writable(label));
      if (kind === "table") continue;
      const own = element.children.filter((node) => !("name" in node) || node.name === "hi");
      expect(own.map((node) => DomUtils.textContent(node)).join("")).toBe(writable(text));
    }
  });

  test("Word's file is read by mammoth: numbers, words, addresses with their links, the reference", async () => {
    const buffer = Buffer.from(formatDocx(resolution, publication));
    const { value: html, messages } = await mammoth.convertToHtml({ buffer });
    expect(messages.filter(({ type }) => type === "error")).toEqual([]);
    const root = parseDocument(html);
    const links = new Map(
      DomUtils.getElementsByTagName("a", root).map((link) => [DomUtils.textContent(link), link]),
    );
    for (const { address, text, label, kind } of resolution.units) {
      const link = links.get(`[${address}]`);
      expect(link?.attribs["href"]).toBe(`https://example.org/archive/resolutions/${id}/#${address}`);
      if (kind === "table" || link === undefined) continue;
      let before = "";
      for (let node = link.prev; node !== null; node = node.prev) {
        before = DomUtils.textContent(node) + before;
      }
      const mark = label ?? (kind === "item" ? "–" : null);
      const separator = kind === "item" ? "\t" : " ";
      expect(before.trimEnd()).toBe(writable(mark === null ? text : mark + separator + text).trimEnd());
    }
    const [heading] = DomUtils.getElementsByTagName("h1", root);
    expect(heading && DomUtils.textContent(heading)).toContain(resolution.heading);
    expect(html).toContain("Архив резолюций : сайт");
  });

  test("Word's file is made of well-formed parts that name each other, and of the same bytes every time", () => {
    const bytes = formatDocx(resolution, publication);
    const parts = unzipSync(bytes);
    const names = Object.keys(parts);
    const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array());
    for (const [, part] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(names).toContain(part);
    for (const part of Object.values(parts)) {
      expect(strFromU8(part).startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
    }
    expect(Buffer.from(formatDocx(resolution, publication)).equals(Buffer.from(bytes))).toBe(true);
  });
});

test("documents of every shape fit both profiles: tables, nested lists, items beside addressees", async () => {
  const folder = mkdtempSync(join(tmpdir(), "documents-"));
  try {
    writeSyntheticArchive(folder, 60);
    const { archive } = loadArchive(folder);
    expect(archive.resolutions.length).toBeGreaterThan(40);
    const synthetic = { ...publication, archive };
    for (const [format, schema] of [
      [formatAkomaNtoso, akomaNtosoProfile],
      [formatTei, teiProfile],
    ] as const) {
      const xml = archive.resolutions.map((resolution) => ({
        fileName: `${resolution.id}.xml`,
        contents: format(resolution, synthetic),
      }));
      const { errors } = await validateXML({ xml, schema, extension: "relaxng" });
      expect(errors).toEqual([]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("whom an item or a paragraph addresses in its own words", () => {
  const [, sample] = documents[0] ?? [];
  if (sample === undefined) throw new Error("The archive is empty");
  const heading = sample.units.slice(0, 1);
  const make = (address: string, kind: Unit["kind"], text: string, roles: string[]): Unit => ({
    address,
    section: "recommendations",
    kind,
    label: null,
    text,
    inlines: [{ text, style: "plain" }],
    line: 1,
    ...(roles.length > 0 && { addressee: { words: text.split(" ")[0] ?? "", roles } }),
  });
  const paragraph = make("rp1", "paragraph", "Вузам открыть курсы.", ["universities"]);
  const item = make("r1", "item", "Школам и учителям беречь опыт:", ["schools", "teachers"]);
  const part = make("r1.1", "item", "записывать уроки;", []);
  const resolution: Resolution = {
    ...sample,
    notes: [],
    units: [...heading, paragraph, item, part],
    sections: [
      {
        name: "recommendations",
        blocks: [
          { type: "paragraph", unit: paragraph },
          {
            type: "list",
            items: [{ unit: item, blocks: [{ type: "list", items: [{ unit: part, blocks: [] }] }] }],
          },
        ],
      },
    ],
  };

  test.each([
    { format: formatAkomaNtoso, schema: akomaNtosoProfile, id: "eId", name: "refersTo", prefix: "#role_" },
    { format: formatTei, schema: teiProfile, id: "xml:id", name: "ana", prefix: "#role-" },
  ])("stands in $name", async ({ format, schema, id, name, prefix }) => {
    const xml = format(resolution, publication);
    const { errors } = await validateXML({ xml, schema, extension: "relaxng" });
    expect(errors).toEqual([]);
    const { root, byName } = indexElements(xml, id);
    expectTargets(root, new Set(byName.keys()));
    const rolesOf = (address: string) => byName.get(address)?.attribs[name];
    expect(rolesOf("rp1")).toBe(`${prefix}universities`);
    expect(rolesOf("r1")).toBe(`${prefix}schools ${prefix}teachers`);
    expect(rolesOf("r1.1")).toBeUndefined();
  });
});

test("Word's file does not hold the time zone", () => {
  const [, resolution] = documents[0] ?? [];
  if (resolution === undefined) throw new Error("The archive is empty");
  const zone = process.env["TZ"];
  const write = (name: string) => {
    process.env["TZ"] = name;
    return hash("sha256", formatDocx(resolution, publication));
  };
  try {
    expect(write("America/Adak")).toBe(write("Asia/Vladivostok"));
  } finally {
    process.env["TZ"] = zone;
  }
});
