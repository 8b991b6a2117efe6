import type { Resolution } from "../archive/model.ts";
import { formatJson } from "./document/json.ts";
import { formatLinkset } from "./document/linkset.ts";
import { referenceFormats } from "./document/references.ts";
import type { Publication } from "./publication.ts";

/** One kind of file beside a document's page: `/resolutions/<id>/<id>.<suffix>`. */
export interface DocumentFormat {
  suffix: string;
  /** Media type. */
  type: string;
  write: (
    resolution: Resolution,
    publication: Publication,
  ) => string | Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
}

/** Every format of a document, one row and one module each. */
export const documentFormats: DocumentFormat[] = [
  {
    suffix: "linkset.json",
    type: "application/linkset+json",
    write: (resolution, publication) => formatLinkset(resolution, publication, documentFormats),
  },
  { suffix: "json", type: "application/json; charset=utf-8", write: formatJson },
  ...referenceFormats,
];
