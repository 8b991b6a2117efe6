import { readFileSync } from "node:fs";
import mammoth from "mammoth";
import { expect, test } from "../site/test.ts";

/** Somebody who must draft the next resolution from what earlier ones asked for. */
test("gathers items from a search and from a document, and leaves with a Word file", async ({
  page,
  site,
}) => {
  await page.goto("search/?q=наставничество");
  const hit = page.locator("[data-search-hit]").first();
  await hit.getByRole("checkbox", { name: "Добавить в подборку" }).check();
  await page.goto("resolutions/2018-smolensk-quality/");
  await page.getByRole("checkbox", { name: "Добавить в подборку: п. 5, r5" }).check();
  await page.getByRole("link", { name: "Подборка (2)" }).click();
  await expect(page).toHaveURL(`${site.url}selection/`);
  await page.getByRole("button", { name: "Выше: п. 5, r5" }).click();
  await expect(page.locator("[data-selection='list'] blockquote").first()).toContainText("Национальный");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Word (.docx)" }).click(),
  ]);
  const { value: html } = await mammoth.convertToHtml({ buffer: readFileSync(await download.path()) });
  const published = await page.locator("link[rel='canonical']").getAttribute("href");
  const { href } = new URL("../resolutions/2018-smolensk-quality/#r5", published ?? "");
  expect(html).toContain(`<a href="${href}">`);

  await page.getByRole("link", { name: "В документе, r5" }).click();
  await expect(page.locator("[id='r5']")).toBeInViewport();
});
