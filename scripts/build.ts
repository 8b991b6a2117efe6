import { parseArgs } from "node:util";
import { buildSite, DIST } from "./site/build-site.ts";
import { reportFailure } from "./site/failure.ts";

// `npm run build [-- --out FOLDER --quiet]`: checks, builds and indexes the site.
try {
  const { values } = parseArgs({
    options: { out: { type: "string", default: DIST }, quiet: { type: "boolean", default: false } },
  });
  process.exitCode = (await buildSite(values.out, values)) ? 0 : 1;
} catch (error) {
  reportFailure(error);
}
