import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { budgetOfSearch } from "../budgets.ts";
import { serveCompressed } from "../compressed-server.ts";
import { COMMON_WORD, measureFirstSearch } from "../first-search.ts";
import { launchBrowser, requireChromium } from "../first-view.ts";
import type { Phase } from "../phases.ts";
import { measureFolder } from "../sizes.ts";
import { formatCount, formatMegabytes, formatSeconds, formatTable } from "../table.ts";
import { inWorkspace } from "../workspace.ts";
import { askAgain, countTraffic, timeFirstPassage, type Traffic } from "./browser-search.ts";
import { SCALE_QUERIES } from "./scale-queries.ts";

/** How often a first search and each warm query are repeated. */
const OPENINGS = 5;
const ROUNDS = 5;
const WARM_P50 = 5;
const WARM_P95 = 50;

/** Builds a synthetic archive and prints what searching it costs; whether that is within the budgets. */
export function benchScale(documents: number, keep: boolean): Promise<boolean> {
  return inWorkspace(documents, keep, async ({ run, out }) => {
    const rows = [["building", "seconds", "processor", "peak memory"]];
    for (const phase of ["pages", "index", "change", "repages", "reindex"] satisfies Phase[]) {
      const { succeeded, seconds, cpuSeconds, peakBytes } = await run(phase);
      if (phase !== "change")
        rows.push([phase, formatSeconds(seconds), formatSeconds(cpuSeconds), formatMegabytes(peakBytes)]);
      if (!succeeded) return false;
    }
    const index = measureFolder(join(out, "pagefind"));
    rows.push(["index: files, size", formatCount(index.files), formatMegabytes(index.bytes), ""]);
    console.log(`\n${formatCount(documents)} synthetic documents\n\n${formatTable(rows)}`);
    return measureSearches(out, documents);
  });
}

async function measureSearches(out: string, documents: number): Promise<boolean> {
  const site = await serveCompressed(out, "/");
  const browser = await launchBrowser(await requireChromium());
  try {
    const first = await measureFirst(browser, site.url);
    const later = await measureLater(browser, site.url);
    const budget = budgetOfSearch(documents);
    const p50 = quantile(later.warm, 0.5);
    const p95 = quantile(later.warm, 0.95);
    const over = (isOver: boolean) => (isOver ? "OVER" : "");
    const slow = documents <= 1000 && (p50 > WARM_P50 || p95 > WARM_P95);
    console.log(
      `\n${formatTable([
        ["searching", "bytes", "requests", "milliseconds", ""],
        ...first.parts.map(([part, bytes]) => [`first: ${part}`, formatCount(bytes), "", "", ""]),
        [
          "first, all of it; its first passage",
          formatCount(first.total),
          formatCount(first.requests),
          first.milliseconds.toFixed(0),
          over(first.total > budget),
        ],
        ...later.cold.map(([label, { bytes, requests }, milliseconds]) => [
          label,
          formatCount(bytes),
          formatCount(requests),
          milliseconds.toFixed(1),
          "",
        ]),
        ["asked again: median", "0", "0", p50.toFixed(1), over(slow && p50 > WARM_P50)],
        ["asked again: 95 of 100", "0", "0", p95.toFixed(1), over(slow && p95 > WARM_P95)],
      ])}`,
    );
    return first.total <= budget && !slow;
  } finally {
    await browser.close();
    site.close();
  }
}

/** The search page opened with a word that stands nearly everywhere, by somebody who was never here. */
async function measureFirst(browser: Browser, home: string) {
  const { requests, ...cost } = await measureFirstSearch(browser, home);
  const { total, ...parts } = cost;
  const url = `${home}search/?${new URLSearchParams({ q: COMMON_WORD }).toString()}`;
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) times.push(await timeFirstPassage(browser, url));
  return { parts: Object.entries(parts), total, requests, milliseconds: quantile(times, 0.5) };
}

/** Further questions on the same page: each once, then again when all that they need has come. */
async function measureLater(browser: Browser, home: string) {
  const context = await browser.newContext();
  const traffic = countTraffic(context);
  const page = await context.newPage();
  await page.goto(`${home}search/?${new URLSearchParams({ q: COMMON_WORD }).toString()}`);
  await page.locator("[data-search-hit]").first().waitFor({ timeout: 120_000 });
  await page.waitForLoadState("networkidle");
  await traffic.take();
  const asked: { traffic: Traffic; milliseconds: number }[] = [];
  for (const query of SCALE_QUERIES) {
    const milliseconds = await askAgain(page, query);
    asked.push({ traffic: await traffic.take(), milliseconds });
  }
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of SCALE_QUERIES) warm.push(await askAgain(page, query));
  }
  await context.close();
  const spread = (share: number): Traffic => ({
    bytes: quantile(
      asked.map((one) => one.traffic.bytes),
      share,
    ),
    requests: quantile(
      asked.map((one) => one.traffic.requests),
      share,
    ),
  });
  const times = asked.map((one) => one.milliseconds);
  const cold: [string, Traffic, number][] = [
    ["later: median", spread(0.5), quantile(times, 0.5)],
    ["later: 95 of 100", spread(0.95), quantile(times, 0.95)],
  ];
  return { cold, warm };
}

/** The number below which the share of the others lies. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
