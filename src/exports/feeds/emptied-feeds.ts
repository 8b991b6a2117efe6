import { listFormerPages } from "../../analysis/former-pages.ts";
import type { Publication } from "../publication.ts";
import type { Feed } from "./atom.ts";

/** First step of the pages that have a feed of their own. */
export type FeedKind = "addressees" | "themes" | "regions";

/**
 * The feeds of pages that list nothing any more, by the page's last step: whoever subscribed is told nothing new, and
 * meets no error. A page that moved has the feed of where it is now.
 */
export function listEmptiedFeeds(
  kind: FeedKind,
  { archive, paths }: Pick<Publication, "archive" | "paths">,
): Map<string, Feed> {
  const feeds = listFormerPages(archive).flatMap(({ path, to, label }): [string, Feed][] => {
    const [first, slug = "", ...further] = path.split("/");
    if (first !== kind || further.length > 0 || to !== null) return [];
    return [[slug, { title: label, page: paths.published(path), resolutions: [] }]];
  });
  return new Map(feeds);
}
