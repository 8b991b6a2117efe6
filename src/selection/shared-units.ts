import { isUnit, type PickedUnit } from "./selection.ts";

/** Which way of writing a link this is; a reader of an older archive is told when it cannot be read. */
const VERSION = "1";

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

export interface ReadUnits {
  /** In the order of the link; `null` in the place of a piece that names no unit. */
  units: (PickedUnit | null)[];
  /** Those pieces. */
  refused: string[];
  /** The link was made by an archive with another way of writing. */
  otherVersion: boolean;
}

/** Reads any string: what names a unit is a unit, the rest is told. */
export function readUnits(written: string): ReadUnits {
  const [version, ...documents] = written.trim().split("~");
  if (version !== VERSION) return { units: [], refused: [], otherVersion: true };
  const units: (PickedUnit | null)[] = [];
  const refused: string[] = [];
  for (const document of documents) {
    const [resolution = "", ...addresses] = document.split("_");
    if (addresses.length === 0) refused.push(document);
    for (const address of addresses) {
      const unit = { resolution, address };
      const known = isUnit(unit);
      units.push(known ? unit : null);
      if (!known) refused.push(`${resolution}_${address}`);
    }
  }
  return { units, refused, otherVersion: false };
}
