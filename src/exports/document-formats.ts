import type { Resolution } from "../archive/model.ts";
import { formatAkomaNtoso } from "./document/akoma-ntoso.ts";
import { formatDocx } from "./document/docx.ts";
import { formatJson } from "./document/json.ts";
import { formatLinkset } from "./document/linkset.ts";
import { formatMarkdown } from "./document/markdown.ts";
import { formatPlainText } from "./document/plain-text.ts";
import { referenceFormats } from "./document/references.ts";
import { formatTei } from "./document/tei.ts";
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
  {
    suffix: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: formatDocx,
  },
  { suffix: "md", type: "text/markdown; charset=utf-8", write: formatMarkdown },
  { suffix: "txt", type: "text/plain; charset=utf-8", write: formatPlainText },
  { suffix: "json", type: "application/json; charset=utf-8", write: formatJson },
  { suffix: "akn.xml", type: "application/akn+xml; charset=utf-8", write: formatAkomaNtoso },
  { suffix: "tei.xml", type: "application/tei+xml; charset=utf-8", write: formatTei },
  ...referenceFormats,
];
