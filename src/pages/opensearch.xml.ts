import type { APIRoute } from "astro";
import { archive, paths, siteUrl } from "./_archive.ts";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Describes the search to browsers, which then offer it beside their own. */
export const GET: APIRoute = () => {
  const absolute = (path: string) => escape(new URL(path, siteUrl).href);
  const { name } = archive.settings;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The format allows no more.
    `  <ShortName>${escape(name.slice(0, 16).trim())}</ShortName>`,
    `  <LongName>${escape(name.slice(0, 48).trim())}</LongName>`,
    "  <Description>Поиск по текстам резолюций конференций об образовании</Description>",
    "  <Language>ru</Language>",
    "  <InputEncoding>UTF-8</InputEncoding>",
    "  <OutputEncoding>UTF-8</OutputEncoding>",
    `  <Image width="16" height="16" type="image/svg+xml">${absolute(`${paths.root}favicon.svg`)}</Image>`,
    `  <Url type="text/html" method="get" template="${absolute(paths.search())}?q={searchTerms}"/>`,
    "</OpenSearchDescription>",
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "application/opensearchdescription+xml; charset=utf-8" },
  });
};
