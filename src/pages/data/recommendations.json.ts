import type { APIRoute } from "astro";
import { recommendationsFile } from "./_files.ts";

export const GET: APIRoute = () =>
  new Response(recommendationsFile().text, {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
