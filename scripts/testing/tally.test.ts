import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  formatTally,
  readBrowserReport,
  readUnitReport,
  sumTallies,
  tallyStep,
  type Tally,
} from "./tally.ts";

const folder = mkdtempSync(join(tmpdir(), "tally-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function report(text: string, name = "report"): string {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, text);
  return file;
}

const unit = (counts: object, testResults: object[] = []) =>
  JSON.stringify({
    ...{ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults },
    ...counts,
  });

describe("readUnitReport", () => {
  it("counts tests", () => {
    const text = unit({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 }, [
      { status: "failed", assertionResults: [{ status: "failed" }] },
    ]);
    expect(readUnitReport(text)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it("counts a file that could not be loaded as one failure", () => {
    const text = unit({ numPassedTests: 3 }, [{ status: "failed", assertionResults: [] }]);
    expect(readUnitReport(text)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });
});

describe("readBrowserReport", () => {
  it("counts a flaky test and an error outside of tests as failures", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(readBrowserReport(JSON.stringify({ stats, errors: ["no tests found"] }))).toEqual({
      passed: 5,
      failed: 3,
      skipped: 2,
    });
  });
});

describe("tallyStep", () => {
  const read = (text: string) => JSON.parse(text) as Tally;
  const green = JSON.stringify({ passed: 2, failed: 0, skipped: 0 });
  it("trusts a green report of a step that ended well", () => {
    expect(tallyStep(true, report(green), read)).toEqual({ passed: 2, failed: 0, skipped: 0 });
  });
  it("does not trust it when the step ended badly", () => {
    expect(tallyStep(false, report(green), read).failed).toBe(1);
  });
  it.each([
    ["is missing", join(folder, "nowhere.json")],
    ["is cut short", report('{"passed": 2', "cut")],
  ])("fails when the report %s", (_what, file) => {
    expect(tallyStep(true, file, read)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
  it("fails when nothing was tested", () => {
    expect(tallyStep(true, report('{"passed": 0, "failed": 0, "skipped": 4}'), read).failed).toBe(1);
  });
});

it("writes the last line", () => {
  const tallies = [
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 1, failed: 1, skipped: 0 },
  ];
  expect(formatTally(sumTallies(tallies))).toBe("4 passed, 1 failed");
  expect(formatTally({ passed: 1, failed: 0, skipped: 2 })).toBe("1 passed, 0 failed, 2 skipped");
});
