import type { Address } from "../archive/model.ts";
import type { Cited } from "../citation/cited.ts";

/** What a selection reads of `/resolutions/<id>/<id>.json`, a published format to which fields are only added. */
export interface SelectedDocument {
  id: string;
  title: string;
  date: { edtf: string } | null;
  place: { city: string | null } | null;
  citation: Cited;
  units: SelectedUnit[];
}

export interface SelectedUnit {
  address: Address;
  /** As printed, `null` for a bullet or none. */
  label: string | null;
  text: string;
  /** Whom it asks, as printed; `null` where nobody is named or nothing is asked. */
  addressee: string | null;
  /** An addressee's line is none, nor is what stands in another part. */
  recommendation: boolean;
  /** Where it stands, for references: «п. 4». */
  locator: string;
}
