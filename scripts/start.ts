import { DIST, buildSite, isBuilt } from "./site/build-site.ts";
import { reportFailure } from "./site/failure.ts";
import { SettingError, readPlace, readPort } from "./site/place.ts";
import { createSiteServer, isTaken, listen } from "./site/serve-site.ts";

const PROGRESS_EVERY_MS = 10_000;

async function buildWithProgress(): Promise<boolean> {
  console.log("Building the site…");
  const started = performance.now();
  const seconds = () => Math.ceil((performance.now() - started) / 1000);
  const timer = setInterval(() => {
    console.log(`  still building… (${seconds()} s)`);
  }, PROGRESS_EVERY_MS);
  try {
    const succeeded = await buildSite(DIST, { quiet: true });
    if (succeeded) console.log(`Built in ${seconds()} s.`);
    return succeeded;
  } finally {
    clearInterval(timer);
  }
}

// `npm start`: builds the site when something has changed, and serves it.
try {
  const port = readPort(process.env);
  const host = process.env.HOST;
  const { base } = readPlace(process.env);
  if (await isTaken(port, host)) {
    throw new SettingError(
      `Port ${String(port)} is taken by another program. Choose another: PORT=${String(port + 1)} npm start`,
    );
  }
  if (!(await isBuilt())) {
    if (!(await buildWithProgress())) process.exit(1);
  }
  const actual = await listen(createSiteServer(DIST, base), port, host);
  console.log(`The archive is at http://localhost:${String(actual)}${base} (Ctrl+C stops it)`);
} catch (error) {
  reportFailure(error);
}
