import type { PickedUnit } from "./selection.ts";

/** Which way of writing a link this is; a reader of an older archive is told when it cannot be read. */
export const VERSION = "1";

/**
 * The units of a selection as the `s` of a link: `1~2022-lysva-august_r2.1_r2.4~2018-smolensk-quality_r5`.
 * Only signs that nobody on the way escapes; units of one document that follow each other name it once.
 */
export function formatUnits(units: readonly PickedUnit[]): string {
  let written = VERSION;
  let above: string | null = null;
  for (const { resolution, address } of units) {
    if (resolution !== above) written += `~${resolution}`;
    written += `_${address}`;
    above = resolution;
  }
  return written;
}
