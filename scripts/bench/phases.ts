import { glob, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { build } from "astro";
import { loadArchive } from "../../src/archive/load.ts";
import { formatProblem } from "../../src/archive/problems.ts";
import { ROOT } from "../site/build-site.ts";
import { indexPages, SEARCHED, searchIndex } from "../site/index-pages.ts";
import { readContentFolder } from "../site/place.ts";

/** The steps of `npm run build`, each to be measured in a process of its own. */
export const phases = { load, pages, index, reindex } as const;

export type Phase = keyof typeof phases;

function load(): Promise<boolean> {
  const started = performance.now();
  const { archive, problems } = loadArchive(resolve(ROOT, readContentFolder(process.env)));
  const seconds = (performance.now() - started) / 1000;
  const { length } = archive.resolutions;
  console.log(`${length} documents in ${seconds.toFixed(2)} s: ${Math.round(length / seconds)} a second`);
  for (const problem of problems.slice(0, 20)) console.error(formatProblem(problem));
  return Promise.resolve(problems.length === 0);
}

/** The site's own configuration without the index at the end. */
async function pages(outFolder: string): Promise<boolean> {
  const { default: config } = await import("../../astro.config.mjs");
  const { name } = searchIndex();
  const integrations = (config.integrations ?? [])
    .flat()
    .filter((integration) => !integration || integration.name !== name);
  await build({
    ...config,
    integrations,
    configFile: false,
    root: ROOT,
    outDir: outFolder,
    logLevel: "warn",
  });
  return true;
}

async function index(outFolder: string): Promise<boolean> {
  // Beside the site, so that every run of a benchmark begins with nothing.
  const cache = join(dirname(resolve(outFolder)), "parts");
  console.log(`${await indexPages(outFolder, { cache })} documents are searchable`);
  return true;
}

/** The index again, after one document has changed. */
async function reindex(outFolder: string): Promise<boolean> {
  for await (const page of glob(SEARCHED, { cwd: outFolder })) {
    const file = join(outFolder, page);
    const html = await readFile(file, "utf8");
    if (!html.includes(" data-pagefind-body")) continue;
    await writeFile(file, html.replace("</main>", "<p>Изменено</p></main>"));
    break;
  }
  return index(outFolder);
}
