import { lint } from "./testing/lint-steps.ts";
import { formatTally, sumTallies } from "./testing/tally.ts";

// `npm run lint`: types, linter, formatting, unused code.
const tally = sumTallies(await lint());
console.log(`\n${formatTally(tally)}`);
process.exitCode = tally.failed > 0 ? 1 : 0;
