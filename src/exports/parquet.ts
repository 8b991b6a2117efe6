import { ByteWriter, parquetWriteRows } from "hyparquet-writer";
import type { SchemaElement } from "hyparquet-writer";
import type { CellValue, Column } from "./csv.ts";

/** A list in Parquet's own three levels, so that readers see a list of strings. */
function describeList(name: string): SchemaElement[] {
  return [
    { name, repetition_type: "REQUIRED", converted_type: "LIST", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
  ];
}

function describeColumn({ name, type }: Pick<Column<never>, "name" | "type">): SchemaElement[] {
  if (type === "list") return describeList(name);
  if (type === "boolean") return [{ name, type: "BOOLEAN", repetition_type: "REQUIRED" }];
  if (type === "integer") return [{ name, type: "INT32", repetition_type: "OPTIONAL" }];
  return [{ name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" }];
}

/** A table as Apache Parquet; values are exact, lists stay lists. */
export function writeParquet<Entry>(
  columns: readonly Column<Entry>[],
  entries: Iterable<Entry>,
): Uint8Array<ArrayBuffer> {
  function* rows(): Generator<Record<string, CellValue>> {
    for (const entry of entries) {
      yield Object.fromEntries(columns.map(({ name, value }) => [name, value(entry)]));
    }
  }
  const writer = new ByteWriter();
  const written = parquetWriteRows({
    writer,
    rows: rows(),
    columns: columns.map(({ name }) => ({ name })),
    schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(describeColumn)],
    createdBy: "resolution-archive",
  });
  if (written !== undefined) throw new Error("Parquet was not written at once");
  return new Uint8Array(writer.getBuffer());
}
