import { readFileSync } from "node:fs";
import { join } from "node:path";
import { requireSite } from "../site/builds.ts";
import type { LostPlaces } from "../../src/selection/findings.ts";
import { expect, test } from "../site/test.ts";

/** What becomes of a selection whose places moved or were withdrawn. The archive is synthetic. */
test.use({ build: "many" });

const file = join(requireSite("many"), "selection", "lost.json");
const { withdrawn, moved } = JSON.parse(readFileSync(file, "utf8")) as LostPlaces;
const gone = withdrawn[0]?.id ?? "";
const renamed = moved.find(({ from }) => from === "renamed")?.to ?? "";
const place = moved.find(({ from }) => from.includes("#"));
const [document = "", oldAddress = ""] = place?.from.split("#") ?? [];
const newAddress = place?.to.split("#")[1] ?? "";

test("it says of each where it is now or why it is gone, keeps the rest, and follows when told to", async ({
  page,
}) => {
  await page.goto(`selection/?s=1~renamed_p2~${document}_${oldAddress}_h1~${gone}_p1`);
  const texts = page.locator("[data-selection='list'] > li blockquote");
  await expect(texts.nth(0)).toContainText(`renamed, p2: теперь это место ${renamed}, p2.`);
  await expect(texts.nth(1)).toContainText(`теперь это место ${document}, ${newAddress}.`);
  await expect(texts.nth(2)).toHaveText(/\S{3}/);
  await expect(texts.nth(2)).not.toContainText("h1:");
  await expect(texts.nth(3)).toContainText(/снят с публикации .*по просьбе правообладателя/);
  await page.getByRole("button", { name: "Взять себе" }).click();

  const follow = page.getByRole("button", { name: "Взять с нового места" });
  await expect(follow).toHaveCount(2);
  await follow.first().click();
  await expect(follow).toHaveCount(1);
  await follow.first().click();
  await expect(follow).toHaveCount(0);
  await expect(texts.nth(0)).not.toContainText("теперь это место");
  await expect(page.locator("[data-selection='list'] a.addr").nth(0)).toHaveAttribute(
    "href",
    `/resolutions/${renamed}/#p2`,
  );

  // On paper each has its reference, also what was followed in a document that had come before.
  await page.emulateMedia({ media: "print" });
  const references = page.locator("[data-field='reference']");
  await expect(references.nth(0)).toContainText(`/resolutions/${renamed}/#p2 (дата обращения`);
  await expect(references.nth(1)).toContainText(`/resolutions/${document}/#${newAddress} (дата обращения`);
  await page.emulateMedia({ media: "screen" });

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Markdown" }).click(),
  ]);
  const markdown = readFileSync(await download.path(), "utf8");
  expect(markdown).toContain("## Не вошло");
  expect(markdown).toContain(`- ${gone}, p1: документ`);
});

test("a hundred units of a hundred documents come, a few requests at a time", async ({ page }) => {
  const list = JSON.parse(readFileSync(join(requireSite("many"), "data", "resolutions.json"), "utf8")) as {
    id: string;
    status: string;
  }[];
  const ids = list.filter(({ status }) => status === "published").slice(0, 100);
  await page.goto(`selection/?s=1${ids.map(({ id }) => `~${id}_h1`).join("")}`);
  await expect(page.locator("[data-selection='status']")).toHaveText(
    `${ids.length} мест из ${ids.length} резолюций`,
  );
  await expect(page.locator("[data-loading]")).toHaveCount(0);
  await expect(page.locator("[data-missing]")).toHaveCount(0);
  const some = ids.slice(0, 21);
  await page.goto(`selection/?s=1${some.map(({ id }) => `~${id}_h1`).join("")}`);
  await expect(page.locator("[data-selection='status']")).toHaveText("21 место из 21 резолюции");
});
