import { existsSync } from "node:fs";
import { runCommand } from "./command.ts";

/** Installs packages where this is a Debian and we may; `false` where it is not, or where that fails. */
export async function installFromDebian(...packages: string[]): Promise<boolean> {
  if (!existsSync("/usr/bin/apt-get")) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = async (...args: string[]) => {
    const [command = "", ...rest] = [...asRoot, "apt-get", "-y", "-q", ...args];
    return runCommand(command, rest, { DEBIAN_FRONTEND: "noninteractive" });
  };
  console.log(`Installing ${packages.join(", ")} with apt-get…`);
  return (await run("update")) && (await run("install", "--no-install-recommends", ...packages));
}
