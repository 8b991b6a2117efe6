import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { LAUNCH_ARGUMENTS } from "../../e2e/site/browser.ts";
import { runTool } from "./command.ts";
import { installFromDebian } from "./debian.ts";

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
  await installFromDebian("chromium");
  const last = await findInstalled();
  if (last === null) {
    console.error(
      "The tests need a Chromium. Install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH to it.",
    );
  }
  return last;
}
