import { loadArchive } from "../archive/load.ts";
import { BrokenArchiveError } from "../archive/problems.ts";
import { createPaths } from "../archive/paths.ts";
import type { Publication } from "../exports/publication.ts";
import { takePrepared } from "../publishing/prepared.ts";
import { readVersion } from "../publishing/version.ts";

/** The one archive of a build; in `astro dev` this module is loaded anew when `content/` changes. */

const prepared = takePrepared();

const content = process.env.ARCHIVE_CONTENT ?? "content";
const { archive: loaded, problems } = prepared?.loaded ?? loadArchive(content);
if (problems.length > 0) throw new BrokenArchiveError(problems);

export const archive = loaded;
/** The documents whose files Astro writes: none where the build that has read them writes their files beside Astro. */
export const filed = prepared === undefined ? archive.resolutions : [];
export const paths = createPaths(import.meta.env.BASE_URL);
/** Where the site is published, base path included. */
export const siteUrl = new URL(import.meta.env.BASE_URL, import.meta.env.SITE);
/** What the files for machines are written from. */
export const publication: Publication = {
  archive,
  paths,
  siteUrl,
  version: readVersion(content, archive),
};
