import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { search } from "../site/search.ts";
import { expectNoOverflow } from "../site/soundness.ts";
import { expect, test } from "../site/test.ts";

test.describe("taken away", () => {
  async function save(page: Page, name: string): Promise<{ name: string; text: string }> {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }

  test("a table and a text in the order of the screen, references of the documents, a link", async ({
    page,
    context,
  }) => {
    await search(page, "?q=учителя&view=passages&sort=oldest");
    await page.getByText("Забрать с собой").click();
    const shown = await page
      .locator("[data-search-hit] a")
      .evaluateAll((links) =>
        (links as HTMLAnchorElement[]).map(({ origin, pathname, hash }) => origin + pathname + hash),
      );
    expect(shown.length).toBeGreaterThan(1);

    const table = await save(page, "Таблица CSV");
    expect(table.name).toBe("учителя.csv");
    expect(table.text.startsWith("\uFEFF№,Документ,")).toBe(true);
    const rows = table.text.trim().split("\r\n").slice(1);
    expect(rows.map((row) => row.slice(row.lastIndexOf(",") + 1))).toEqual(shown);

    const text = await save(page, "Текст со ссылками");
    expect(text.text.match(/https?:\S+#\S+/g)).toEqual(shown);
    expect(text.text).toContain("Поиск: учителя");

    const bibtex = await save(page, "Документы в BibTeX");
    const documents = new Set(shown.map((url) => url.split("/").at(-2)));
    expect([...bibtex.text.matchAll(/^@techreport\{([\w-]+),$/gm)].map(([, id]) => id)).toEqual([
      ...documents,
    ]);
    expect(bibtex.text).toMatch(/title = \{\{Резолюция /);
    const ris = await save(page, "Документы в RIS");
    expect(ris.text.match(/^TY {2}- RPRT\r$/gm)).toHaveLength(documents.size);

    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Скопировать ссылку" }).click();
    await expect(page.getByText("Ссылка скопирована.")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await expectNoOverflow(page);
  });

  test("a concordance takes its columns along", async ({ page }) => {
    await search(page, "?q=детей&view=kwic&sort=left");
    await page.getByText("Забрать с собой").click();
    const { text } = await save(page, "Таблица CSV");
    expect(text).toContain("Слева,Слово,Справа");
    expect(text.trim().split("\r\n")).toHaveLength(1 + (await page.locator("td.word").count()));
  });

  test.describe("when the data does not come", () => {
    test.use({ expectedErrors: [/Failed to load|resolutions\.json/] });
    test("says so, and works the next time", async ({ page }) => {
      await page.route("**/data/resolutions.json", (route) => route.abort());
      await search(page, "?q=наставничество");
      await page.getByText("Забрать с собой").click();
      await page.getByRole("button", { name: "Документы в RIS" }).click();
      await expect(page.getByText("Файл не получился")).toBeVisible();
      await page.unroute("**/data/resolutions.json");
      expect((await save(page, "Документы в RIS")).text).toContain("TY  - RPRT");
    });
  });

  test.describe("when the script does not come", () => {
    test.use({ expectedErrors: [/Failed to load|search-take-away/] });
    test("says so, and offers no button that does nothing", async ({ page }) => {
      await page.route(/search-take-away\.[^/]*js/, (route) => route.abort());
      await search(page, "?q=учителя");
      await page.getByText("Забрать с собой").click();
      await expect(page.getByText("Не загрузилось.")).toBeVisible();
      await expect(page.getByRole("button", { name: "Таблица CSV" })).toBeDisabled();
    });
  });
});
