import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { hits, status } from "../site/search.ts";
import { expect, test } from "../site/test.ts";

/** An answer of which only the first documents are loaded at once. */
test.use({ build: "many" });

const unit = (page: Page) => page.locator("[data-search='counts']");
const loadAll = (page: Page) => page.getByRole("button", { name: /^Загрузить все документы/ });

/** The numbers beside the years. */
async function countYears(page: Page): Promise<number[]> {
  return (await page.locator("[data-facet='year'] .count").allTextContents()).map((text) =>
    Number(text.replaceAll(/\s/g, "")),
  );
}
const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);

test("first documents by estimate; once all are loaded passages, exactly, also under other conditions", async ({
  page,
}) => {
  await page.goto("search/?q=образования");
  await expect(status(page)).toContainText("Просмотрено");
  await expect(unit(page)).toHaveText("Числа — документов, примерно.");
  await expect.poll(async () => sum(await countYears(page))).toBeGreaterThan(50);
  await loadAll(page).click();
  await expect(status(page)).toContainText("Найдено");
  await expect(status(page)).toBeFocused();
  await expect(unit(page)).toHaveText("Числа — фрагментов.");
  await expect(loadAll(page)).toBeHidden();
  const found = Number(
    /Найдено: ([\d\s]+?)\sфрагмент/
      .exec((await status(page).textContent()) ?? "")?.[1]
      ?.replaceAll(/\s/g, ""),
  );
  const all = await countYears(page);
  // A conference over New Year belongs to both years.
  expect(sum(all)).toBeGreaterThanOrEqual(found);

  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.getByRole("checkbox", { name: "Только рекомендации" }).check();
  await expect(page).toHaveURL(/only=recommendations/);
  await expect.poll(async () => sum(await countYears(page))).toBeLessThan(sum(all));
  await expect(unit(page)).toHaveText("Числа — фрагментов.");
  expect(requests.filter((url) => url.includes("pagefind"))).toEqual([]);
});

test("a concordance shows its first lines, then more, and everything goes into the file", async ({
  page,
}) => {
  await page.goto("search/?q=образования&view=kwic");
  await expect(hits(page).first()).toBeVisible();
  await loadAll(page).click();
  await expect(status(page)).toContainText("Найдено");
  await expect(hits(page)).toHaveCount(100);
  await page.getByRole("button", { name: /^Показать ещё: осталось/ }).click();
  await expect(hits(page)).toHaveCount(200);
  await expect(hits(page).nth(100).getByRole("link")).toBeFocused();
});

test("what is taken away is everything, loaded on the way", async ({ page }) => {
  await page.goto("search/?q=образования");
  await expect(status(page)).toContainText("Просмотрено");
  await page.getByText("Забрать с собой").click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Таблица CSV" }).click();
  const table = readFileSync(await (await waiting).path(), "utf8");
  await expect(status(page)).toContainText("Найдено");
  const links = new Set(table.match(/\/resolutions\/[\w-]+\/(?=#)/g));
  expect(links.size).toBeGreaterThan(100);
});

test("the years tell their denominators before anything else is counted", async ({ page }) => {
  await page.goto("search/?q=наставничество");
  await expect(status(page)).toContainText(/Показано|Найдено/);
  await page.getByText("Найденное по годам").click();
  const rows = page.locator("[data-search='frequency'] tbody tr");
  await expect(rows.first()).toBeVisible();
  const totals = await rows.locator("td:last-child").allTextContents();
  expect(sum(totals.map(Number))).toBeGreaterThanOrEqual(117);
  await expect(page.locator("svg.frequency rect")).not.toHaveCount(0);
});

for (const [what, view] of [
  ["documents", ""],
  ["a concordance", "&view=kwic"],
] as const) {
  test(`the way back leads to the hit that was opened, with all that was loaded: ${what}`, async ({
    page,
  }) => {
    await page.goto(`search/?q=образования${view}`);
    await expect(status(page)).toContainText("Просмотрено 2");
    await page.getByRole("button", { name: /^Показать ещё/ }).click();
    await expect(status(page)).toContainText("Просмотрено 8");
    const all = await hits(page).count();
    const opened = hits(page).locator("a:visible").last();
    const href = (await opened.getAttribute("href")) ?? "";
    const link = page.locator(`[data-search-hit] a[href="${href}"]`).last();
    for (const goBack of [
      () => page.getByRole("link", { name: "К результатам поиска" }).click(),
      () => page.goBack(),
    ]) {
      await opened.click();
      await expect(page).toHaveURL(/\/resolutions\//);
      await goBack();
      await expect(status(page)).toContainText("Просмотрено 8");
      await expect(hits(page)).toHaveCount(all);
      await expect(link).toBeInViewport();
      await expect(page.locator("[data-search-hit] a:focus")).toHaveAttribute("href", href);
    }
    // Who asks anew begins at the top.
    await page.goto(`search/?q=образования${view}`);
    await expect(status(page)).toContainText("Просмотрено 2");
    await expect(page.locator("[data-search-hit] a:focus")).toHaveCount(0);
  });
}

test("the way back after all documents were loaded counts passages again", async ({ page }) => {
  await page.goto("search/?q=наставничество");
  await expect(status(page)).toContainText("Просмотрено 2");
  await loadAll(page).click();
  await expect(status(page)).toContainText("Найдено");
  const found = (await status(page).textContent()) ?? "";
  await hits(page).last().getByRole("link").last().click();
  await page.getByRole("link", { name: "К результатам поиска" }).click();
  await expect(status(page)).toHaveText(found);
  await expect(unit(page)).toHaveText("Числа — фрагментов.");
});

test.describe("while the connection breaks", () => {
  test.use({ expectedErrors: [/pagefind|Failed to (load|fetch)/i] });

  for (const [what, button, after] of [
    ["further documents", /^Показать ещё/, /Просмотрено 8/],
    ["all documents", /^Загрузить все документы/, /^Найдено/],
  ] as const) {
    test(`what was found stays, and ${what} come when it is back`, async ({ page }) => {
      await page.goto("search/?q=образования");
      await expect(status(page)).toContainText("Просмотрено 2");
      const before = await hits(page).count();
      await page.route("**/*.pf_fragment", (route) => route.abort());
      await page.getByRole("button", { name: button }).click();
      await expect(status(page)).toContainText("Ниже осталось то, что уже нашлось");
      await expect(hits(page)).toHaveCount(before);
      await page.unroute("**/*.pf_fragment");
      await page.getByRole("button", { name: button }).click();
      await expect(status(page)).toContainText(after);
      await expect(page.getByRole("button", { name: "Попробовать ещё раз" })).toBeHidden();
      expect(await hits(page).count()).toBeGreaterThan(before);
    });
  }

  test("the button that tries again repeats the search, and more comes after it", async ({ page }) => {
    await page.goto("search/?q=образования");
    await expect(status(page)).toContainText("Просмотрено 2");
    await page.route("**/*.pf_fragment", (route) => route.abort());
    await page.getByRole("button", { name: /^Показать ещё/ }).click();
    await expect(status(page)).toContainText("Ниже осталось");
    await page.unroute("**/*.pf_fragment");
    await page.getByRole("button", { name: "Попробовать ещё раз" }).click();
    await expect(status(page)).toContainText("Просмотрено 2");
    await page.getByRole("button", { name: /^Показать ещё/ }).click();
    await expect(status(page)).toContainText("Просмотрено 8");
  });
});
