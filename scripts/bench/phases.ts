import { readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { build } from "astro";
import { loadArchive } from "../../src/archive/load.ts";
import { formatProblem } from "../../src/archive/problems.ts";
import { ROOT } from "../site/build-site.ts";
import { documentFiles } from "../site/documents/documents.ts";
import { indexPages, searchIndex } from "../site/index-pages.ts";
import { readContentFolder } from "../site/place.ts";

/** The steps of `npm run build`, each to be measured in a process of its own. */
export const phases = { load, pages, index, change, repages: pages, reindex: index } as const;

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

/** What earlier phases keep stands beside the site, so that every run of a benchmark begins with nothing. */
function besideSite(outFolder: string, name: string): string {
  return join(dirname(resolve(outFolder)), name);
}

/** The site's own configuration without the index at the end. */
async function pages(outFolder: string): Promise<boolean> {
  const { default: config } = await import("../../astro.config.mjs");
  const documents = documentFiles(besideSite(outFolder, "documents"));
  const apart = [documents.name, searchIndex().name];
  const others = (config.integrations ?? [])
    .flat()
    .filter((integration) => !integration || !apart.includes(integration.name));
  await build({
    ...config,
    integrations: [documents, ...others],
    configFile: false,
    root: ROOT,
    outDir: outFolder,
    logLevel: "warn",
  });
  return true;
}

async function index(outFolder: string): Promise<boolean> {
  const cache = besideSite(outFolder, "parts");
  console.log(`${await indexPages(outFolder, { cache })} documents are searchable`);
  return true;
}

/** A keeper publishes one document anew, on a later day: what the archive says of its day changes everywhere. */
async function change(): Promise<boolean> {
  const folder = resolve(ROOT, readContentFolder(process.env));
  const [document] = loadArchive(folder).archive.resolutions;
  if (document === undefined) return false;
  const file = join(folder, "resolutions", document.id, "index.md");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(/^revised: .*$/m, 'revised: "2099-12-31"'));
  return true;
}
