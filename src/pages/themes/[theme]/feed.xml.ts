import type { APIRoute, GetStaticPaths } from "astro";
import { indexThemes } from "../../../analysis/themes.ts";
import type { Feed } from "../../../exports/feeds/atom.ts";
import { archive, paths } from "../../_archive.ts";
import { listDocuments, respondWithFeed, routeFeeds } from "../../_feeds.ts";

/** What is new on every theme that has, or had, a page. */
export const getStaticPaths: GetStaticPaths = () => {
  const { byTheme } = indexThemes(archive);
  const feeds = archive.vocabularies.themes
    .map(({ id, label }): [string, Feed] => [
      id,
      { title: label, page: paths.theme(id), resolutions: listDocuments(byTheme.get(id)) },
    ])
    .filter(([, { resolutions }]) => resolutions.length > 0);
  return routeFeeds("themes", "theme", new Map(feeds), archive.moves.themes);
};

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) => respondWithFeed(feed);
