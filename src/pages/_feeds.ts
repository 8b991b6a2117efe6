import type { Resolution } from "../archive/model.ts";
import type { Move } from "../archive/moves.ts";
import { namesOf } from "../archive/moves.ts";
import { formatFeed } from "../exports/feeds/atom.ts";
import type { Feed } from "../exports/feeds/atom.ts";
import { listEmptiedFeeds } from "../exports/feeds/emptied-feeds.ts";
import type { FeedKind } from "../exports/feeds/emptied-feeds.ts";
import { publication } from "./_archive.ts";

/** The answer to a request for a feed. */
export function respondWithFeed(feed: Feed): Response {
  return new Response(formatFeed(feed, publication), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}

/** The documents that entries of a list stand in, each once. */
export function listDocuments(...lists: (readonly { resolution: Resolution }[] | undefined)[]): Resolution[] {
  return [...new Set(lists.flatMap((list) => list ?? []).map(({ resolution }) => resolution))];
}

/** Routes of the feeds of one kind: of every page there is, also where it was before, and of every page there was. */
export function routeFeeds(kind: FeedKind, param: string, current: Map<string, Feed>, moves: Move[]) {
  const standing = [...current].flatMap(([slug, feed]) =>
    namesOf(slug, moves).map((name) => [name, feed] as const),
  );
  return [...standing, ...listEmptiedFeeds(kind, publication)].map(([slug, feed]) => ({
    params: { [param]: slug },
    props: { feed },
  }));
}
