import { DIST, buildSite, isBuilt } from "./site/build-site.ts";
import { reportFailure } from "./site/failure.ts";
import { SettingError, readPlace, readPort } from "./site/place.ts";
import { createSiteServer, isTaken, listen } from "./site/serve-site.ts";

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
    console.log("Building the site…");
    if (!(await buildSite(DIST))) process.exit(1);
  }
  const actual = await listen(createSiteServer(DIST, base), port, host);
  console.log(`The archive is at http://localhost:${String(actual)}${base} (Ctrl+C stops it)`);
} catch (error) {
  reportFailure(error);
}
