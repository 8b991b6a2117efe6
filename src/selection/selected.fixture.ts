import { exportDocument } from "../exports/document/json.ts";
import { createHostile, readPublication } from "../exports/samples.fixture.ts";
import type { Resolution } from "../archive/model.ts";
import type { SelectedDocument } from "./selected-document.ts";

const publication = readPublication();

/** A document as the browser gets it. */
function send(resolution: Resolution): SelectedDocument {
  return JSON.parse(JSON.stringify(exportDocument(resolution, publication))) as SelectedDocument;
}

/** Every document, by id. */
export const documents = new Map(
  publication.archive.resolutions.map((resolution) => [resolution.id, send(resolution)]),
);

/** One whose items are markup everywhere. */
export const hostileDocument = send(createHostile(publication));

export function exportHolding(id: string): SelectedDocument {
  const document = documents.get(id);
  if (document === undefined) throw new Error(`no ${id} among the published documents`);
  return document;
}
