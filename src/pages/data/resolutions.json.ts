import type { APIRoute } from "astro";
import { resolutionsFile } from "./_files.ts";

export const GET: APIRoute = () =>
  new Response(resolutionsFile().text, { headers: { "Content-Type": "application/json; charset=utf-8" } });
