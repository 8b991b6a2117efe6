import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

/** A keeper follows `content/README.md` from a received text to a published page, mistakes included. */

test.describe.configure({ mode: "serial" });

const cache = join(process.cwd(), ".cache", "e2e", "keeper");
const content = join(cache, "content");
const folder = join(content, "resolutions", "2024-primersk-family");

function run(script: string, ...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      ARCHIVE_CONTENT: content,
      BASE_PATH: "/",
      SITE_URL: "http://localhost:4321",
    };
    execFile(process.execPath, [join("scripts", script), ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr });
    });
  });
}

/** The sample of the keeper's guide: what it shows must work. */
function readSample(): string {
  const guide = readFileSync("content/README.md", "utf8");
  const sample = /```text\n(---\nid: 2024-primersk-family\n[\s\S]*?)```/.exec(guide)?.[1];
  if (sample === undefined) throw new Error("content/README.md has no sample document");
  return sample;
}

const original = `Резолюция II муниципальной конференции «Школа и семья: вместе»

Конференция «Школа и семья: вместе» прошла 14 марта 2024 года в школе № 1 города Примерска. Она организована Управлением образования города. Участвовали более 150 педагогов.
Участники предлагают:
Школам города:
1) открыть родительские клубы;
2) провести родителский всеобуч.
Принято единогласно.
`;

test.beforeAll(() => {
  rmSync(cache, { recursive: true, force: true });
  cpSync("content", content, { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(folder, "original.txt"), original);
  writeFileSync(join(folder, "index.md"), readSample());
});

const edit = (from: string | RegExp, to: string) => {
  const file = join(folder, "index.md");
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
};

test("the check names the wrong checksum and the one to copy", async () => {
  const sha256 = createHash("sha256").update(original).digest("hex");
  const { code, output } = await run("check.ts");
  expect(code).toBe(1);
  expect(output).toContain(`контрольная сумма не та: у файла ${sha256}`);
  edit("0".repeat(64), sha256);
});

test("a misquoted fact is refused with the passage that was meant, by the check and by the build alike", async () => {
  edit("says: 14 марта 2024 года", "says: 14 мая 2024 года");
  const message =
    /index\.md:\d+: date\.says: цитаты «14 мая 2024 года» нет в документе.*«14 марта 2024 года»/;
  const check = await run("check.ts");
  expect(check.code).toBe(1);
  expect(check.output).toMatch(message);
  const build = await run("build.ts", "--out", join(cache, "site"), "--quiet");
  expect(build.code).toBe(1);
  expect(build.output).toMatch(message);
  expect(existsSync(join(cache, "site.new"))).toBe(false);
  edit("says: 14 мая 2024 года", "says: 14 марта 2024 года");
  expect((await run("check.ts")).code).toBe(0);
});

test("published and frozen, the document stands in the site and in the data", async () => {
  test.slow();
  edit("status: draft", "status: published");
  expect((await run("check.ts")).output).toContain("адреса не записаны");
  const fixed = await run("check.ts", "--fix");
  expect(fixed.output).toContain("ошибок нет");
  expect(readFileSync(join(folder, "addresses.json"), "utf8")).toContain('"r1.2"');
  expect(readFileSync(join(content, "published.json"), "utf8")).toContain('"2024-primersk-family": 7');
  const build = await run("build.ts", "--out", join(cache, "site"), "--quiet");
  expect(build.output).not.toContain("rror");
  expect(build.code).toBe(0);
  const page = readFileSync(join(cache, "site/resolutions/2024-primersk-family/index.html"), "utf8");
  expect(page).toContain("открыть родительские клубы;");
  const data = readFileSync(join(cache, "site/data/recommendations.json"), "utf8");
  expect(data).toContain("/resolutions/2024-primersk-family/#r1.2");
  expect(readFileSync(join(cache, "site/resolutions/2024-primersk-family/original.txt"), "utf8")).toBe(
    original,
  );
});

test("an omitted paragraph is put in later: --fix pins the addresses behind it", async () => {
  const omitted = "Открыл встречу директор школы.";
  const file = join(folder, "original.txt");
  const longer = original.replace("Конференция «Школа", `${omitted}\nКонференция «Школа`);
  writeFileSync(file, longer);
  edit(/sha256: "\w+"/, `sha256: "${createHash("sha256").update(longer).digest("hex")}"`);
  edit("\nКонференция «Школа", `\n${omitted}\n\nКонференция «Школа`);
  expect((await run("check.ts")).output).toContain("сдвинули опубликованные адреса: p1.");
  const fixed = await run("check.ts", "--fix");
  expect(fixed.output).toContain("ошибок нет");
  const text = readFileSync(join(folder, "index.md"), "utf8");
  expect(text).toContain("Участвовали более 150 педагогов. {#p1}");
  expect(text).not.toContain("{#p2}");
});

test("a published document that is deleted stops the check and the build", async () => {
  rmSync(folder, { recursive: true });
  const message = "опубликованный документ 2024-primersk-family пропал";
  const check = await run("check.ts", "--fix");
  expect(check.code).toBe(1);
  expect(check.output).toContain(message);
  const build = await run("build.ts", "--out", join(cache, "site"), "--quiet");
  expect(build.code).toBe(1);
  expect(build.output).toContain(message);
});
