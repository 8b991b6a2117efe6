import type { APIRoute, GetStaticPaths } from "astro";
import { indexPlaces } from "../../../analysis/places.ts";
import type { Place } from "../../../analysis/places.ts";
import { namesOf } from "../../../archive/moves.ts";
import { archive, paths } from "../../_archive.ts";
import { listDocuments, respondWithFeed } from "../../_feeds.ts";

/** What is new from every region that has a page: held there, or with people from there; also where it was before. */
export const getStaticPaths: GetStaticPaths = () =>
  [...indexPlaces(archive).regions.values()].flatMap((place) =>
    namesOf(place.slug, archive.moves.regions).map((region) => ({ params: { region }, props: { place } })),
  );

export const GET: APIRoute<{ place: Place }> = ({ props: { place } }) =>
  respondWithFeed({
    title: place.name,
    page: paths.region(place.slug),
    resolutions: listDocuments(place.hosted, place.tookPart),
  });
