import type { Resolution } from "../archive/model.ts";
import { formatFeed } from "../exports/feeds/atom.ts";
import type { Feed } from "../exports/feeds/atom.ts";
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
