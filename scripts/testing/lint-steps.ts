import { FAILED, PASSED, type Tally } from "./tally.ts";
import { runTool } from "./command.ts";

/** In this order: the type check also writes the types that the linter needs. */
const STEPS: [name: string, script: string, ...args: string[]][] = [
  [
    "types",
    "astro/bin/astro.mjs",
    "check",
    "--minimumFailingSeverity",
    "warning",
    "--minimumSeverity",
    "warning",
  ],
  ["linter and import directions", "eslint/bin/eslint.js", "--max-warnings", "0", "."],
  ["formatting", "prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."],
  ["unused code", "knip/bin/knip.js"],
];

/** Runs every check of the sources, also after one has failed; each counts as one test. */
export async function lint(): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const [name, script, ...args] of STEPS) {
    console.log(`\n== ${name}`);
    const succeeded = await runTool(script, args);
    console.log(succeeded ? `✓ ${name}` : `✗ ${name}`);
    tallies.push(succeeded ? PASSED : FAILED);
  }
  return tallies;
}
