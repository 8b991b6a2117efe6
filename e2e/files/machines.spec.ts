import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { parseAtomFeed } from "feedsmith";
import sharp from "sharp";
import { validateXML } from "xmllint-wasm";
import { readAsZotero } from "../../src/citation/head/zotero-reader.fixture.ts";
import { ATOM_SCHEMA } from "../../src/exports/feeds/atom.fixture.ts";
import { BUILDS, BUILD_NAMES, requireSite, type BuildName } from "../site/builds.ts";
import { linkOf, metaOf, readHead } from "../site/head.ts";
import { listPages } from "../site/pages.ts";

interface Published {
  id: string;
  status: string;
  title: string;
  revised: string | null;
  url: string;
}

/** A built site as those see it who harvest, cite or preview it. */
function openSite(name: BuildName) {
  const folder = requireSite(name);
  const home = new URL(BUILDS[name].base, BUILDS[name].site).href;
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  /** The file behind a URL of the site. */
  const locate = (url: string) => {
    expect(url.startsWith(home), url).toBe(true);
    const path = decodeURIComponent(url.slice(home.length).replace(/#.*$/, ""));
    return join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
  };
  const documents = JSON.parse(read("data/resolutions.json")) as Published[];
  const pages = () => listPages(folder).map(({ file, path }) => ({ url: home + path, head: readHead(file) }));
  return { home, read, locate, documents: documents.filter(({ status }) => status === "published"), pages };
}

const listMatches = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, text = ""]) => text);

for (const name of BUILD_NAMES) {
  test.describe(`the site "${name}"`, () => {
    test("robots.txt leads to a sitemap of every page that wants to be found", () => {
      const { home, read, documents, pages } = openSite(name);
      expect(read("robots.txt")).toContain("User-agent: *\nAllow: /\n");
      expect(/^Sitemap: (.*)$/m.exec(read("robots.txt"))?.[1]).toBe(`${home}sitemap-index.xml`);
      const parts = listMatches(read("sitemap-index.xml"), /<loc>(.*?)<\/loc>/g);
      const entries = parts.flatMap((part) => [
        ...read(part.slice(home.length)).matchAll(
          /<url><loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?<\/url>/g,
        ),
      ]);
      const wanted = pages().filter(
        ({ url, head }) => url.endsWith("/") && metaOf(head, "robots") === undefined,
      );
      expect(entries.map(([, url]) => url).toSorted()).toEqual(wanted.map(({ url }) => url).toSorted());
      const dated = new Map(entries.map(([, url, day]) => [url, day?.slice(0, 10)]));
      for (const { url, revised } of documents) expect(dated.get(url)).toBe(revised);
    });

    test("every feed that a page offers can be read, and leads to documents", async () => {
      const { home, read, locate, documents, pages } = openSite(name);
      const addresses = new Set(documents.map(({ url }) => url));
      const offered = pages().flatMap(({ url, head }) => {
        const href = linkOf(head, "alternate")?.href;
        return href === undefined ? [] : [{ page: url, feed: new URL(href, url).href }];
      });
      expect(offered.map(({ feed }) => feed)).toContain(`${home}feed.xml`);
      const xml = read("feed.xml");
      expect((await validateXML({ xml, schema: ATOM_SCHEMA, extension: "relaxng" })).errors).toEqual([]);
      for (const { page, feed } of offered) {
        const { id, links, entries = [], updated } = parseAtomFeed(readFileSync(locate(feed), "utf8"));
        expect([id, links?.find(({ rel }) => rel === "self")?.href]).toEqual([feed, feed]);
        expect(entries.length, page).toBe(new Set(entries.map((entry) => entry.id)).size);
        expect(entries.filter((entry) => !addresses.has(entry.id ?? ""))).toEqual([]);
        expect(entries.length > 0 || documents.length === 0, feed).toBe(true);
        expect(updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      }
    });

    test("Zotero saves every document as a report", () => {
      const { locate, documents } = openSite(name);
      for (const { url } of documents) {
        const head = readHead(locate(url));
        const item = readAsZotero(head.metas);
        expect(item).toMatchObject({ itemType: "report", url, language: "ru", conferenceName: null });
        expect([item.title, item.reportType, item.rights].filter((fact) => !fact)).toEqual([]);
        expect(
          item.creators.filter(({ lastName, firstName }) => lastName === "" || firstName !== ""),
        ).toEqual([]);
        expect(linkOf(head, "cite-as")?.href).toBe(url);
        expect(head.linkedData).toMatchObject([
          { "@type": "Report", name: item.title, about: { "@type": "Event" } },
        ]);
      }
    });

    test("the page of the data describes a data set whose files are there", () => {
      const { home, locate } = openSite(name);
      const [dataset] = readHead(locate(`${home}data/`)).linkedData as {
        distribution: { contentUrl: string }[];
      }[];
      expect(dataset).toMatchObject({ "@type": "Dataset", url: `${home}data/` });
      const urls = dataset?.distribution.map(({ contentUrl }) => contentUrl) ?? [];
      expect(urls).toContain(`${home}data/units.parquet`);
      expect(urls.filter((url) => !existsSync(locate(url)))).toEqual([]);
    });

    test("a document's linkset leads to its files, and from each of them back", () => {
      const { locate, documents } = openSite(name);
      for (const { url } of documents) {
        const head = readHead(locate(url));
        const linkset = new URL(linkOf(head, "linkset")?.href ?? "", url).href;
        const { linkset: contexts } = JSON.parse(readFileSync(locate(linkset), "utf8")) as {
          linkset: Record<string, unknown>[];
        };
        const [landing = {}, ...files] = contexts as Record<string, string & { href: string }[]>[];
        const hrefs = (relation: string) => landing[relation]?.map(({ href }) => href) ?? [];
        expect([landing.anchor, hrefs("cite-as")]).toEqual([url, [url]]);
        expect(files.map(({ anchor }) => anchor)).toEqual(hrefs("item"));
        const targets = [...hrefs("item"), ...hrefs("describedby")];
        expect(targets.filter((target) => !existsSync(locate(target)))).toEqual([]);
        for (const relation of ["item", "describedby"]) {
          expect(hrefs(relation)).toContain(new URL(linkOf(head, relation)?.href ?? "", url).href);
        }
      }
    });

    test("every page has a preview, every document its own picture", async () => {
      const { locate, documents, pages } = openSite(name);
      const pictures = new Set<string>();
      for (const { url, head } of pages()) {
        for (const property of ["og:title", "og:description", "og:type", "og:url", "og:image"]) {
          if (linkOf(head, "canonical")?.href === url)
            expect(metaOf(head, property), `${url} ${property}`).toBeTruthy();
        }
        pictures.add(metaOf(head, "og:image") ?? "");
      }
      for (const { id, url } of documents) expect(pictures).toContain(`${url}${id}.png`);
      for (const picture of [...pictures].filter((one) => one !== "").slice(0, 12)) {
        const { format, width, height } = await sharp(locate(picture)).metadata();
        expect([picture, format, width, height]).toEqual([picture, "png", 1200, 630]);
      }
    });
  });
}
