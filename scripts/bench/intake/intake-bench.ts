import { join } from "node:path";
import { loadArchive } from "../../../src/archive/load.ts";
import type { Part } from "../../../src/intake/fixtures/annotated-document.fixture.ts";
import { RENDERINGS, type Rendering } from "../../../src/intake/fixtures/rendering.fixture.ts";
import { JUDGED_FIELDS } from "../../../src/intake/fixtures/truth.fixture.ts";
import { startEngines } from "../../intake/engines.ts";
import { readSettlements } from "../../intake/settlements.ts";
import { ROOT } from "../../site/build-site.ts";
import { SettingError } from "../../site/place.ts";
import { formatMegabytes, formatTable } from "../table.ts";
import { gatherGroups, type Group, type Source } from "./cases.ts";
import { emptyTally, addTally, measure, type Tally } from "./comparison.ts";
import { printFailures } from "./failures.ts";
import { sumJudgements, takeIn, type Outcome } from "./outcome.ts";

interface Measured {
  group: Group;
  outcomes: Outcome[];
}

export interface IntakeBenchOptions {
  /** Also the half that is kept for the end. */
  heldOut: boolean;
  /** Only this rendering. */
  format: string | undefined;
  /** Every value that is not as it should be; never of the held-out half. */
  failures: boolean;
}

/**
 * Takes in the documents of the archive and the invented ones, and prints how much of what they say was found.
 * Whether every file was taken in.
 */
export async function benchIntake({ heldOut, format, failures }: IntakeBenchOptions): Promise<boolean> {
  const only = RENDERINGS.find((rendering) => rendering === format) ?? null;
  if (format !== undefined && only === null) {
    throw new SettingError(`--format takes one of ${RENDERINGS.join(", ")}`);
  }
  const parts: Part[] = ["tuning", ...(heldOut ? ["held-out" as const] : []), "long"];
  const { vocabularies } = loadArchive(join(ROOT, "content")).archive;
  const reference = { vocabularies, settlements: readSettlements() };
  const engines = startEngines();
  const measured: Measured[] = [];
  try {
    for (const group of await gatherGroups(parts, only)) {
      measured.push({ group, outcomes: await takeIn(group, engines, reference) });
    }
  } finally {
    await engines.close();
  }
  const first = measured[0]?.group.rendering ?? "txt";
  const shown = measured.filter(({ group }) => group.rendering === first);
  if (failures) {
    for (const { group, outcomes } of shown) if (group.source !== "held-out") printFailures(outcomes);
  }
  printBySource(first, shown);
  if (only === null) for (const part of parts) printByRendering(part, measured);
  printCost(measured);
  return printRefusals(measured);
}

function formatShare(share: number | null | undefined): string {
  return share == null ? "—" : share.toFixed(2);
}

function formatTally(tally: Tally): string[] {
  const result = measure(tally);
  const { right, missed } = tally;
  return [
    String(right + missed),
    formatShare(result?.precision),
    formatShare(result?.recall),
    formatShare(result?.f1),
  ];
}

/** What all fields come to, each counting by how often it stands in the documents. */
function sumFields(judgement: Record<string, Tally>): Tally {
  const sum = emptyTally();
  for (const tally of Object.values(judgement)) addTally(sum, tally);
  return sum;
}

function printBySource(rendering: Rendering, measured: readonly Measured[]): void {
  const sums = measured.map(({ outcomes }) => sumJudgements(outcomes));
  const rows = [
    [
      "",
      ...measured.flatMap(({ group, outcomes }) => [
        `${group.source} (${String(outcomes.length)})`,
        "P",
        "R",
        "F1",
      ]),
    ],
    ...JUDGED_FIELDS.map((field) => [field, ...sums.flatMap((sum) => formatTally(sum[field]))]),
    ["all", ...sums.flatMap((sum) => formatTally(sumFields(sum)))],
  ];
  console.log(`\n${rendering}: values to find, precision, recall, F1\n\n${formatTable(rows)}`);
}

function printByRendering(source: Source, measured: readonly Measured[]): void {
  const own = measured.filter(({ group }) => group.source === source);
  const sums = own.map(({ outcomes }) => sumJudgements(outcomes));
  const rows = [
    ["", ...own.map(({ group }) => group.rendering)],
    ...JUDGED_FIELDS.map((field) => [field, ...sums.map((sum) => formatShare(measure(sum[field])?.f1))]),
    ["all", ...sums.map((sum) => formatShare(measure(sumFields(sum))?.f1))],
  ];
  console.log(`\n${source}: F1 by format\n\n${formatTable(rows)}`);
}

function printCost(measured: readonly Measured[]): void {
  const times = measured.flatMap(({ outcomes }) => outcomes.map(({ milliseconds }) => milliseconds));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0)} ms`;
  const peak = formatMegabytes(process.resourceUsage().maxRSS * 1024);
  console.log(
    `\n${String(times.length)} files: median ${at(0.5)}, 95 % within ${at(0.95)}, slowest ${at(1)}; peak memory ${peak}`,
  );
}

/** Whether there were none. Files that were refused for the same reason are named together. */
function printRefusals(measured: readonly Measured[]): boolean {
  const refused = new Map<string, string[]>();
  for (const { group, outcomes } of measured) {
    for (const { expected, refusal } of outcomes) {
      if (refusal === null) continue;
      const reason = `${group.rendering}: ${refusal}`;
      refused.set(reason, [...(refused.get(reason) ?? []), expected.name]);
    }
  }
  for (const [reason, names] of refused) console.log(`\nnot taken in, ${reason}\n  ${names.join(" ")}`);
  return refused.size === 0;
}
