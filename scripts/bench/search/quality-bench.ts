import { rmSync } from "node:fs";
import { join } from "node:path";
import { loadArchive } from "../../../src/archive/load.ts";
import { ROOT } from "../../site/build-site.ts";
import { serveCompressed } from "../compressed-server.ts";
import { launchBrowser, requireChromium } from "../first-view.ts";
import { runBuild } from "../real-site.ts";
import { formatTable } from "../table.ts";
import { BENCH } from "../workspace.ts";
import { PARTS, readJudged, type Judged, type Part } from "./judged.ts";
import { LOOK, score, summarize, type Score, type Summary } from "./measures.ts";
import { askOurs } from "./our-search.ts";
import { createMiniSearch, createPagefind, type Ask } from "./rivals.ts";

/** What a search showed for a query. */
interface Outcome {
  judged: Judged;
  shown: string[];
  score: Score;
}

/** The searches by the names under which they are printed; ours is the first. */
type Outcomes = Map<string, Outcome[]>;

/** What the search must reach on the whole of a part. */
const AIM = { recall: 0.97, mrr: 0.97, empty: 0.01 };

/**
 * Asks the judged queries of our search page, of Pagefind alone and of MiniSearch, and prints how well they answer.
 * Whether our search reaches the aim on each of the parts.
 */
export async function benchQuality(parts: readonly Part[] = PARTS): Promise<boolean> {
  const folder = join(BENCH, "search");
  rmSync(folder, { recursive: true, force: true });
  const site = await serveCompressed(folder, "/");
  const browser = await launchBrowser(await requireChromium());
  try {
    if (!(await runBuild(folder, site.url))) return false;
    const { archive } = loadArchive(join(ROOT, "content"));
    const page = await browser.newPage();
    const searches: [string, Ask][] = [
      ["ours", (query) => askOurs(page, site.url, query)],
      ["Pagefind 1.4.0", await createPagefind(await browser.newPage(), site.url, folder)],
      ["MiniSearch", createMiniSearch(archive)],
    ];
    const judged = readJudged().filter(({ part }) => parts.includes(part));
    const outcomes: Outcomes = new Map();
    for (const [name, ask] of searches) outcomes.set(name, await askAll(ask, judged));
    return parts.map((part) => printPart(part, outcomes)).every(Boolean);
  } finally {
    await browser.close();
    site.close();
  }
}

async function askAll(ask: Ask, queries: readonly Judged[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const judged of queries) {
    const shown = await ask(judged.query);
    outcomes.push({ judged, shown, score: score(judged, shown) });
  }
  return outcomes;
}

function printPart(part: Part, outcomes: Outcomes): boolean {
  const own = new Map(
    [...outcomes].map(([name, all]) => [name, all.filter(({ judged }) => judged.part === part)]),
  );
  const ours = own.values().next().value ?? [];
  const groups = [...new Set(ours.map(({ judged }) => judged.group))];
  const names = [...own.keys()];
  const rowOf = (label: string, belongs: (outcome: Outcome) => boolean) => {
    const summaries = [...own.values()].map((all) => summarize(all.filter(belongs).map((one) => one.score)));
    return [
      label,
      String(summaries[0]?.queries ?? 0),
      ...summaries.flatMap(formatSummary),
      isBehind(summaries) ? "BEHIND" : "",
    ];
  };
  const rows = [
    [part, "queries", ...names.flatMap((name) => [name, "MRR", "empty"]), ""],
    ...groups.map((group) => rowOf(group, ({ judged }) => judged.group === group)),
    ...(part === "asked" ? [rowOf("worked with", isOpen), rowOf("held out", isHeldOut)] : []),
    rowOf("all", () => true),
  ];
  console.log(`\nrecall@${LOOK}, MRR and share of empty answers\n\n${formatTable(rows)}`);
  printFailures(ours.filter(isOpen));
  const { recall, mrr, empty } = summarize(ours.map((one) => one.score));
  return recall >= AIM.recall && mrr >= AIM.mrr && empty <= AIM.empty;
}

function isHeldOut({ judged }: Outcome): boolean {
  return judged.heldOut;
}

function isOpen(outcome: Outcome): boolean {
  return !isHeldOut(outcome);
}

function formatSummary({ recall, mrr, empty }: Summary): string[] {
  return [recall, mrr, empty].map((value) => value.toFixed(2));
}

/** Whether another search recalls more than ours, or ranks better. */
function isBehind([ours, ...others]: readonly Summary[]): boolean {
  if (ours === undefined) return false;
  return others.some(({ recall, mrr }) => recall > ours.recall || mrr > ours.mrr);
}

/** What our search still gets wrong; of what is held out nobody wants to know. */
function printFailures(ours: readonly Outcome[]): void {
  const failures = ours.filter(({ score: { recall, reciprocal } }) => recall < 1 || reciprocal < 1);
  if (failures.length === 0) return;
  console.log("\nnot fully answered:");
  for (const { judged, shown } of failures) {
    const first = shown.slice(0, LOOK + 1).join(" ") || "nothing";
    console.log(`${judged.group}: ${judged.query}`);
    console.log(`  expected ${judged.answers.join(" ") || "nothing"}\n  shown    ${first}`);
  }
}
