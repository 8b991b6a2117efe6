import type { APIRoute, GetStaticPaths } from "astro";
import type { Resolution } from "../../../archive/model.ts";
import { drawDocument } from "../../../exports/picture/preview.ts";
import { archive, filed } from "../../_archive.ts";
import { typeface } from "../../../publishing/typeface.ts";

/** What link previews show of a document: `/resolutions/<id>/<id>.png`. */
export const getStaticPaths: GetStaticPaths = () =>
  filed.map((resolution) => ({
    params: { id: resolution.id, picture: resolution.id },
    props: { resolution },
  }));

export const GET: APIRoute<{ resolution: Resolution }> = ({ props: { resolution } }) =>
  new Response(drawDocument(resolution, archive.settings.name, typeface), {
    headers: { "Content-Type": "image/png" },
  });
