import { execFileSync } from "node:child_process";
import type { Archive } from "../archive/model.ts";
import type { Version } from "../exports/publication.ts";

function askGit(folder: string, ...command: string[]): string | null {
  try {
    return execFileSync("git", ["-C", folder, ...command], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return null;
  }
}

/**
 * The last commit that touched the content and its day in UTC. Without git, or outside of a repository, the day is the latest on
 * which a document was revised: never a clock.
 */
export function readVersion(contentFolder: string, { resolutions, withdrawn }: Archive): Version {
  const [commit, seconds] =
    askGit(contentFolder, "log", "-1", "--format=%H %ct", "--", ".")?.split(" ") ?? [];
  if (commit === undefined || seconds === undefined) {
    const days = [...resolutions.map(({ revised }) => revised), ...withdrawn.map(({ date }) => date)];
    return { commit: null, date: days.sort().at(-1) ?? "1970-01-01", modified: false };
  }
  return {
    commit,
    date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10),
    modified: askGit(contentFolder, "status", "--porcelain", "--", ".") !== "",
  };
}
