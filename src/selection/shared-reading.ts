import { isUnit, type PickedUnit } from "./selection.ts";
import { VERSION } from "./shared-units.ts";

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
