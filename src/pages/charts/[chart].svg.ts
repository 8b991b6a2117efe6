import type { APIRoute, GetStaticPaths } from "astro";
import { formatSvgFile } from "../../charts/svg-file.ts";
import { archive, siteUrl } from "../_archive.ts";
import { charts } from "./_charts.ts";

export const getStaticPaths: GetStaticPaths = () =>
  charts.flatMap(({ id, title, headline, drawing }) =>
    drawing === null ? [] : { params: { chart: id }, props: { title, headline, drawing } },
  );

type Props = Pick<(typeof charts)[number], "title" | "headline"> & {
  drawing: Parameters<typeof formatSvgFile>[0];
};

/** A chart as a picture that stands alone. */
export const GET: APIRoute<Props> = ({ props: { title, headline, drawing } }) => {
  const source = `${archive.settings.name}, ${siteUrl.href}`;
  return new Response(formatSvgFile(drawing, { title, headline, source }, siteUrl), {
    headers: { "Content-Type": "image/svg+xml; charset=utf-8" },
  });
};
