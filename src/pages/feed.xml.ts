import type { APIRoute } from "astro";
import { archive, paths } from "./_archive.ts";
import { respondWithFeed } from "./_feeds.ts";

/** What is new in the archive. */
export const GET: APIRoute = () =>
  respondWithFeed({ title: null, page: paths.home(), resolutions: archive.resolutions });
