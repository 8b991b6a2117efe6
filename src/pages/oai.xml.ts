import type { APIRoute } from "astro";
import { writeOaiRepository } from "../exports/harvest/oai-repository.ts";
import { publication } from "./_archive.ts";

/** The archive for those who harvest archives. */
export const GET: APIRoute = () =>
  new Response(writeOaiRepository(publication), { headers: { "Content-Type": "text/xml; charset=utf-8" } });
