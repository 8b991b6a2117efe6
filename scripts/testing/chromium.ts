import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { LAUNCH_ARGUMENTS } from "../../e2e/site/browser.ts";
import { runCommand, runTool } from "./command.ts";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const SYSTEM_FOLDERS = ["/usr/bin", "/snap/bin", "/Applications/Google Chrome.app/Contents/MacOS"];

async function canLaunch(executablePath: string): Promise<boolean> {
  if (!existsSync(executablePath)) return false;
  try {
    const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGUMENTS });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function listSystemPaths(): string[] {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...SYSTEM_FOLDERS];
  return SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).concat(
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  );
}

async function findInstalled(): Promise<string | null> {
  const given = process.env.CHROMIUM_PATH;
  const candidates = [...(given ? [given] : []), chromium.executablePath(), ...listSystemPaths()];
  for (const path of new Set(candidates)) if (await canLaunch(path)) return path;
  return null;
}

async function installFromDebian(): Promise<boolean> {
  if (!existsSync("/usr/bin/apt-get")) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const install = async (...args: string[]) => {
    const [command = "", ...rest] = [...asRoot, "apt-get", "-y", "-q", ...args];
    return runCommand(command, rest, { DEBIAN_FRONTEND: "noninteractive" });
  };
  console.log("Installing the system's Chromium with apt-get…");
  return (await install("update")) && (await install("install", "--no-install-recommends", "chromium"));
}

/**
 * The path of a Chromium that starts on this machine: Playwright's own or the system's, and where there
 * is neither, one that is installed now. `null` when nothing helps, after saying what to do.
 */
export async function findChromium(): Promise<string | null> {
  const installed = await findInstalled();
  if (installed !== null) return installed;
  console.log(
    "No Chromium found: downloading the one that Playwright brings (about 150 MB; if it fails, apt-get is next)…",
  );
  await runTool("playwright/cli.js", ["install", "chromium"]);
  const downloaded = await findInstalled();
  if (downloaded !== null) return downloaded;
  await installFromDebian();
  const last = await findInstalled();
  if (last === null) {
    console.error(
      "The tests need a Chromium. Install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH to it.",
    );
  }
  return last;
}
