import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { listTermPages } from "../../src/analysis/term-pages.ts";
import { loadArchive } from "../../src/archive/load.ts";
import { BUILDS, BUILD_NAMES, contentFolder, requireSite } from "../site/builds.ts";
import { listPages } from "../site/pages.ts";

/** A page of a list that is not on record would be gone without a word once the list is shorter. */
for (const name of BUILD_NAMES) {
  test(`every further page of a list in the site "${name}" is one that is put on record`, () => {
    const { archive } = loadArchive(BUILDS[name].documents === "real" ? "content" : contentFolder(name));
    const further = (paths: string[]) => paths.filter((path) => /\/page\/\d+$/.test(path)).sort();
    const shortened = archive.published.pages.filter((path) => !listTermPages(archive).includes(path));
    const built = listPages(requireSite(name)).map(({ path }) => path.replace(/\/$/, ""));
    expect(further(built)).toEqual(further([...listTermPages(archive), ...shortened]));
  });
}

test("what a keeper says of a move ends with one full stop, whether the keeper wrote it or not", () => {
  const { moves } = loadArchive(contentFolder("many")).archive;
  const told = ["themes/renamed-theme", "series/merged"].map((path) => {
    const page = readFileSync(join(requireSite("many"), path, "index.html"), "utf8");
    const move = [...moves.themes, ...moves.series].find(({ from }) => path.endsWith(from));
    expect(page).toContain(`${move?.why.replace(/\.$/, "") ?? "?"}.</p>`);
    expect(page).not.toMatch(/[^.]\.\.[^.]/);
    return move?.why.endsWith(".");
  });
  expect(told).toEqual([true, false]);
});
