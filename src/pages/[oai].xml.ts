import type { APIRoute, GetStaticPaths } from "astro";
import { writeOaiRepository } from "../exports/harvest/oai-repository.ts";
import { archive, publication } from "./_archive.ts";

/** The format has no repository without records: until there is a document, there is no `oai.xml`. */
export const getStaticPaths: GetStaticPaths = () =>
  archive.resolutions.length > 0 ? [{ params: { oai: "oai" } }] : [];

/** The archive for those who harvest archives. */
export const GET: APIRoute = () =>
  new Response(writeOaiRepository(publication), { headers: { "Content-Type": "text/xml; charset=utf-8" } });
