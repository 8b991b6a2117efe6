import type { Resolution } from "../../archive/model.ts";
import { formatListReference } from "../../citation/gost.ts";
import { formatEdtf } from "../../russian/dates.ts";
import { publish } from "../publication.ts";
import type { DatedPublication } from "../publication.ts";
import { citeDocument } from "./references.ts";

/** Where a copy of a document was taken from: what every copy carries along. */
export interface Source {
  /** The document's page; an address goes behind `#`. */
  url: string;
  /** The reference for a list of sources, its day of access left blank. */
  reference: string;
  /** What a reader of the copy must know of it. */
  notice: string;
}

export function describeSource(resolution: Resolution, publication: DatedPublication): Source {
  const { paths, version } = publication;
  const url = publish(publication, paths.resolution(resolution.id));
  // Copies are pasted into other texts: no spaces in them that nobody sees.
  const state = formatEdtf(version.date).replaceAll("\u00A0", " ");
  const stray =
    resolution.notes.length > 0 ? " Странности документа сохранены, примечания — на странице." : "";
  return {
    url,
    reference: formatListReference(citeDocument(resolution, publication), { accessed: null }),
    notice: `Текст приведён, как напечатан в документе; адреса в скобках поставлены архивом.${stray} Состояние архива: ${state.replace(/\.$/, "")}.`,
  };
}
