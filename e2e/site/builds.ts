import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A build of the site that the tests look at. */
export interface Build {
  folder: string;
  base: string;
  site: string;
}

const CACHE = fileURLToPath(new URL("../../.cache/e2e/", import.meta.url));

/** `moved` is published elsewhere and under a path: every link must follow. */
export const BUILDS = {
  root: { folder: join(CACHE, "root"), base: "/", site: "http://localhost:4321/" },
  moved: { folder: join(CACHE, "moved"), base: "/archive/", site: "https://resolutions.example.org/" },
} satisfies Record<string, Build>;

export type BuildName = keyof typeof BUILDS;

export function requireBuild(name: BuildName): Build {
  const build = BUILDS[name];
  if (!existsSync(join(build.folder, "index.html"))) {
    throw new Error(`There is no built site in ${build.folder}: run npm test -- --only e2e`);
  }
  return build;
}
