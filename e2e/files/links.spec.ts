import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { BUILDS, BUILD_NAMES, requireSite, type BuildName } from "../site/builds.ts";
import { readMarkup, type Markup } from "../site/markup.ts";
import { listPages, type BuiltPage } from "../site/pages.ts";

/** Links that lead out of the site are for the reader to follow; nothing else may. */
const LEADS_OUT = new Set(["a", "area"]);

interface Target {
  file: string;
  fragment: string;
}

/** A built site, read once. */
function readSite(name: BuildName) {
  const folder = requireSite(name);
  const { base, site } = BUILDS[name];
  const pages = listPages(folder).map((page) => ({ page, markup: readMarkup(page.file) }));
  const markups = new Map<string, Markup>(pages.map(({ page, markup }) => [page.file, markup]));
  const home = new URL(base, site);

  const addressOf = (page: BuiltPage) => new URL(page.path, home);

  /** The file that answers an address of the site; `null` outside of the base path. */
  const locate = (url: URL): Target | null => {
    if (!url.pathname.startsWith(base)) return null;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
    return { file, fragment: decodeURIComponent(url.hash.slice(1)) };
  };

  /** What is wrong with a reference, `null` when nothing is. */
  const judge = (url: URL): string | null => {
    const target = locate(url);
    if (target === null) return "lies outside of the base path";
    if (!existsSync(target.file) || !statSync(target.file).isFile()) return "has no file";
    if (target.fragment === "" || !target.file.endsWith(".html")) return null;
    return markups.get(target.file)?.ids.has(target.fragment) ? null : "has no such fragment";
  };

  return { folder, home, pages, addressOf, judge };
}

/** The first complaints, since a broken frame breaks every page. */
function show(complaints: Iterable<string>): string[] {
  return [...new Set(complaints)].slice(0, 30);
}

for (const name of BUILD_NAMES) {
  test.describe(`the site "${name}"`, () => {
    const load = () => readSite(name);

    test("every link and fragment leads somewhere", () => {
      const { home, pages, addressOf, judge } = load();
      const broken: string[] = [];
      for (const { page, markup } of pages) {
        for (const { tag, url } of markup.references) {
          const target = new URL(url, addressOf(page));
          if (target.origin !== home.origin || !LEADS_OUT.has(tag)) continue;
          const fault = judge(target);
          if (fault !== null) broken.push(`${page.path}: ${url} ${fault}`);
        }
      }
      expect(show(broken)).toEqual([]);
    });

    test("every style sheet, script, image and form stays on the site and exists", () => {
      const { home, pages, addressOf, judge } = load();
      const broken: string[] = [];
      for (const { page, markup } of pages) {
        for (const { tag, url } of markup.references) {
          if (LEADS_OUT.has(tag)) continue;
          const target = new URL(url, addressOf(page));
          const fault = target.origin === home.origin ? judge(target) : "is on another host";
          if (fault !== null) broken.push(`${page.path}: <${tag}> ${url} ${fault}`);
        }
      }
      expect(show(broken)).toEqual([]);
    });

    test("every page names its own published address, one that moved that of its successor", () => {
      const { pages, addressOf } = load();
      const wrong = pages
        .filter(({ page }) => page.path.endsWith("/") || page.path === "")
        .filter(({ page, markup }) => {
          const stands = new URL(markup.refresh ?? "", addressOf(page));
          return markup.canonical !== stands.href;
        })
        .map(({ page, markup }) => `${page.path}: ${String(markup.canonical)}`);
      expect(show(wrong)).toEqual([]);
    });

    test("every page that moved leads to one that is there", () => {
      const { pages, addressOf, judge } = load();
      const broken = pages.flatMap(({ page, markup: { refresh } }) => {
        const fault = refresh === null ? null : judge(new URL(refresh, addressOf(page)));
        return fault === null ? [] : [`${page.path}: ${String(refresh)} ${fault}`];
      });
      expect(show(broken)).toEqual([]);
    });

    test("every page has a policy that allows nothing inline", () => {
      const isStrict = (policy: string) =>
        policy.includes("script-src 'self'") && !policy.includes("unsafe-inline");
      const open = load().pages.filter(({ markup }) => !isStrict(markup.policy ?? ""));
      expect(show(open.map(({ page }) => page.path))).toEqual([]);
    });

    test("every address in the data files leads somewhere", () => {
      const { folder, home, judge } = load();
      const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
        (path) =>
          /\.(json|xml|txt|csv)$/.test(path) && !path.startsWith("pagefind") && !path.includes("original."),
      );
      const broken: string[] = [];
      for (const path of files) {
        const text = readFileSync(join(folder, path), "utf8");
        for (const [written] of text.matchAll(/https?:\/\/[^\s"'<>\\,;]+/g)) {
          const url = new URL(written);
          if (url.origin !== home.origin) continue;
          const fault = judge(url);
          if (fault !== null) broken.push(`${path}: ${written} ${fault}`);
        }
      }
      expect(show(broken)).toEqual([]);
    });
  });
}

test("nothing in the moved site remembers where it was built", () => {
  const folder = requireSite("moved");
  const forgotten = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(html|json|xml|txt|csv|js|css)$/.test(path))
    // With its slashes: a library of the intake knows the bare word.
    .filter((path) => readFileSync(join(folder, path), "utf8").includes("//localhost"));
  expect(show(forgotten)).toEqual([]);
});
