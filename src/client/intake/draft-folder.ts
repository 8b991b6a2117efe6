import { strToU8, zipSync } from "fflate";
import type { Vocabularies } from "../../archive/model.ts";
import { printDocument, type DraftFields } from "../../intake/draft-document.ts";
import type { Doubt, Draft } from "../../intake/model.ts";
import { writeReport } from "../../intake/report.ts";

/** A draft as a person leaves it. */
export interface FinishedDraft {
  draft: Draft;
  fields: DraftFields;
  body: string;
  /** What nobody has called solved. */
  doubts: Doubt[];
}

/** Zip keeps times; ours says nothing about when the reader was at work. */
const NO_TIME = "1980-01-01T00:00:00";

/** The folder's name; what cannot be one is for the check to complain of, not for the reader's disk. */
export function nameFolder({ id }: DraftFields): string {
  return typeof id === "string" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? id : "draft";
}

/** What goes into the archive, as one file: the description with its text, the document, the report. */
export function packFolder(
  { draft, fields, body, doubts }: FinishedDraft,
  vocabularies: Vocabularies,
): Uint8Array {
  const id = nameFolder(fields);
  const { published } = draft;
  const report = writeReport(
    { ...draft, doubts },
    { vocabularies, settlements: [] },
    { path: id, isElsewhere: true, isMended: true },
  );
  const folder = {
    "index.md": strToU8(printDocument(fields, doubts, body)),
    [published.name]: published.bytes,
    "report.txt": strToU8(report),
  };
  return zipSync({ [id]: folder }, { mtime: NO_TIME });
}
