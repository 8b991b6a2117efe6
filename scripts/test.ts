import { join } from "node:path";
import { parseArgs } from "node:util";
import { BUILDS, type BuildName } from "../e2e/site/builds.ts";
import { ROOT } from "./site/build-site.ts";
import { reportFailure } from "./site/failure.ts";
import { SettingError } from "./site/place.ts";
import { findChromium } from "./testing/chromium.ts";
import { runCommand, runTool } from "./testing/command.ts";
import { listDifferences } from "./testing/differences.ts";
import { lint } from "./testing/lint-steps.ts";
import {
  FAILED,
  PASSED,
  forgetReport,
  formatTally,
  readBrowserReport,
  readUnitReport,
  sumTallies,
  tallyStep,
  type Tally,
} from "./testing/tally.ts";

const REPORTS = join(ROOT, ".cache", "reports");
const AGAIN = join(ROOT, ".cache", "e2e", "again");

async function testUnits(): Promise<Tally[]> {
  console.log("\n== unit tests");
  const report = join(REPORTS, "unit.json");
  forgetReport(report);
  const args = [
    "run",
    "--allowOnly=false",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const succeeded = await runTool("vitest/vitest.mjs", args);
  return [tallyStep(succeeded, report, readUnitReport)];
}

async function build(name: BuildName, folder: string = BUILDS[name].folder): Promise<boolean> {
  const { base, site } = BUILDS[name];
  console.log(`\n== build for ${site.replace(/\/$/, "")}${base}`);
  const script = join(ROOT, "scripts", "build.ts");
  return runCommand(process.execPath, [script, "--out", folder], { SITE_URL: site, BASE_PATH: base });
}

/** Two builds of one state must be the same, so that publishing again changes nothing. */
async function buildAgain(): Promise<boolean> {
  if (!(await build("root", AGAIN))) return false;
  const differing = listDifferences(BUILDS.root.folder, AGAIN);
  for (const path of differing) console.error(`differs from build to build: ${path}`);
  return differing.length === 0;
}

async function testInBrowser(): Promise<Tally[]> {
  const builds = [await build("root"), await build("moved")];
  const tallies = [...builds, await buildAgain()].map((succeeded) => (succeeded ? PASSED : FAILED));
  if (builds.includes(false)) return [...tallies, FAILED];
  console.log("\n== tests in the browser");
  const chromium = await findChromium();
  if (chromium === null) return [...tallies, FAILED];
  console.log(`With ${chromium}`);
  const report = join(REPORTS, "browser.json");
  forgetReport(report);
  const succeeded = await runTool("@playwright/test/cli.js", ["test", "--reporter=list,json"], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return [...tallies, tallyStep(succeeded, report, readBrowserReport)];
}

const PARTS: Record<string, () => Promise<Tally[]>> = { lint, unit: testUnits, e2e: testInBrowser };

/** A part that breaks down counts as one failure and does not keep the others from running. */
async function runPart(name: string): Promise<Tally[]> {
  try {
    return (await PARTS[name]?.()) ?? [];
  } catch (error) {
    console.error(error);
    return [FAILED];
  }
}

// `npm test [-- --only lint|unit|e2e]`: ends with how many passed and failed.
try {
  const { values } = parseArgs({ options: { only: { type: "string", multiple: true } } });
  const parts = values.only ?? Object.keys(PARTS);
  const unknown = parts.find((part) => !(part in PARTS));
  if (unknown !== undefined) throw new SettingError(`--only ${unknown}: it is lint, unit or e2e`);
  const tallies: Tally[] = [];
  for (const part of parts) tallies.push(...(await runPart(part)));
  const total = sumTallies(tallies);
  console.log(`\n${formatTally(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
} catch (error) {
  reportFailure(error);
}
