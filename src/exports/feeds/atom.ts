import { x } from "xastscript";
import { describeBriefly } from "../../analysis/brief.ts";
import type { Resolution } from "../../archive/model.ts";
import { publish } from "../publication.ts";
import type { Publication } from "../publication.ts";
import { writeXml } from "../xml.ts";

/** What a reader can subscribe to: the documents of one page of the site. */
export interface Feed {
  /** What the page holds, without the archive's name; `null` for the whole archive. */
  title: string | null;
  /** Path of the page. */
  page: string;
  resolutions: readonly Resolution[];
}

/** A feed tells what is new; everything is in `/data/`. */
const MOST_ENTRIES = 50;
/** An archive without documents has not been updated since the beginning. */
const NEVER = "1970-01-01";

/** An Atom feed, what was added last first. Its times are those of the records: the same archive gives the same file. */
export function formatFeed({ title, page, resolutions }: Feed, publication: Publication): string {
  const { archive, paths } = publication;
  const { name, keeper } = archive.settings;
  const newest = resolutions
    .toSorted((a, b) => compare(b.added, a.added) || compare(a.id, b.id))
    .slice(0, MOST_ENTRIES);
  const updated = newest.reduce((latest, one) => (one.revised > latest ? one.revised : latest), NEVER);
  const self = publish(publication, paths.feed(page));
  return writeXml(
    x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "ru" }, [
      x("title", title === null ? name : `${name}: ${title}`),
      x("id", self),
      x("updated", startOf(updated)),
      x("link", { rel: "self", type: "application/atom+xml", href: self }),
      x("link", { rel: "alternate", type: "text/html", href: publish(publication, page) }),
      x("author", [x("name", keeper)]),
      ...newest.map((resolution) => formatEntry(resolution, publication)),
    ]),
  );
}

function formatEntry(resolution: Resolution, publication: Publication) {
  const { id, title, added, revised, organizers } = resolution;
  const url = publish(publication, publication.paths.resolution(id));
  const authors = organizers.filter(({ role }) => role === "organizer");
  return x("entry", [
    x("title", title),
    x("id", url),
    x("link", { rel: "alternate", type: "text/html", href: url }),
    x("published", startOf(added)),
    x("updated", startOf(revised > added ? revised : added)),
    ...authors.map(({ name }) => x("author", [x("name", name)])),
    x("summary", describeBriefly(resolution)),
  ]);
}

/** The records know days, the format wants a moment. */
function startOf(day: string): string {
  return `${day}T00:00:00Z`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
