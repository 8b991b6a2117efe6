import type { APIRoute, GetStaticPaths } from "astro";
import { indexPlaces } from "../../../analysis/places.ts";
import type { Feed } from "../../../exports/feeds/atom.ts";
import { archive, paths } from "../../_archive.ts";
import { listDocuments, respondWithFeed, routeFeeds } from "../../_feeds.ts";

/** What is new from every region that has, or had, a page: held there, or with people from there. */
export const getStaticPaths: GetStaticPaths = () => {
  const feeds = [...indexPlaces(archive).regions.values()].map(
    ({ slug, name, hosted, tookPart }): [string, Feed] => [
      slug,
      { title: name, page: paths.region(slug), resolutions: listDocuments(hosted, tookPart) },
    ],
  );
  return routeFeeds("regions", "region", new Map(feeds), archive.moves.regions);
};

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) => respondWithFeed(feed);
