import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** A built page. */
export interface BuiltPage {
  /** The file, absolute. */
  file: string;
  /** Its address below the base path, without a slash before it: `resolutions/2017-x/`, `404.html`. */
  path: string;
  bytes: number;
}

/** A page source and a few of the pages it builds. */
export interface PageKind {
  /** As in the tree of `src/pages`: `resolutions/[id]`. */
  route: string;
  /** The lightest and the heaviest page, since either end is where things break. */
  examples: BuiltPage[];
}

const SOURCES = fileURLToPath(new URL("../../src/pages/", import.meta.url));

function listFiles(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .sort();
}

/** Every page of a build. */
export function listPages(folder: string): BuiltPage[] {
  return listFiles(folder, ".html").map((name) => {
    const file = join(folder, name);
    const path = name
      .split(sep)
      .join("/")
      .replace(/(^|\/)index\.html$/, "$1");
    return { file, path, bytes: statSync(file).size };
  });
}

interface Route {
  name: string;
  pattern: RegExp;
}

const REST = String.raw`/page/\d+`;
const ESCAPED = /[.*+?^${}()|[\]\\]/g;

/** `resolutions/[id]/page/[...page].astro` → what it matches. */
export function parseRoute(source: string): Route {
  const name = source.replace(/\.astro$/, "").replace(/(^|\/)index$/, "");
  const parts = name.split(/(\[[^\]]+\])/).map((part) => {
    // Further pages of a list; anything else below it is another kind.
    if (part.startsWith("[...")) return REST.slice(1);
    return part.startsWith("[") ? "[^/]+" : part.replace(ESCAPED, String.raw`\$&`);
  });
  return {
    name: name || "(home)",
    pattern: new RegExp(`^${parts.join("").replaceAll(REST, `(?:${REST})?`)}$`),
  };
}

/** Astro's order, near enough: what has fewer placeholders, and less open ones, goes first. */
function weigh({ name }: Route): number {
  return (
    (name.match(/\[\.\.\./g)?.length ?? 0) * 100 +
    (name.match(/\[/g)?.length ?? 0) * 10 -
    name.split("/").length
  );
}

/** The page sources, each with the pages it built; sources that built none have no examples. */
export function listKinds(folder: string): PageKind[] {
  const routes = listFiles(SOURCES, ".astro")
    .map((name) => relative(".", name).split(sep).join("/"))
    .filter((name) => !name.split("/").some((part) => part.startsWith("_")))
    .map(parseRoute)
    .sort((a, b) => weigh(a) - weigh(b) || (a.name < b.name ? -1 : 1));
  const pages = new Map<string, BuiltPage[]>(routes.map(({ name }) => [name, []]));
  for (const page of listPages(folder)) {
    const path = page.path.replace(/\/$/, "").replace(/\.html$/, "");
    const route = routes.find(({ pattern }) => pattern.test(path));
    if (route !== undefined) pages.get(route.name)?.push(page);
  }
  return [...pages].map(([route, built]) => {
    const byWeight = built.toSorted((a, b) => a.bytes - b.bytes);
    return {
      route,
      examples: [...new Set([byWeight[0], byWeight.at(-1)])].filter((page) => page !== undefined),
    };
  });
}
