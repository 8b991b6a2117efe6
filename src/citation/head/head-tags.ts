import type { Resolution } from "../../archive/model.ts";
import type { Paths } from "../../archive/paths.ts";
import type { Cited } from "../cited.ts";
import { nameBodies, nameWhole } from "../record.ts";

/** The elements that a document's page has in its head, with their attributes in order. */
export interface HeadTags {
  meta: { name: string; content: string }[];
  links: { rel: string; type?: string; href: string }[];
}

/**
 * What reference managers, crawlers and robots read in the head of a document's page. Zotero makes a report of it, with
 * institutions as authors: a comma behind a name keeps it whole, and a comma inside would make two people of it.
 * `citation_conference_title` would turn the report into a paper.
 */
export function listHeadTags(cited: Cited, resolution: Resolution, paths: Paths): HeadTags {
  const institutions = nameBodies(cited).map((name) => name.replaceAll(/\s*[,;]\s*/g, " "));
  const meta: [name: string, content: string | null | undefined][] = [
    ["citation_title", nameWhole(cited)],
    ...institutions.map((name): [string, string] => ["citation_author", `${name},`]),
    ["citation_technical_report_institution", institutions[0]],
    ["citation_publication_date", writeDate(cited)],
    ["citation_language", "ru"],
    ["z.itemType", "report"],
    ["DCTERMS.type", cited.genre],
    ["DC.rights", RIGHTS[resolution.rights] ?? resolution.rights],
    ["eprints.place_of_pub", cited.place?.city],
  ];
  return {
    meta: meta.flatMap(([name, content]) => (content ? [{ name, content }] : [])),
    links: listSignposts(cited, resolution, paths),
  };
}

/** Signposting as far as a robot needs it to go on; the linkset has the rest. */
function listSignposts({ id, url }: Cited, { original }: Resolution, paths: Paths): HeadTags["links"] {
  return [
    { rel: "cite-as", href: url },
    { rel: "linkset", type: "application/linkset+json", href: paths.documentFile(id, "linkset.json") },
    { rel: "describedby", type: "application/x-bibtex", href: paths.documentFile(id, "bib") },
    { rel: "item", href: paths.original(id, original.file) },
    { rel: "type", href: REPORT },
  ];
}

/** What a document is to machines. */
export const REPORT = "https://schema.org/Report";

/** Statements of rightsstatements.org; what is not known to be free gets no licence. */
export const RIGHTS: Record<string, string> = {
  undetermined: "http://rightsstatements.org/vocab/UND/1.0/",
};

/** `2017/11/20`, as exact as the date is known; of several days the first, as the other formats have it. */
function writeDate({ date }: Cited): string | null {
  const first = date?.edtf.split("/").find((point) => point !== "..");
  return first === undefined ? null : first.replace(/[?~%]$/, "").replaceAll("-", "/");
}
