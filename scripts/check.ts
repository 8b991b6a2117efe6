import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { listTermPages } from "../src/analysis/term-pages.ts";
import { loadArchive } from "../src/archive/load.ts";
import type { LoadedArchive } from "../src/archive/load.ts";
import type { Resolution } from "../src/archive/model.ts";
import { listFormerNames } from "../src/archive/moves.ts";
import { describeLikeness, NearDuplicates } from "../src/archive/near-duplicates.ts";
import { formatProblem } from "../src/archive/problems.ts";
import type { Problem } from "../src/archive/problems.ts";
import { formatPublishedPages, recordPages } from "../src/archive/published-pages.ts";
import { counted } from "../src/russian/plural.ts";

/**
 * `npm run check [-- --fix]`: everything wrong in the content folder; `--fix` records new addresses and pages,
 * pins published addresses that were shifted, and writes the checksums of drafts.
 *
 * What a draft still owes, doubts of the intake that still stand, and that published documents are like each other, is
 * told and fails nothing. A draft with
 * the text of a document that is held already is a mistake until it is published: then somebody has decided.
 */

const { values } = parseArgs({ options: { fix: { type: "boolean", default: false } } });
const folder = process.env.ARCHIVE_CONTENT ?? "content";
const registry = join(folder, "published.json");

function write(file: string, text: string): void {
  writeFileSync(file, text);
  console.log(`записано: ${file}`);
}

/** What `published.json` should say, `null` when it says so. */
function updateRegistry({ archive, recorded }: LoadedArchive): string | null {
  const renamed = listFormerNames(archive.moves);
  const pages = recordPages(archive.published, {
    resolutions: recorded,
    renamed,
    pages: listTermPages(archive),
  });
  return pages === archive.published ? null : formatPublishedPages(pages);
}

/** Documents that seem to be held twice. */
function findDuplicates({ archive, drafts }: LoadedArchive): { wrong: Problem[]; remarks: Problem[] } {
  const duplicates = new NearDuplicates();
  const wrong: Problem[] = [];
  const remarks: Problem[] = [];
  for (const document of [...archive.resolutions, ...drafts]) {
    // One of its likenesses is enough to look at.
    const [likeness] = duplicates.take(document);
    if (likeness === undefined) continue;
    const isDraft = document.status === "draft";
    (isDraft && likeness.share !== null ? wrong : remarks).push({
      file: join(folder, "resolutions", document.id, "index.md"),
      line: null,
      field: null,
      message: describeLikeness(likeness),
      remedy: isDraft
        ? "сравните их; это тот же документ — удалите папку черновика, другой — публикуйте его"
        : "сравните их; это один документ — снимите второй, разные — ничего не делайте",
    });
  }
  return { wrong, remarks };
}

/** What the intake doubted, and nobody has taken out yet. */
function findOpenDoubts({ id, redactions }: Resolution): Problem[] {
  const file = join(folder, "resolutions", id, "index.md");
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((text, index) => {
      const doubt = /^# проверьте: (.*)/.exec(text)?.[1];
      if (doubt === undefined) return [];
      // The doubt may quote what was hidden since.
      const words = redactions.length > 0 ? "" : `: ${doubt.trim()}`;
      const message = `осталась строка «# проверьте»${words}`;
      const remedy = "сверьте с документом, исправьте, что неверно, и удалите эту строку";
      return [{ file, line: index + 1, field: null, message, remedy }];
    });
}

/** A zip that was unpacked into a folder of its own name leaves a folder in a folder. */
function adviseOnNested(problem: Problem): Problem {
  const outer = dirname(problem.file);
  if (basename(problem.file) !== "index.md" || existsSync(problem.file) || !existsSync(outer)) return problem;
  const inner = readdirSync(outer).find((name) => existsSync(join(outer, name, "index.md")));
  if (inner === undefined) return problem;
  const remedy = `поставьте папку ${join(outer, inner)} на место папки ${outer}`;
  return { ...problem, message: "документ лежит в папке внутри папки", remedy };
}

let loaded = loadArchive(folder);
if (values.fix) {
  for (const { file, text } of loaded.fixes) write(file, text);
  if (loaded.fixes.length > 0) loaded = loadArchive(folder);
}
const problems: Problem[] = loaded.problems.map(adviseOnNested);
// What is broken is not on the site, and what is not on the site must not be promised.
if (problems.length === 0) {
  const updated = updateRegistry(loaded);
  if (updated !== null && values.fix) write(registry, updated);
  else if (updated !== null) {
    problems.push({
      file: registry,
      line: null,
      field: null,
      message: "новые страницы не записаны",
      remedy: "запустите «npm run check -- --fix»: он допишет published.json",
    });
  }
}
const { wrong, remarks } = findDuplicates(loaded);
problems.push(...wrong);
const unfinished = [...loaded.unfinished, ...loaded.drafts.flatMap(findOpenDoubts)];
remarks.push(...loaded.archive.resolutions.flatMap(findOpenDoubts));
for (const remark of remarks) console.log(`Замечание. ${formatProblem(remark)}`);
for (const owed of unfinished) console.log(`Черновик. ${formatProblem(owed)}`);
for (const problem of problems) console.error(formatProblem(problem));
const { resolutions, withdrawn } = loaded.archive;
const units = resolutions.reduce((sum, resolution) => sum + resolution.units.length, 0);
if (loaded.drafts.length > 0) {
  const owed = unfinished.length;
  console.log(
    `${counted(loaded.drafts.length, ["черновик", "черновика", "черновиков"])}: ` +
      (owed === 0 ? "всё заполнено" : `осталось ${counted(owed, ["дело", "дела", "дел"])}`),
  );
}
console.log(
  `${counted(resolutions.length, ["резолюция", "резолюции", "резолюций"])}, ` +
    `${counted(units, ["единица", "единицы", "единиц"])} текста, отозвано ${String(withdrawn.length)}: ` +
    (problems.length === 0 ? "ошибок нет" : counted(problems.length, ["ошибка", "ошибки", "ошибок"])),
);
process.exitCode = problems.length === 0 ? 0 : 1;
