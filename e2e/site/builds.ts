import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A build of the site that the tests look at. */
export interface Build {
  /** What is built: the archive as it is, or so many synthetic documents. */
  documents: "real" | number;
  base: string;
  site: string;
  /** Of a synthetic archive: what differs from the archive's own settings. */
  settings?: { contact: string; repository: string };
}

const HERE = { base: "/", site: "http://localhost:4321/" };

export const BUILDS = {
  root: { documents: "real", ...HERE },
  /** Published elsewhere and under a path: every link must follow. */
  moved: { documents: "real", base: "/archive/", site: "https://resolutions.example.org/" },
  /** An archive that somebody has just set up. */
  empty: { documents: 0, ...HERE },
  /** Long lists, and every fact missing somewhere; its keepers can be reached. */
  many: {
    documents: 120,
    ...HERE,
    settings: { contact: "archive@example.org", repository: "https://github.com/example/archive" },
  },
} satisfies Record<string, Build>;

export type BuildName = keyof typeof BUILDS;
export const BUILD_NAMES = Object.keys(BUILDS) as BuildName[];

const CACHE = fileURLToPath(new URL("../../.cache/e2e/", import.meta.url));

/** Where the built site is. */
export function siteFolder(name: BuildName | "again"): string {
  return join(CACHE, "sites", name);
}

/** Where the content of a synthetic build is. */
export function contentFolder(name: BuildName): string {
  return join(CACHE, "content", name);
}

/** The folder of a build that must exist by now. */
export function requireSite(name: BuildName): string {
  const folder = siteFolder(name);
  if (existsSync(join(folder, "index.html"))) return folder;
  throw new Error(`There is no built site in ${folder}: run npm test -- --only e2e`);
}
