// Starts `scripts/<command>.ts` on a Node that can run it, after installing what is missing.
// Plain JavaScript for Node 20, without dependencies: it is what runs first in an empty clone.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SetupError, ensureDependencies, say } from "./install.mjs";
import { findNode, flagsFor } from "./node-version.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP"];

function findScript(command) {
  const file = join(root, "scripts", `${command}.ts`);
  if (/^[a-z][a-z-]*$/.test(command ?? "") && existsSync(file)) return file;
  const commands = readdirSync(join(root, "scripts"))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => name.slice(0, -".ts".length));
  throw new SetupError(
    `Usage: npm run <command>, where the command is one of: ${commands.sort().join(", ")}.`,
  );
}

function runScript(node, script, args) {
  const bins = [dirname(node.path), join(root, "node_modules", ".bin")].join(delimiter);
  const child = spawn(node.path, [...flagsFor(node.version), script, ...args], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: `${bins}${delimiter}${process.env.PATH ?? ""}`,
      ASTRO_TELEMETRY_DISABLED: "1",
    },
  });
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    say(`Node could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("close", (code, signal) => {
    if (signal === null) process.exit(code);
    for (const name of FORWARDED) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

const [command, ...args] = process.argv.slice(2);
try {
  const script = findScript(command);
  await ensureDependencies(root);
  runScript(await findNode(root), script, args);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exit(1);
}
