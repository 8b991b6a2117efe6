import type { APIRoute } from "astro";
import { indexFacets } from "../../analysis/facets.ts";
import type { ListFile } from "../../client/facets-file.ts";
import { describeRow } from "../../components/lists/row-text.ts";
import { archive } from "../_archive.ts";
import { linkFacets } from "./_facet-links.ts";

/** The rows of the list for the script that narrows and sorts it. */
export const GET: APIRoute = () => {
  const shown = linkFacets().map(({ id, values, folded }) => ({ id, values: [...values, ...folded] }));
  const { of } = indexFacets(archive);
  const places = shown.map(({ id, values }) => ({
    id,
    place: new Map(values.map(({ value }, place) => [value, place])),
  }));
  const file: ListFile = {
    facets: shown.map(({ id, values }) => ({ id, values: values.map(({ value, label }) => [value, label]) })),
    rows: archive.resolutions.map((resolution) => {
      const { when, title, facts } = describeRow(resolution);
      const own: Partial<Record<string, string[]>> = of(resolution.id);
      const values = places.map(({ id, place }) =>
        (own[id] ?? []).flatMap((value) => place.get(value) ?? []),
      );
      return [resolution.id, when, title, facts, resolution.attendance[0]?.count ?? null, values];
    }),
  };
  return Response.json(file);
};
