import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./site/build-site.ts";
import { reportFailure } from "./site/failure.ts";
import { SettingError } from "./site/place.ts";
import { buildSites } from "./testing/builds.ts";
import { findChromium } from "./testing/chromium.ts";
import { runTool } from "./testing/command.ts";
import { lint } from "./testing/lint-steps.ts";
import { prepareReaders } from "./testing/readers.ts";
import {
  FAILED,
  forgetReport,
  formatTally,
  readBrowserReport,
  readUnitReport,
  sumTallies,
  tallyStep,
  type Tally,
} from "./testing/tally.ts";

const REPORTS = join(ROOT, ".cache", "reports");

async function testUnits(): Promise<Tally[]> {
  console.log("\n== unit tests");
  await prepareReaders();
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

async function testInBrowser(): Promise<Tally[]> {
  const builds = await buildSites();
  if (sumTallies(builds).failed > 0)
    console.error("A build has failed: some tests below will fail for want of it.");
  console.log("\n== tests in the browser");
  const chromium = await findChromium();
  if (chromium === null) return [...builds, FAILED];
  console.log(`With ${chromium}`);
  const report = join(REPORTS, "browser.json");
  forgetReport(report);
  const succeeded = await runTool("@playwright/test/cli.js", ["test", "--reporter=list,json"], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return [...builds, tallyStep(succeeded, report, readBrowserReport)];
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
