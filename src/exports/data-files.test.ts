import { parse as parseCsv } from "csv-parse/sync";
import { Package } from "datapackage";
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { Parser } from "n3";
import readWorkbook from "read-excel-file/node";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { guardFormula } from "../tables/csv.ts";
import { writeCsv } from "./csv.ts";
import { listDataFiles, writeJsonArray } from "./data-files.ts";
import type { DataFile } from "./data-files.ts";
import { describeDataPackage } from "./data-package.ts";
import { describeSchema, schemaNames } from "./json-schema.ts";
import { createHostile, readPublication } from "./samples.fixture.ts";
import type { Publication } from "./publication.ts";
import type { ExportedUnit } from "./units.ts";
import { createValidator } from "./validator.fixture.ts";

const real = readPublication();
const withHostile: Publication = {
  ...real,
  archive: {
    ...real.archive,
    resolutions: [...real.archive.resolutions, createHostile(real)],
    withdrawn: [
      {
        ...real.archive.withdrawn[0],
        id: "gone",
        title: "Снят",
        date: "2026-01-01",
        why: "просьба",
        heldAs: null,
        addresses: ["p1"],
      },
    ],
  },
};
const empty: Publication = { ...real, archive: { ...real.archive, resolutions: [], withdrawn: [] } };

async function read(file: DataFile): Promise<Buffer> {
  const written = await file.write();
  if (typeof written === "string" || written instanceof Uint8Array) return Buffer.from(written);
  if (Symbol.asyncIterator in written) return Buffer.concat(await Array.fromAsync(written));
  return Buffer.from([...written].join(""));
}

async function readText(path: string, publication: Publication): Promise<string> {
  const file = listDataFiles(publication).find((one) => one.path === path);
  if (file === undefined) throw new Error(`${path} is not published`);
  return (await read(file)).toString("utf8");
}

async function readUnits(publication: Publication): Promise<ExportedUnit[]> {
  const lines = (await readText("units.ndjson", publication)).split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as ExportedUnit);
}

const archives: [string, Publication][] = [
  ["the archive", real],
  ["hostile texts and a withdrawn document", withHostile],
  ["an empty archive", empty],
];

describe.each(archives)("%s", (_name, publication) => {
  test("every JSON file follows the schema that is published for it", async () => {
    for (const file of listDataFiles(publication)) {
      if (file.schema === null) continue;
      const validate = createValidator(describeSchema(file.schema, publication, true));
      const text = (await read(file)).toString("utf8");
      if (file.path.endsWith(".ndjson")) {
        const lines = text.split("\n").slice(0, -1);
        expect(lines).toHaveLength(file.entries ?? -1);
        for (const line of lines) expect(validate(JSON.parse(line))).toEqual([]);
      } else {
        const entries = JSON.parse(text) as unknown[];
        expect(validate(entries), file.path).toEqual([]);
        expect(entries).toHaveLength(file.entries ?? -1);
      }
    }
  });

  test("CSV begins with a byte order mark, ends its lines as Excel does, and gives the values back", async () => {
    for (const file of listDataFiles(publication).filter(({ table }) => table !== null)) {
      const bytes = await read(file);
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = bytes.toString("utf8");
      const rows: string[][] = parseCsv(text, { bom: true, record_delimiter: "\r\n" });
      expect(rows).toHaveLength((file.entries ?? 0) + 1);
      expect(rows[0]).toEqual(file.table?.columns.map(({ name }) => name));
    }
    const rows = parseCsv<Record<string, string>>(await readText("units.csv", publication), {
      bom: true,
      columns: true,
    });
    const units = await readUnits(publication);
    units.forEach((unit, index) => {
      expect(rows[index]).toMatchObject({
        text: guardFormula(unit.text.toWellFormed()),
        label: guardFormula((unit.label ?? "").toWellFormed()),
        themes: unit.themes.join("; "),
        recommendation: String(unit.recommendation),
        url: unit.url,
      });
    });
  });

  test("a workbook holds the rows and columns of the CSV of the same name, without the guards against formulas", async () => {
    const files = listDataFiles(publication).filter(({ path }) => path.endsWith(".xlsx"));
    expect(files.map(({ path }) => path)).toEqual(["resolutions.xlsx", "recommendations.xlsx"]);
    for (const file of files) {
      const [sheet, ...others] = await readWorkbook(await read(file), { trim: false });
      expect(others).toEqual([]);
      expect(sheet?.sheet).toBe(file.title);
      const csv: string[][] = parseCsv(await readText(file.path.replace(".xlsx", ".csv"), publication), {
        bom: true,
        record_delimiter: "\r\n",
      });
      const rows = sheet?.data.map((row) => row.map((value) => guardFormula(String(value ?? ""))));
      expect(rows, file.path).toEqual(csv);
      expect(rows).toHaveLength((file.entries ?? -1) + 1);
    }
  });

  test("Parquet is read back as it is in NDJSON, lists as lists", async () => {
    const file = listDataFiles(publication).find(({ path }) => path === "units.parquet");
    if (file === undefined) throw new Error("units.parquet is not published");
    const bytes = await read(file);
    const buffer = new Uint8Array(bytes).buffer;
    const rows = await parquetReadObjects({ file: buffer });
    const units = await readUnits(publication);
    const wellFormed = JSON.parse(JSON.stringify(units), (_key, value: unknown) =>
      typeof value === "string" ? value.toWellFormed() : value,
    ) as unknown;
    expect(rows).toEqual(wellFormed);
    expect(Number(parquetMetadata(buffer).num_rows)).toBe(units.length);
  });

  test("every vocabulary is the same in Turtle as in JSON", async () => {
    const skos = "http://www.w3.org/2004/02/skos/core#";
    for (const file of listDataFiles(publication).filter(({ path }) => path.endsWith(".ttl"))) {
      const quads = new Parser().parse((await read(file)).toString("utf8"));
      const scheme = `https://example.org/archive/data/${file.path}`;
      const terms = JSON.parse(await readText(file.path.replace(".ttl", ".json"), publication)) as {
        id: string;
        label: string;
        broader: string | null;
      }[];
      const nameOf = (id: string) => `${scheme}#${encodeURIComponent(id)}`;
      const ask = (subject: string, verb: string) =>
        quads.filter((one) => one.subject.value === subject && one.predicate.value === skos + verb);
      for (const { id, label, broader } of terms) {
        const [name, ...others] = ask(nameOf(id), "prefLabel");
        expect(others).toEqual([]);
        expect(name?.object).toMatchObject({ value: label, language: "ru" });
        expect(ask(nameOf(id), "broader").map(({ object }) => object.value)).toEqual(
          broader === null ? [] : [nameOf(broader)],
        );
        expect(ask(nameOf(id), "inScheme").map(({ object }) => object.value)).toEqual([scheme]);
      }
    }
  });

  test("the data package is valid, and its tables are read by their own description", async () => {
    const folder = mkdtempSync(join(tmpdir(), "datapackage-"));
    try {
      const files = listDataFiles(publication).map((file) => ({ ...file, bytes: 1, sha256: "0" }));
      for (const file of files) {
        mkdirSync(dirname(join(folder, file.path)), { recursive: true });
        const bytes = await read(file);
        // This reader takes the byte order mark for a part of the first column's name.
        writeFileSync(join(folder, file.path), file.table === null ? bytes : bytes.subarray(3));
      }
      const descriptor = describeDataPackage(files, publication);
      const loaded = await Package.load(structuredClone(descriptor), { basePath: folder, strict: true });
      expect(loaded.errors).toEqual([]);
      for (const { path, entries, table } of files) {
        if (table === null) continue;
        const resource = loaded.getResource(path.replace(".", "-"));
        const rows = await resource.read({ keyed: true, relations: true });
        expect(rows, path).toHaveLength(entries ?? -1);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test("a unit knows whom it asks and what it speaks of", async () => {
  const units = await readUnits(real);
  const at = (resolution: string, address: string) =>
    units.find((unit) => unit.resolution === resolution && unit.address === address);
  expect(at("2017-chelyabinsk-gifted", "h1")).toMatchObject({ section: "heading", recommendation: false });
  expect(at("2017-chelyabinsk-gifted", "r4")).toMatchObject({
    kind: "addressee",
    recommendation: false,
    act: null,
  });
  expect(at("2017-chelyabinsk-gifted", "r4.2")).toMatchObject({
    section: "recommendations",
    recommendation: true,
    act: "request",
    url: "https://example.org/archive/resolutions/2017-chelyabinsk-gifted/#r4.2",
  });
  expect(at("2017-chelyabinsk-gifted", "r4.2")?.themes).toContain("gifted-children");
  expect(units.filter(({ act }) => act !== null)).toHaveLength(53);
});

test("any text comes back from CSV", () => {
  const column = { name: "text", type: "string" as const, text: "", value: (text: string) => text };
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), (texts) => {
      const csv = [...writeCsv([column], texts)].join("");
      const rows: string[][] = parseCsv(csv, {
        bom: true,
        skip_empty_lines: false,
        record_delimiter: "\r\n",
      });
      return rows.slice(1).every(([cell], index) => cell === guardFormula(texts[index] ?? ""));
    }),
  );
});

test("an array is written an entry a line, an empty one is valid JSON", () => {
  expect([...writeJsonArray([{ a: 1 }, { a: 2 }])].join("")).toBe('[\n{"a":1},\n{"a":2}\n]\n');
  expect(JSON.parse([...writeJsonArray([])].join(""))).toEqual([]);
});

test("published schemas are JSON Schema 2020-12 under their own address and leave room for new fields", () => {
  for (const name of schemaNames) {
    const schema = describeSchema(name, real);
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `https://example.org/archive/data/schemas/${name}.json`,
    });
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
    expect(createValidator(schema)("не запись")).not.toEqual([]);
  }
});
