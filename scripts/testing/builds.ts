import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import {
  BUILD_NAMES,
  BUILDS,
  contentFolder,
  siteFolder,
  type Build,
  type BuildName,
} from "../../e2e/site/builds.ts";
import { ROOT } from "../site/build-site.ts";
import { writeSyntheticArchive } from "../synthetic/write-archive.ts";
import { runCommand } from "./command.ts";
import { listDifferences } from "./differences.ts";
import { FAILED, PASSED, type Tally } from "./tally.ts";

function changeSettings(content: string, settings: Build["settings"]): void {
  const file = join(content, "settings.yaml");
  writeFileSync(file, stringify({ ...(parse(readFileSync(file, "utf8")) as object), ...settings }));
}

async function build(name: BuildName, folder = siteFolder(name)): Promise<boolean> {
  const { base, site, documents, settings }: Build = BUILDS[name];
  const env: Record<string, string> = { SITE_URL: site, BASE_PATH: base };
  if (documents !== "real") {
    env.ARCHIVE_CONTENT = contentFolder(name);
    rmSync(env.ARCHIVE_CONTENT, { recursive: true, force: true });
    writeSyntheticArchive(env.ARCHIVE_CONTENT, documents);
    changeSettings(env.ARCHIVE_CONTENT, settings);
  }
  console.log(`\n== build "${name}"`);
  rmSync(folder, { recursive: true, force: true });
  return runCommand(process.execPath, [join(ROOT, "scripts", "build.ts"), "--quiet", "--out", folder], env);
}

/** Two builds of one state must be the same, so that publishing again changes nothing. */
async function buildAgain(): Promise<boolean> {
  if (!(await build("root", siteFolder("again")))) return false;
  const differing = listDifferences(siteFolder("root"), siteFolder("again"));
  for (const path of differing) console.error(`differs from build to build: ${path}`);
  return differing.length === 0;
}

/** Builds every site that the tests look at; each build counts as one test, their sameness as another. */
export async function buildSites(): Promise<Tally[]> {
  const outcomes: boolean[] = [];
  for (const name of BUILD_NAMES) outcomes.push(await build(name));
  if (outcomes[0] === true) outcomes.push(await buildAgain());
  return outcomes.map((succeeded) => (succeeded ? PASSED : FAILED));
}
