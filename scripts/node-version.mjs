// Plain JavaScript for Node 20: finds a Node that can run the TypeScript of this project.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { SetupError, runNpm, say } from "./install.mjs";

/** Astro's own minimum. */
const OLDEST = [22, 12];
const RANGE = `${OLDEST.join(".")} or newer`;

function isAtLeast(version, [major, minor]) {
  const [, ours, theirs] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
  return Number(ours) > major || (Number(ours) === major && Number(theirs) >= minor);
}

/** Flags under which this version strips types without being asked about it. */
export function flagsFor(version) {
  const byDefault = isAtLeast(version, [22, 18]) && !/^v?23\.[0-5]\./.test(version);
  return byDefault ? [] : ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
}

export function isRecentEnough(version) {
  return isAtLeast(version, OLDEST);
}

/** The version that this binary prints, `null` when it does not run here. */
function askVersion(binary) {
  if (!existsSync(binary)) return null;
  const { status, stdout } = spawnSync(binary, ["-v"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

/** `{ path, version }` of the project's own Node, else of the one that runs us. */
export async function findNode(root) {
  const folder = join(root, "node_modules", "node");
  const path = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
  let version = askVersion(path);
  if (version === null && existsSync(folder)) {
    // The binary comes from an install script, which `ignore-scripts` leaves out without a word.
    if (!isRecentEnough(process.version)) {
      say("Fetching the Node that the project runs on…");
      const outcome = await runNpm(["rebuild", "node", "--ignore-scripts=false", "--loglevel=error"], {
        cwd: root,
        waiting: "still fetching…",
      });
      version = outcome === 0 ? askVersion(path) : null;
    }
  }
  if (version !== null && isRecentEnough(version)) return { path, version };
  if (isRecentEnough(process.version)) return { path: process.execPath, version: process.version };
  throw new SetupError(
    `This project needs Node ${RANGE}; here is ${process.version}, and the Node that comes with the dependencies could not be set up.\n` +
      "Either allow install scripts (npm config delete ignore-scripts) and delete node_modules, or install a newer Node, then run the command again.",
  );
}
