import type { APIRoute } from "astro";
import { paths, publication } from "./_archive.ts";
import { publish } from "../exports/publication.ts";

/** Everybody may read everything. Robots look for it at the root of a host only; below a path it does no harm. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${publish(publication, paths.sitemap())}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
