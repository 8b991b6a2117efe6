import { parseArgs } from "node:util";
import { benchBuild } from "./bench/build-bench.ts";
import { benchIntake } from "./bench/intake/intake-bench.ts";
import { benchLoad } from "./bench/load-bench.ts";
import { benchPages } from "./bench/pages-bench.ts";
import { phases, type Phase } from "./bench/phases.ts";
import { PARTS } from "./bench/search/judged.ts";
import { benchQuality } from "./bench/search/quality-bench.ts";
import { benchScale } from "./bench/search/scale-bench.ts";
import { reportFailure } from "./site/failure.ts";
import { SettingError } from "./site/place.ts";

const USAGE = `Usage: npm run bench -- COMMAND
  build --documents N [--keep]   a synthetic archive, built and indexed: seconds, memory, sizes
  load  --documents N [--keep]   the same archive, only read and checked
  pages [--no-lighthouse]        every kind of page of the real archive against the budgets
  search [--half added|asked|…]   judged queries: our search beside bare Pagefind and MiniSearch
  search --documents N [--keep]  a synthetic archive searched: bytes, requests, times
  intake [--held-out] [--format docx] [--failures]   received files: what of their truth is found`;

async function run(args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      documents: { type: "string" },
      failures: { type: "boolean", default: false },
      format: { type: "string" },
      half: { type: "string" },
      "held-out": { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      "no-lighthouse": { type: "boolean", default: false },
    },
  });
  const [command = "", phase = "", outFolder = ""] = positionals;
  const documents = Number(values.documents ?? "100");
  if (!Number.isInteger(documents) || documents < 0) throw new SettingError("--documents takes a number");
  switch (command) {
    case "build":
      return benchBuild(documents, values.keep);
    case "load":
      return benchLoad(documents, values.keep);
    case "pages":
      return benchPages(!values["no-lighthouse"]);
    case "search": {
      if (values.documents !== undefined) return benchScale(documents, values.keep);
      const parts = PARTS.filter((part) => part === (values.half ?? part));
      if (parts.length === 0) throw new SettingError(`--half takes ${PARTS.join(" or ")}`);
      return benchQuality(parts);
    }
    case "intake": {
      const { "held-out": heldOut, format, failures } = values;
      return benchIntake({ heldOut, format, failures });
    }
    case "phase":
      // Started by the two first, which measure it.
      return phases[phase as Phase](outFolder);
    default:
      throw new SettingError(USAGE);
  }
}

// `npm run bench -- …`: what the site costs to build and to look at.
try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  reportFailure(error);
}
