import { loadArchive } from "../archive/load.ts";
import { createPaths } from "../archive/paths.ts";
import { exportDocument } from "../exports/document/json.ts";
import type { SelectedDocument } from "./selected-document.ts";

const { archive } = loadArchive("content");
const publication = { archive, paths: createPaths("/"), siteUrl: new URL("https://example.org/") };

/** Every document as the browser gets it. */
export const documents = new Map<string, SelectedDocument>(
  archive.resolutions.map((resolution) => [
    resolution.id,
    JSON.parse(JSON.stringify(exportDocument(resolution, publication))) as SelectedDocument,
  ]),
);

export function exportHolding(id: string): SelectedDocument {
  const document = documents.get(id);
  if (document === undefined) throw new Error(`no ${id} among the published documents`);
  return document;
}
