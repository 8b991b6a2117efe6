import { toSlug } from "../russian/transliterate.ts";
import type { RegionReference } from "./model.ts";

/** The last part of a region's URL: its code in lower case, or `x-` and its printed name in Latin letters. */
export function regionSlug({ id, printed }: RegionReference): string {
  return id === null ? `x-${toSlug(printed ?? "")}` : id.toLowerCase();
}
