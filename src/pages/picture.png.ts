import type { APIRoute } from "astro";
import { drawArchive } from "../exports/picture/preview.ts";
import { archive } from "./_archive.ts";
import { typeface } from "../publishing/typeface.ts";

/** What link previews show of every page but the documents'. */
export const GET: APIRoute = () =>
  new Response(drawArchive(archive.settings.name, typeface), { headers: { "Content-Type": "image/png" } });
