// Plain JavaScript for Node 20: runs before anything is installed. Everything it says goes to standard error.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const PROGRESS_EVERY_MS = 10_000;

/** What the project cannot go on without; its message is all that the user needs. */
export class SetupError extends Error {}

export function say(message) {
  process.stderr.write(`${message}\n`);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/**
 * Why `node_modules` does not hold what the lock asks for, `null` when it does. npm writes its own
 * record (`.package-lock.json`) last, so an interrupted install has none.
 */
export function findLack(root) {
  const lock = readJson(join(root, "package-lock.json"));
  if (lock === null) throw new SetupError("package-lock.json is missing or damaged: restore it from git.");
  const installed = readJson(join(root, "node_modules", ".package-lock.json"));
  if (installed === null) return "they are not installed yet";
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === "" || wanted.link) continue;
    const found = installed.packages[path];
    if (found === undefined && wanted.optional) continue;
    if (found?.version !== wanted.version) return "the lock has changed";
    if (!existsSync(join(root, path, "package.json"))) return "the installed folder is incomplete";
  }
  return null;
}

/** npm's own command line as this process should start it: the npm that runs us, else the one in PATH. */
function findNpm() {
  const script = process.env.npm_execpath;
  if (script && /^npm(-cli)?\.(c|m)?js$/.test(basename(script)) && existsSync(script)) {
    return { command: process.execPath, before: [script], shell: false };
  }
  return { command: "npm", before: [], shell: process.platform === "win32" };
}

/** Runs npm with its output on standard error and a sign of life while it is silent. */
export async function runNpm(args, { cwd, waiting }) {
  const npm = findNpm();
  const started = Date.now();
  const timer = setInterval(() => {
    say(`  ${waiting} (${Math.round((Date.now() - started) / 1000)} s)`);
  }, PROGRESS_EVERY_MS);
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(npm.command, [...npm.before, ...args], {
        cwd,
        shell: npm.shell,
        stdio: ["ignore", 2, 2],
      });
      child.on("error", (error) => {
        reject(
          new SetupError(
            error.code === "ENOENT"
              ? "npm was not found. Install it (on Debian: apt-get install npm) and run the command again."
              : `npm could not be started: ${error.message}`,
          ),
        );
      });
      child.on("close", (code, signal) => {
        resolve(signal ?? code);
      });
    });
  } finally {
    clearInterval(timer);
  }
}

/** Installs the dependencies of the lock when `node_modules` lacks any of them. */
export async function ensureDependencies(root) {
  const lack = findLack(root);
  if (lack === null) return;
  say(`Installing dependencies (${lack}); this takes about a minute…`);
  // The log level stands here because `npm run --silent` would hand "silent" down and hide the reason of a failure;
  // NODE_ENV=production would leave out what the build needs.
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev", "--include=optional"];
  const outcome = await runNpm(args, { cwd: root, waiting: "still installing…" });
  if (outcome !== 0) {
    throw new SetupError(
      `Dependencies could not be installed (npm ci ended with ${outcome}; its reasons stand above).\n` +
        "Check the network connection, proxy and registry settings of npm, and the free disk space, then run the command again.",
    );
  }
  const still = findLack(root);
  if (still !== null)
    throw new SetupError(`npm ci ended well, but ${still}. Delete node_modules and try again.`);
  say("Dependencies are installed.");
}
