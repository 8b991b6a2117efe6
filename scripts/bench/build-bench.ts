import { join } from "node:path";
import { listPages } from "../../e2e/site/pages.ts";
import { budgetOfSearch } from "./budgets.ts";
import { serveCompressed } from "./compressed-server.ts";
import { COMMON_WORD, measureFirstSearch } from "./first-search.ts";
import { launchBrowser, requireChromium } from "./first-view.ts";
import type { Measured } from "./measured-process.ts";
import type { Phase } from "./phases.ts";
import { measureFolder, measurePages, spreadOf } from "./sizes.ts";
import { formatCount, formatMegabytes, formatSeconds, formatTable } from "./table.ts";
import { inWorkspace, type Workspace } from "./workspace.ts";

const DOCUMENT_PAGE = /^resolutions\/[^/]+\/$/;

/** Builds and indexes a synthetic archive and prints what that took and what came out. */
export function benchBuild(documents: number, keep: boolean): Promise<boolean> {
  return inWorkspace(documents, keep, async (workspace) => {
    const rows = [["phase", "seconds", "processor", "peak memory"]];
    let total = 0;
    let again = 0;
    for (const phase of ["load", "pages", "index", "change", "repages", "reindex"] satisfies Phase[]) {
      const measured = await workspace.run(phase);
      // The build reads the archive with the pages.
      if (phase === "pages" || phase === "index") total += measured.seconds;
      if (phase === "repages" || phase === "reindex") again += measured.seconds;
      if (phase !== "change") rows.push(describePhase(phase, measured));
      if (!measured.succeeded) {
        console.log(formatTable(rows));
        return false;
      }
    }
    rows.push(["pages and index", formatSeconds(total), "", ""]);
    rows.push(["the same after one document has changed", formatSeconds(again), "", ""]);
    console.log(`\n${documents} synthetic documents\n\n${formatTable(rows)}\n`);
    console.log(`${formatTable(describeOutput(workspace))}\n`);
    console.log(formatTable(await describeSearch(workspace, documents)));
    return true;
  });
}

function describePhase(phase: Phase, { succeeded, seconds, cpuSeconds, peakBytes }: Measured): string[] {
  return [
    phase + (succeeded ? "" : " FAILED"),
    formatSeconds(seconds),
    formatSeconds(cpuSeconds),
    formatMegabytes(peakBytes),
  ];
}

function describeOutput({ out }: Workspace): string[][] {
  const pages = listPages(out);
  const documents = pages.filter(({ path }) => DOCUMENT_PAGE.test(path));
  const heaviest = pages.toSorted((a, b) => b.bytes - a.bytes).slice(0, 8);
  const site = measureFolder(out);
  const index = measureFolder(join(out, "pagefind"));
  const reading = spreadOf(
    measurePages(
      out,
      "/",
      documents.map(({ file }) => file),
    ),
  );
  const rows = [
    ["output", "files", "size"],
    ["site", formatCount(site.files), formatMegabytes(site.bytes)],
    [
      "of it pages",
      formatCount(pages.length),
      formatMegabytes(pages.reduce((sum, { bytes }) => sum + bytes, 0)),
    ],
    [
      "of it documents",
      formatCount(documents.length),
      formatMegabytes(documents.reduce((sum, { bytes }) => sum + bytes, 0)),
    ],
    ["of it the search index", formatCount(index.files), formatMegabytes(index.bytes)],
    ...heaviest.map(({ path, bytes }) => [`heaviest: ${path || "(home)"}`, "", formatMegabytes(bytes)]),
  ];
  if (reading !== null) {
    const { least, median, most } = reading;
    rows.push(
      ["document's HTML and CSS, brotli: least", "", formatCount(least)],
      ["median", "", formatCount(median)],
      ["most", "", formatCount(most)],
    );
  }
  return rows;
}

async function describeSearch({ out }: Workspace, documents: number): Promise<string[][]> {
  const site = await serveCompressed(out, "/");
  const browser = await launchBrowser(await requireChromium());
  try {
    const cost = await measureFirstSearch(browser, site.url);
    const budget = budgetOfSearch(documents);
    const over = cost.total > budget ? `OVER ${formatCount(budget)}` : "";
    return [
      [`first search, «${COMMON_WORD}»`, "bytes", ""],
      ...Object.entries(cost).map(([part, bytes]) => [
        part,
        formatCount(bytes as number),
        part === "total" ? over : "",
      ]),
    ];
  } finally {
    await browser.close();
    site.close();
  }
}
