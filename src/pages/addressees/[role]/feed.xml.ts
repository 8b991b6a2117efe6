import type { APIRoute, GetStaticPaths } from "astro";
import { indexRecommendations } from "../../../analysis/recommendations.ts";
import type { Feed } from "../../../exports/feeds/atom.ts";
import { archive, paths } from "../../_archive.ts";
import { listDocuments, respondWithFeed, routeFeeds } from "../../_feeds.ts";

/** What is new for every addressee that has, or had, a page: asked of them, or to be done by them. */
export const getStaticPaths: GetStaticPaths = () => {
  const { byRole, mentions } = indexRecommendations(archive);
  const feeds = archive.vocabularies.roles
    .map(({ id, label }): [string, Feed] => {
      const resolutions = listDocuments(byRole.get(id), mentions.get(id));
      return [id, { title: label, page: paths.addressee(id), resolutions }];
    })
    .filter(([, { resolutions }]) => resolutions.length > 0);
  return routeFeeds("addressees", "role", new Map(feeds), archive.moves.roles);
};

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) => respondWithFeed(feed);
