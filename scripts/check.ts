import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadArchive } from "../src/archive/load.ts";
import { formatProblem } from "../src/archive/problems.ts";
import { formatPublishedAddresses } from "../src/archive/published-addresses.ts";
import { counted } from "../src/russian/plural.ts";

/** `npm run check [-- --fix]`: everything wrong in the content folder; `--fix` records new addresses. */

const { values } = parseArgs({ options: { fix: { type: "boolean", default: false } } });
const folder = process.env.ARCHIVE_CONTENT ?? "content";

let loaded = loadArchive(folder);
if (values.fix) {
  for (const { file, addresses } of loaded.fixes) {
    writeFileSync(file, formatPublishedAddresses(addresses));
    console.log(`записано: ${file}`);
  }
  loaded = loadArchive(folder);
}
for (const problem of loaded.problems) console.error(formatProblem(problem));
const { resolutions, withdrawn } = loaded.archive;
const units = resolutions.reduce((sum, { units }) => sum + units.length, 0);
console.log(
  `${counted(resolutions.length, ["резолюция", "резолюции", "резолюций"])}, ` +
    `${counted(units, ["единица", "единицы", "единиц"])} текста, отозвано ${String(withdrawn.length)}: ` +
    (loaded.problems.length === 0
      ? "ошибок нет"
      : counted(loaded.problems.length, ["ошибка", "ошибки", "ошибок"])),
);
process.exitCode = loaded.problems.length === 0 ? 0 : 1;
