/**
 * Reads a page's head the way Zotero's "Embedded Metadata" translator does, as far as a report is concerned: what its
 * published rules make of `<meta>` elements, in our own words. Tests look at pages through it.
 */

/** A `<meta>` element's attributes. */
export interface Meta {
  name?: string | undefined;
  property?: string | undefined;
  content?: string | undefined;
}

interface Creator {
  lastName: string;
  firstName: string;
}

export interface ZoteroItem {
  itemType: string;
  title: string | null;
  creators: Creator[];
  institution: string | null;
  place: string | null;
  date: string | null;
  language: string | null;
  rights: string | null;
  reportType: string | null;
  url: string | null;
  publicationTitle: string | null;
  conferenceName: string | null;
}

/** Prefixes that make a statement of a name, whatever of `.`, `:` and `_` stands behind them. */
const VOCABULARIES: Record<string, string> = {
  dc: "dc",
  dcterms: "dcterms",
  eprint: "eprints",
  eprints: "eprints",
  prism: "prism",
  og: "og",
  article: "article",
  bibo: "bibo",
  z: "z",
};
const KINDS: [name: string, itemType: string][] = [
  ["citation_technical_report_institution", "report"],
  ["citation_conference_title", "conferencePaper"],
  ["citation_conference", "conferencePaper"],
  ["citation_journal_title", "journalArticle"],
  ["citation_book_title", "bookSection"],
  ["citation_dissertation_institution", "thesis"],
];
const ITEM_TYPES = [
  "report",
  "webpage",
  "journalArticle",
  "conferencePaper",
  "book",
  "bookSection",
  "thesis",
];

export function readAsZotero(metas: readonly Meta[]): ZoteroItem {
  const statements: [property: string, value: string][] = [];
  const plain: [name: string, value: string][] = [];
  for (const { name, property, content } of metas) {
    // A `property` counts only where there is no `name`.
    for (const tag of (name || property || "").split(/\s+/)) {
      if (tag === "" || !content) continue;
      const [, prefix = "", rest = ""] = /^([^.:_]*)[.:_](.*)$/.exec(tag) ?? [];
      const vocabulary = VOCABULARIES[prefix.toLowerCase()];
      if (vocabulary === undefined) plain.push([tag, content]);
      else statements.push([`${vocabulary}:${rest.charAt(0).toLowerCase()}${rest.slice(1)}`, content]);
    }
  }
  const state = (...properties: string[]) => {
    for (const property of properties) {
      const value = statements.find(([name]) => name === property)?.[1];
      if (value !== undefined) return value;
    }
    return null;
  };
  // Several of one name are joined.
  const cite = (...names: string[]) => {
    const values = plain.filter(([name]) => names.includes(name)).map(([, value]) => value);
    return values.length === 0 ? null : values.join(", ").replaceAll(/\s+/g, " ").trim();
  };
  return {
    itemType: decideType(plain, statements.length > 0, state),
    title: cite("citation_title") ?? state("dc:title", "dcterms:title", "eprints:title", "og:title"),
    creators: readCreators(plain, statements),
    institution: cite("citation_technical_report_institution") ?? state("dc:publisher", "dcterms:publisher"),
    place: state("eprints:place_of_pub", "eprints:event_location"),
    date:
      cite("citation_date", "citation_publication_date") ??
      state("eprints:date", "dcterms:issued", "dc:date"),
    language: cite("citation_language") ?? state("dc:language", "dcterms:language"),
    rights: state("prism:copyright", "dc:rights", "dcterms:rights"),
    reportType: state("dc:type", "dcterms:type"),
    url: cite("citation_public_url") ?? state("eprints:official_url", "og:url"),
    publicationTitle:
      cite("citation_journal_title") ?? state("prism:publicationName", "dc:source", "og:site_name"),
    conferenceName: cite("citation_conference_title", "citation_conference") ?? state("eprints:event_title"),
  };
}

function decideType(
  plain: readonly [string, string][],
  described: boolean,
  state: (...properties: string[]) => string | null,
): string {
  const known = (type: string | null) => (type !== null && ITEM_TYPES.includes(type) ? type : null);
  const cited = plain.flatMap(([name]) => KINDS.filter(([kind]) => kind === name)).at(-1)?.[1];
  const guess = plain.some(([name]) => name === "citation_title") ? "journalArticle" : null;
  return (
    known(state("z:itemType", "z:type")) ??
    known(state("eprints:type")) ??
    (state("og:type") === "website" ? "webpage" : null) ??
    known(state("dc:type", "dcterms:type")?.toLowerCase() ?? null) ??
    cited ??
    guess ??
    (described ? "webpage" : "none")
  );
}

function readCreators(
  plain: readonly [string, string][],
  statements: readonly [string, string][],
): Creator[] {
  const cited = plain
    .filter(([name]) => name === "citation_author")
    .flatMap(([, value]) => splitAuthors(value));
  const described = statements
    .filter(([name]) => /^dc(?:terms)?:creator$/.test(name))
    .map(([, value]) => value);
  return (cited.length > 0 ? cited : described).map(readName);
}

/** One element may hold several people: parted by semicolons, else by commas between names of two words. */
function splitAuthors(value: string): string[] {
  const authors = value.split(/\s*;\s*/);
  if (authors.length > 1) return authors.filter((author) => author !== "");
  const [first = "", second = "", ...more] = value.split(/\s*,\s*/);
  return first.includes(" ") && second.includes(" ") ? [first, second, ...more] : [value];
}

/** «Last, First», or without a comma the last word is the last name. */
function readName(author: string): Creator {
  const name = author
    .replace(/^[\s.,/[\]:]+/, "")
    .replace(/[\s.,/[\]:]+$/, "")
    .replaceAll(/ {2,}/g, " ");
  if (author.includes(",")) {
    const [lastName = "", firstName = ""] = name.split(/, ?/);
    return { lastName, firstName };
  }
  const space = name.lastIndexOf(" ");
  return { lastName: name.slice(space + 1), firstName: name.slice(0, Math.max(space, 0)) };
}
