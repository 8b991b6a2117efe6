import type { Resolution } from "../../archive/model.ts";
import { REPORT } from "../../citation/head/head-tags.ts";
import { publish } from "../publication.ts";
import type { DocumentPublication } from "../publication.ts";

/** A file beside the document, as far as a link says. */
interface Linked {
  suffix: string;
  type: string;
}

interface Target {
  href: string;
  type?: string;
}

/** Formats that speak of the document; all others hold it. */
const DESCRIPTIONS = new Set(["bib", "biblatex.bib", "ris", "csl.json"]);
/** The set itself. */
const SELF = "linkset.json";

/**
 * Signposting (RFC 9264): where the document, its files and its descriptions are. No licence, because whose the texts
 * are is not known.
 */
export function formatLinkset(
  { id, original }: Resolution,
  publication: DocumentPublication,
  formats: readonly Linked[],
): string {
  const { paths } = publication;
  const page = publish(publication, paths.resolution(id));
  const files = formats
    .filter(({ suffix }) => suffix !== SELF)
    .map(({ suffix, type }) => ({
      suffix,
      target: { href: publish(publication, paths.documentFile(id, suffix)), type: type.replace(/;.*$/, "") },
    }));
  const pick = (described: boolean): Target[] =>
    files.filter(({ suffix }) => DESCRIPTIONS.has(suffix) === described).map(({ target }) => target);
  const items: Target[] = [{ href: publish(publication, paths.original(id, original.file)) }, ...pick(false)];
  const landing = {
    anchor: page,
    "cite-as": [{ href: page }],
    type: [{ href: "https://schema.org/AboutPage" }, { href: REPORT }],
    item: items,
    describedby: pick(true),
    collection: [{ href: publish(publication, paths.data()), type: "text/html" }],
  };
  const back = items.map(({ href }) => ({ anchor: href, collection: [{ href: page, type: "text/html" }] }));
  return `${JSON.stringify({ linkset: [landing, ...back] })}\n`;
}
