import type { APIRoute, GetStaticPaths } from "astro";
import { indexThemes } from "../../../analysis/themes.ts";
import type { Theme } from "../../../archive/model.ts";
import { namesOf } from "../../../archive/moves.ts";
import { archive, paths } from "../../_archive.ts";
import { listDocuments, respondWithFeed } from "../../_feeds.ts";

/** What is new on every theme that has a page; also where it was before a theme was renamed. */
export const getStaticPaths: GetStaticPaths = () => {
  const { byTheme } = indexThemes(archive);
  return archive.vocabularies.themes
    .filter(({ id }) => (byTheme.get(id)?.length ?? 0) > 0)
    .flatMap((theme) =>
      namesOf(theme.id, archive.moves.themes).map((id) => ({ params: { theme: id }, props: { theme } })),
    );
};

export const GET: APIRoute<{ theme: Theme }> = ({ props: { theme } }) =>
  respondWithFeed({
    title: theme.label,
    page: paths.theme(theme.id),
    resolutions: listDocuments(indexThemes(archive).byTheme.get(theme.id)),
  });
