import { readFileSync, rmSync } from "node:fs";

/** How many tests of a step ended how. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

/** What vitest's JSON report says; a file that could not be loaded has no tests and counts as one. */
export function readUnitReport(text: string): Tally {
  const report = JSON.parse(text) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
  };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What Playwright's JSON report says; errors outside of tests count as one each. */
export function readBrowserReport(text: string): Tally {
  const { stats, errors } = JSON.parse(text) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  };
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The tally of a step that writes a report. A step that dies without one, or that ends badly although
 * its report is all green, has failed once.
 */
export function tallyStep(succeeded: boolean, reportFile: string, read: (text: string) => Tally): Tally {
  let tally: Tally;
  try {
    tally = read(readFileSync(reportFile, "utf8"));
  } catch {
    return FAILED;
  }
  if (!succeeded && tally.failed === 0) return { ...tally, failed: 1 };
  if (tally.passed + tally.failed === 0) return { ...tally, failed: 1 };
  return tally;
}

/** Takes away the report of an earlier run, so that it cannot be taken for this one's. */
export function forgetReport(file: string): void {
  rmSync(file, { force: true });
}

export function sumTallies(tallies: Tally[]): Tally {
  const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, tally) => total + pick(tally), 0);
  return {
    passed: sum((tally) => tally.passed),
    failed: sum((tally) => tally.failed),
    skipped: sum((tally) => tally.skipped),
  };
}

/** The last line of `npm test`. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  const rest = skipped > 0 ? `, ${String(skipped)} skipped` : "";
  return `${String(passed)} passed, ${String(failed)} failed${rest}`;
}
