import type { APIRoute } from "astro";
import { x } from "xastscript";
import { publish } from "../exports/publication.ts";
import { writeXml } from "../exports/xml.ts";
import { archive, paths, publication } from "./_archive.ts";

/** Describes the search to browsers, which then offer it beside their own. */
export const GET: APIRoute = () => {
  const absolute = (path: string) => publish(publication, path);
  const { name } = archive.settings;
  const description = x("OpenSearchDescription", { xmlns: "http://a9.com/-/spec/opensearch/1.1/" }, [
    // The format allows no more.
    x("ShortName", name.slice(0, 16).trim()),
    x("LongName", name.slice(0, 48).trim()),
    x("Description", "Поиск по текстам резолюций конференций об образовании"),
    x("Language", "ru"),
    x("InputEncoding", "UTF-8"),
    x("OutputEncoding", "UTF-8"),
    x("Image", { width: "16", height: "16", type: "image/svg+xml" }, absolute(`${paths.root}favicon.svg`)),
    x("Url", {
      type: "text/html",
      method: "get",
      template: `${absolute(paths.search())}?q={searchTerms}`,
    }),
  ]);
  return new Response(writeXml(description), {
    headers: { "Content-Type": "application/opensearchdescription+xml; charset=utf-8" },
  });
};
