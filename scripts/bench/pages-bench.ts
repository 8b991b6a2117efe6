import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { listKinds, listPages, type BuiltPage } from "../../e2e/site/pages.ts";
import { BUDGETS } from "./budgets.ts";
import { serveCompressed } from "./compressed-server.ts";
import { launchBrowser, listTransfers, requireChromium, sumBytes } from "./first-view.ts";
import { startLighthouse, type Scores } from "./lighthouse-scores.ts";
import { runBuild } from "./real-site.ts";
import { formatCount, formatTable } from "./table.ts";
import { BENCH } from "./workspace.ts";

const DOCUMENT_ROUTE = "resolutions/[id]";
const MISSING_ROUTE = "404";

interface Subject {
  route: string;
  page: BuiltPage;
}

/** Every document, and of every other kind the heaviest page. */
function listSubjects(folder: string): Subject[] {
  const documents = listPages(folder).filter(({ path }) => /^resolutions\/[^/]+\/$/.test(path));
  return listKinds(folder)
    .flatMap(({ route, examples }): Subject[] => {
      if (route === DOCUMENT_ROUTE) return documents.map((page) => ({ route, page }));
      const heaviest = examples.at(-1);
      return heaviest === undefined ? [] : [{ route, page: heaviest }];
    })
    .sort((a, b) => (a.page.path < b.page.path ? -1 : 1));
}

interface Row {
  cells: string[];
  broken: string[];
}

async function measure(
  { route, page }: Subject,
  browser: Browser,
  home: string,
  score: ((url: string) => Promise<Scores>) | null,
): Promise<Row> {
  const transfers = await listTransfers(browser, home, page.path);
  const html = sumBytes(transfers, "document");
  const css = sumBytes(transfers, "stylesheet");
  const fonts = sumBytes(transfers, "font");
  const script = sumBytes(transfers, "script");
  const rest =
    sumBytes(transfers, ...new Set(transfers.map(({ type }) => type))) - html - css - fonts - script;
  const broken: string[] = [];
  if (route === DOCUMENT_ROUTE && html + css > BUDGETS.reading) {
    broken.push(`HTML and CSS ${formatCount(html + css)} of ${formatCount(BUDGETS.reading)}`);
  }
  if (fonts > BUDGETS.fonts) broken.push(`fonts ${formatCount(fonts)} of ${formatCount(BUDGETS.fonts)}`);
  const { scores, lost } =
    score !== null && route !== MISSING_ROUTE ? await score(home + page.path) : { scores: [], lost: [] };
  if (scores.some((value) => value < BUDGETS.score)) broken.push(`Lighthouse: ${lost.join("; ")}`);
  const cells = [
    page.path || "(home)",
    ...[html, css, html + css, script, fonts, rest].map(formatCount),
    scores.length === 0 ? "—" : scores.join(" / "),
    broken.length === 0 ? "" : "OVER",
  ];
  return { cells, broken: broken.map((what) => `${page.path || "(home)"}: ${what}`) };
}

/** Builds the real archive and prints what a first view of each kind of page costs, against the budgets. */
export async function benchPages(withLighthouse: boolean): Promise<boolean> {
  const folder = join(BENCH, "pages");
  rmSync(folder, { recursive: true, force: true });
  const chromium = await requireChromium();
  const site = await serveCompressed(folder, "/");
  const browser = await launchBrowser(chromium);
  const lighthouse = withLighthouse ? await startLighthouse(chromium) : null;
  try {
    if (!(await runBuild(folder, site.url))) return false;
    const rows: Row[] = [];
    for (const subject of listSubjects(folder)) {
      console.error(`${subject.page.path || "(home)"}…`);
      rows.push(await measure(subject, browser, site.url, lighthouse?.score ?? null));
    }
    const head = ["page", "HTML", "CSS", "both", "script", "fonts", "other", "Lighthouse P/A/B/S", ""];
    console.log(
      `\nbytes of a first view, brotli\n\n${formatTable([head, ...rows.map(({ cells }) => cells)])}`,
    );
    const broken = rows.flatMap((row) => row.broken);
    console.log(broken.length === 0 ? "\nEvery page is within its budget." : `\n${broken.join("\n")}`);
    return broken.length === 0;
  } finally {
    lighthouse?.stop();
    await browser.close();
    site.close();
  }
}
