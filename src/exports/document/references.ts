import type { Resolution } from "../../archive/model.ts";
import { formatBiblatex } from "../../citation/biblatex.ts";
import { formatBibtex } from "../../citation/bibtex.ts";
import { type Cited, citeResolution } from "../../citation/cited.ts";
import { formatCsl } from "../../citation/csl.ts";
import { formatRis } from "../../citation/ris.ts";
import type { DocumentFormat } from "../document-formats.ts";
import { publish } from "../publication.ts";
import type { DocumentPublication } from "../publication.ts";

/** A document as its references name it. */
export function citeDocument(resolution: Resolution, publication: DocumentPublication): Cited {
  const { archive, paths } = publication;
  return citeResolution(resolution, archive, publish(publication, paths.resolution(resolution.id)));
}

/** The reference to a document, as the programs that keep lists of them read it. */
export const referenceFormats: DocumentFormat[] = [
  describeFormat("bib", "application/x-bibtex; charset=utf-8", formatBibtex),
  describeFormat("biblatex.bib", "application/x-bibtex; charset=utf-8", formatBiblatex),
  describeFormat("ris", "application/x-research-info-systems; charset=utf-8", formatRis),
  describeFormat("csl.json", "application/vnd.citationstyles.csl+json", formatCsl),
];

function describeFormat(suffix: string, type: string, format: (cited: Cited[]) => string): DocumentFormat {
  return {
    suffix,
    type,
    dated: false,
    write: (resolution, publication) => format([citeDocument(resolution, publication)]),
  };
}
