import type { Block, Resolution } from "../../archive/model.ts";
import { describeLocators } from "../../citation/locators.ts";
import { publish } from "../publication.ts";
import type { DocumentPublication } from "../publication.ts";
import { exportUnits } from "../units.ts";
import { citeDocument } from "./references.ts";
import type { ExportedBlock, ExportedDocument } from "./schema.ts";

function exportBlock(block: Block): ExportedBlock {
  if (block.type === "list") {
    const items = block.items.map(({ unit, blocks }) => ({
      address: unit.address,
      blocks: blocks.map(exportBlock),
    }));
    return { type: "list", items };
  }
  const { address } = block.unit;
  if (block.type === "table") return { type: "table", address, rows: block.rows };
  if (block.type === "paragraph") return { type: "paragraph", address };
  return { type: "addressee", address, roles: block.roles, blocks: block.blocks.map(exportBlock) };
}

function exportDocumentUnits(
  resolution: Resolution,
  publication: DocumentPublication,
): ExportedDocument["units"] {
  const locators = describeLocators(resolution);
  return exportUnits(resolution, publication).map(({ resolution: _id, url: _url, ...exported }, index) => {
    const { inlines = [] } = resolution.units[index] ?? {};
    const unit = { ...exported, locator: locators.get(exported.address) ?? "" };
    return inlines.some(({ style }) => style !== "plain") ? { ...unit, inlines } : unit;
  });
}

/** The whole document as the archive's own pages know it. */
export function exportDocument(resolution: Resolution, publication: DocumentPublication): ExportedDocument {
  const { paths } = publication;
  const { id, original } = resolution;
  return {
    $schema: publish(publication, paths.data("schemas/document.json")),
    id,
    url: publish(publication, paths.resolution(id)),
    title: resolution.title,
    heading: resolution.heading,
    kind: resolution.kind,
    state: resolution.state,
    event: resolution.event,
    date: resolution.date,
    dating: resolution.dating,
    place: resolution.place,
    organizers: resolution.organizers,
    attendance: resolution.attendance,
    regions: resolution.regions,
    countries: resolution.countries,
    municipalities: resolution.municipalities,
    announces: resolution.announces,
    follows: resolution.follows,
    mentions: resolution.mentions,
    citation: citeDocument(resolution, publication),
    original: { ...original, url: publish(publication, paths.original(id, original.file)) },
    source: resolution.source,
    rights: resolution.rights,
    added: resolution.added,
    revised: resolution.revised,
    repairs: resolution.repairs,
    redactions: resolution.redactions,
    corrections: resolution.corrections,
    notes: resolution.notes,
    sections: resolution.sections.map(({ name, blocks }) => ({ name, blocks: blocks.map(exportBlock) })),
    units: exportDocumentUnits(resolution, publication),
  };
}

export function formatJson(resolution: Resolution, publication: DocumentPublication): string {
  return `${JSON.stringify(exportDocument(resolution, publication), null, 1)}\n`;
}
