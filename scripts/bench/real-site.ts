import { join } from "node:path";
import { ROOT } from "../site/build-site.ts";
import { runCommand } from "../testing/command.ts";

/** `npm run build` of the real archive for an address of its own. */
export function runBuild(folder: string, url: string): Promise<boolean> {
  const script = join(ROOT, "scripts", "build.ts");
  return runCommand(process.execPath, [...process.execArgv, script, "--out", folder], {
    SITE_URL: url,
    BASE_PATH: "/",
  });
}
