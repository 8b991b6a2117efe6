import { x } from "xastscript";
import { describeBriefly } from "../../analysis/brief.ts";
import { indexFacets } from "../../analysis/facets.ts";
import type { Archive, Resolution } from "../../archive/model.ts";
import { citeResolution } from "../../citation/cited.ts";
import { nameBodies, nameWhole } from "../../citation/record.ts";
import { RIGHTS } from "../../citation/head/head-tags.ts";
import { publish } from "../publication.ts";
import type { Publication } from "../publication.ts";
import { writeElement } from "../xml.ts";

const OAI = "http://www.openarchives.org/OAI/2.0/";
const OAI_DC = `${OAI}oai_dc/`;
const STATIC = `${OAI}static-repository`;
const NAMESPACES = {
  xmlns: STATIC,
  "xmlns:oai": OAI,
  "xmlns:oai_dc": OAI_DC,
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": `${STATIC} ${OAI}static-repository.xsd`,
};
/** The format wants an address where the archive names none: this one cannot exist. */
const NO_CONTACT = "nobody@contact.invalid";
const BEFORE_ALL = "1970-01-01";

/**
 * The whole archive as an OAI-PMH static repository: one file that a gateway or a harvester reads like a server.
 * Written record by record, because it has one for every document.
 */
export function writeOaiRepository(publication: Publication): string {
  const { archive } = publication;
  const attributes = Object.entries(NAMESPACES).map(([name, value]) => ` ${name}="${value}"`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Repository${attributes.join("")}>`,
    writeElement(identify(publication)),
    writeElement(listFormats()),
    '<ListRecords metadataPrefix="oai_dc">',
    ...archive.resolutions.map((resolution) => writeElement(describeRecord(resolution, publication))),
    "</ListRecords>",
    "</Repository>\n",
  ].join("\n");
}

function identify(publication: Publication) {
  const { name, contact } = publication.archive.settings;
  const days = publication.archive.resolutions.map(({ revised }) => revised);
  return x("Identify", [
    x("oai:repositoryName", name),
    x("oai:baseURL", publish(publication, publication.paths.oai())),
    x("oai:protocolVersion", "2.0"),
    x(
      "oai:adminEmail",
      contact !== null && /^[^\s@:/]+@[^\s@]+\.[^\s@]+$/.test(contact) ? contact : NO_CONTACT,
    ),
    x(
      "oai:earliestDatestamp",
      days.reduce((first, day) => (day < first ? day : first), days[0] ?? BEFORE_ALL),
    ),
    x("oai:deletedRecord", "no"),
    x("oai:granularity", "YYYY-MM-DD"),
  ]);
}

function listFormats() {
  return x("ListMetadataFormats", [
    x("oai:metadataFormat", [
      x("oai:metadataPrefix", "oai_dc"),
      x("oai:schema", `${OAI}oai_dc.xsd`),
      x("oai:metadataNamespace", OAI_DC),
    ]),
  ]);
}

function describeRecord(resolution: Resolution, publication: Publication) {
  const elements = describeInDublinCore(resolution, publication);
  return x("oai:record", [
    x("oai:header", [
      x("oai:identifier", publish(publication, publication.paths.resolution(resolution.id))),
      x("oai:datestamp", resolution.revised),
    ]),
    x("oai:metadata", [
      x(
        "oai_dc:dc",
        { "xsi:schemaLocation": `${OAI_DC} ${OAI}oai_dc.xsd` },
        elements.map(([name, text]) => x(`dc:${name}`, text)),
      ),
    ]),
  ]);
}

type DublinCore = [element: string, text: string][];

/** What Dublin Core's fifteen elements can say of a document; what is not known is left out. */
function describeInDublinCore(resolution: Resolution, publication: Publication): DublinCore {
  const { archive, paths } = publication;
  const url = publish(publication, paths.resolution(resolution.id));
  const cited = citeResolution(resolution, archive, url);
  const all = (element: string, texts: (string | null | undefined)[]): DublinCore =>
    texts.flatMap((text) => (text ? [[element, text]] : []));
  return [
    ...all("title", [nameWhole(cited)]),
    ...all("creator", nameBodies(cited)),
    ...all("subject", nameThemes(archive, resolution.id)),
    ...all("description", [describeBriefly(resolution)]),
    ...all("date", [cited.date?.edtf]),
    ...all("type", [cited.genre, "Text"]),
    ...all("format", ["text/html"]),
    ...all("identifier", [url]),
    ...all("source", [resolution.source.url]),
    ...all("language", ["ru"]),
    ...all("coverage", [cited.place?.name]),
    ...all("rights", [RIGHTS[resolution.rights] ?? resolution.rights]),
  ];
}

function nameThemes(archive: Archive, id: string): string[] {
  const themes = indexFacets(archive).of(id).theme;
  return archive.vocabularies.themes.filter((theme) => themes.includes(theme.id)).map(({ label }) => label);
}
