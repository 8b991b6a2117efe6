import type { APIRoute, GetStaticPaths } from "astro";
import { indexRecommendations } from "../../../analysis/recommendations.ts";
import type { Term } from "../../../archive/model.ts";
import { namesOf } from "../../../archive/moves.ts";
import { archive, paths } from "../../_archive.ts";
import { listDocuments, respondWithFeed } from "../../_feeds.ts";

/** What is new for every addressee that has a page: asked of them, or to be done by them; also where it was before. */
export const getStaticPaths: GetStaticPaths = () => {
  const { byRole, mentions } = indexRecommendations(archive);
  return archive.vocabularies.roles
    .filter(({ id }) => byRole.has(id) || mentions.has(id))
    .flatMap((role) =>
      namesOf(role.id, archive.moves.roles).map((id) => ({ params: { role: id }, props: { role } })),
    );
};

export const GET: APIRoute<{ role: Term }> = ({ props: { role } }) => {
  const { byRole, mentions } = indexRecommendations(archive);
  return respondWithFeed({
    title: role.label,
    page: paths.addressee(role.id),
    resolutions: listDocuments(byRole.get(role.id), mentions.get(role.id)),
  });
};
