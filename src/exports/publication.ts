import type { Archive } from "../archive/model.ts";
import type { Paths } from "../archive/paths.ts";

/** Of which state of the archive the files are. */
export interface Version {
  /** `null` where the content is not under version control. */
  commit: string | null;
  /** Day of the commit; without one, the latest day a document was revised. */
  date: string;
  /** Something was changed since the commit. */
  modified: boolean;
}

/** What the files of one document may draw on besides it: a build keeps them for as long as none of this changes. */
export interface DocumentPublication {
  archive: Pick<Archive, "settings" | "vocabularies">;
  paths: Paths;
  /** Origin and base path of the published site. */
  siteUrl: URL;
}

/** What those files may draw on that say of which day they are. */
export interface DatedPublication extends DocumentPublication {
  version: Pick<Version, "date">;
}

/** What every file for machines may draw on: the archive, and where it is published. */
export interface Publication extends DatedPublication {
  archive: Archive;
  version: Version;
}

/** The full URL of a path that `archive/paths.ts` built. */
export function publish({ siteUrl }: Pick<Publication, "siteUrl">, path: string): string {
  return new URL(path, siteUrl).href;
}

/** «2026-11-22, 9ae1bc3»: a version in one word for files, sortable. */
export function nameVersion({ commit, date, modified }: Version): string {
  return [date, ...(commit === null ? [] : [commit.slice(0, 12)]), ...(modified ? ["modified"] : [])].join(
    "+",
  );
}
