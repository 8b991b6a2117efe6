import type { Archive } from "../archive/model.ts";
import type { Paths } from "../archive/paths.ts";

/** What every file for machines may draw on: the archive, and where it is published. */
export interface Publication {
  archive: Archive;
  paths: Paths;
  /** Origin and base path of the published site. */
  siteUrl: URL;
}

/** The full URL of a path that `archive/paths.ts` built. */
export function publish({ siteUrl }: Publication, path: string): string {
  return new URL(path, siteUrl).href;
}
