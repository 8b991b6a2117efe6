import type { Resolution } from "../archive/model.ts";
import { formatAkomaNtoso } from "./document/akoma-ntoso.ts";
import { formatDocx } from "./document/docx.ts";
import { formatJson } from "./document/json.ts";
import { formatLinkset } from "./document/linkset.ts";
import { formatMarkdown } from "./document/markdown.ts";
import { formatPlainText } from "./document/plain-text.ts";
import { referenceFormats } from "./document/references.ts";
import { formatTei } from "./document/tei.ts";
import type { DatedPublication, DocumentPublication } from "./publication.ts";

/** One kind of file beside a document's page: `/resolutions/<id>/<id>.<suffix>`. */
export type DocumentFormat = {
  suffix: string;
  /** Media type. */
  type: string;
} & (
  | { dated: false; write: (resolution: Resolution, publication: DocumentPublication) => Written }
  /** The file says of which day the archive is, so that it changes with every other document. */
  | { dated: true; write: (resolution: Resolution, publication: DatedPublication) => Written }
);

type Written = string | Uint8Array<ArrayBuffer>;

/** Every format of a document, one row and one module each. */
export const documentFormats: DocumentFormat[] = [
  {
    suffix: "linkset.json",
    type: "application/linkset+json",
    dated: false,
    write: (resolution, publication) => formatLinkset(resolution, publication, documentFormats),
  },
  {
    suffix: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    dated: true,
    write: formatDocx,
  },
  { suffix: "md", type: "text/markdown; charset=utf-8", dated: true, write: formatMarkdown },
  { suffix: "txt", type: "text/plain; charset=utf-8", dated: true, write: formatPlainText },
  { suffix: "json", type: "application/json; charset=utf-8", dated: false, write: formatJson },
  { suffix: "akn.xml", type: "application/akn+xml; charset=utf-8", dated: false, write: formatAkomaNtoso },
  { suffix: "tei.xml", type: "application/tei+xml; charset=utf-8", dated: false, write: formatTei },
  ...referenceFormats,
];
