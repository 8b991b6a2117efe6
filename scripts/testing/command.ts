import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../site/build-site.ts";

/** Three times what the tests in the browser take on two cores that nobody else uses. */
const LIMIT_MS = 60 * 60_000;

/** Runs a program with its output shown; resolves with whether it ended well. A program that hangs is ended. */
export function runCommand(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
      timeout: LIMIT_MS,
      killSignal: "SIGKILL",
    });
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(false);
    });
    child.on("close", (code) => {
      resolve(code === 0);
    });
  });
}

/** Runs the command-line script of an installed package, on the Node that runs us. */
export function runTool(script: string, args: string[], env?: Record<string, string>): Promise<boolean> {
  return runCommand(process.execPath, [join(ROOT, "node_modules", script), ...args], env);
}
