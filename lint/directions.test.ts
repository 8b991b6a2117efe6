import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { DIRECTIONS } from "./directions.ts";

const RULE = "@typescript-eslint/no-restricted-imports";
/** The project's own configuration, without the rules that need files to exist. */
const eslint = new ESLint({
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

/** Whether the project's linter refuses this line in this file. */
async function isRefused(filePath: string, line: string): Promise<boolean> {
  const code = filePath.endsWith(".astro") ? `---\n${line}\n---\n<p>text</p>\n` : `${line}\n`;
  const [result] = await eslint.lintText(code, { filePath });
  const fatal = result?.messages.find((message) => message.fatal);
  if (fatal !== undefined) throw new Error(`${filePath}: ${fatal.message}`);
  return result?.messages.some((message) => message.ruleId === RULE) ?? false;
}

const folders = Object.keys(DIRECTIONS) as (keyof typeof DIRECTIONS)[];

describe("the table of directions", () => {
  it("knows every folder of src/ that holds code", () => {
    const known: string[] = [...folders, "styles"];
    const found = readdirSync(new URL("../src", import.meta.url), { withFileTypes: true });
    expect(found.filter((entry) => entry.isDirectory() && !known.includes(entry.name))).toEqual([]);
  });

  const sources = ["ts", "astro"].flatMap((extension) => folders.map((from) => ({ from, extension })));
  it.each(sources)("is enforced for src/$from in .$extension", async ({ from, extension }) => {
    const { may, archive } = DIRECTIONS[from];
    const others = folders.filter((to) => to !== from);
    const refused = [];
    for (const to of others) {
      const line = `import { thing } from "../${to}/thing.ts";\nexport const own = thing;`;
      if (await isRefused(`src/${from}/file.${extension}`, line)) refused.push(to);
    }
    const isOpen = (to: (typeof others)[number]) =>
      may.includes(to) && !(to === "archive" && archive === "paths");
    expect(refused).toEqual(others.filter((to) => !isOpen(to)));
  });
});

describe("single cases", () => {
  const cases: [refused: boolean, file: string, line: string][] = [
    [true, "src/components/charts/Tiles.astro", 'import Home from "../../pages/index.astro";'],
    [true, "src/components/charts/Tiles.astro", 'import { read } from "../../archive/units.ts";'],
    [false, "src/components/charts/Tiles.astro", 'import type { Unit } from "../../archive/model.ts";'],
    [false, "src/components/charts/Tiles.astro", 'import { createPaths } from "../../archive/paths.ts";'],
    [true, "src/components/charts/Tiles.astro", 'import type { Loaded } from "../../archive/load.ts";'],
    [true, "src/layouts/Page.astro", 'import { loadArchive } from "../archive/load.ts";'],
    [true, "src/analysis/themes.ts", 'import { loadArchive } from "../archive/load.ts";'],
    [true, "src/client/search.ts", 'import { loadArchive } from "../archive/load.ts";'],
    [false, "src/client/search.ts", 'import { parseAddress } from "../archive/addresses.ts";'],
    [false, "src/pages/_archive.ts", 'import { loadArchive } from "../archive/load.ts";'],
    [false, "src/pages/resolutions/[id]/index.astro", 'import { archive } from "../../_archive.ts";'],
    [true, "src/archive/units.ts", 'import { readFileSync } from "node:fs";'],
    [false, "src/archive/content-folder.ts", 'import { readFileSync } from "node:fs";'],
    [false, "src/archive/published-addresses.ts", 'import { createHash } from "node:crypto";'],
    [true, "src/archive/content-folder.ts", 'import { themes } from "../analysis/themes.ts";'],
    [true, "src/charts/tiles.ts", 'import { getCollection } from "astro:content";'],
    [true, "src/charts/tiles.ts", 'export * from "../archive/model.ts";'],
    [true, "src/charts/tiles.ts", 'import type { Region } from "../archive/model.ts";'],
    [true, "src/analysis/themes.ts", 'import { archive } from "../../src/pages/_archive.ts";'],
    [true, "src/components/Facts.astro", 'import { build } from "../../scripts/site/build-site.ts";'],
    [true, "src/components/Facts.astro", 'import { archive } from "/src/pages/_archive.ts";'],
    [true, "scripts/check.ts", 'import { archive } from "../src/pages/_archive.ts";'],
    [false, "scripts/check.ts", 'import { loadArchive } from "../src/archive/load.ts";'],
    [false, "src/analysis/themes.test.ts", 'import { loadArchive } from "../archive/load.ts";'],
  ];
  it.each(cases)("refused: %s, in %s: %s", async (refused, file, line) => {
    expect(await isRefused(file, line)).toBe(refused);
  });

  it("sees the scripts inside of an .astro file", async () => {
    const code =
      '<p>text</p>\n<script>\n  import { read } from "../archive/load.ts";\n  read();\n</script>\n';
    const [result] = await eslint.lintText(code, { filePath: "src/components/Facts.astro" });
    expect(result?.messages.map((message) => message.ruleId)).toContain(RULE);
  });
});
