import { hits, search } from "../site/search.ts";
import { expectNoOverflow, expectNoViolations } from "../site/soundness.ts";
import { expect, test } from "../site/test.ts";

test.describe("views", () => {
  test("a choice of view and order stands in the address and goes back with the browser", async ({
    page,
  }) => {
    await search(page, "?q=школа");
    await page.getByRole("radio", { name: "Списком" }).check();
    await expect(page).toHaveURL(/view=passages$/);
    await page.getByLabel("Порядок").selectOption("newest");
    await expect(page).toHaveURL(/view=passages&sort=newest$/);
    await expect(page.locator(".source-group")).toHaveCount(0);
    await expect(hits(page).first()).toContainText("2022");
    await expectNoOverflow(page);
    await page.getByLabel("Порядок").selectOption("oldest");
    await expect(hits(page).first()).toContainText("2017");
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expect(page.locator(".source-group").first()).toBeVisible();
    await expect(page.getByRole("radio", { name: "По документам" })).toBeChecked();
  });

  test("the concordance has every occurrence in a line, sorted by the neighbour", async ({ page }) => {
    await search(page, "?q=детей");
    const marks = await page.locator("[data-search-hit] mark").allTextContents();
    await page.getByRole("radio", { name: "В контексте" }).check();
    await expect(page.getByRole("table")).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "Слово" })).toHaveCount(1);
    const words = page.locator("td.word");
    // A long passage shows only its first marks, the concordance shows them all.
    expect(await words.count()).toBeGreaterThanOrEqual(marks.length);
    for (const word of await words.allTextContents()) expect(word).toMatch(/^(дет|реб)/i);
    await expect(page.locator("[data-search-status]")).toContainText(
      `Строк: ${String(await words.count())}.`,
    );
    const first = (text: string) =>
      (/[\p{L}\p{N}]+/u.exec(text)?.[0] ?? "").toLowerCase().replaceAll("ё", "е");
    const right = (await page.locator("td.right").allTextContents()).map(first);
    const told = right.filter((word) => word !== "");
    expect(told).toEqual(told.toSorted(new Intl.Collator("ru").compare));
    expect(right.slice(0, told.length)).toEqual(told);
    await page.getByLabel("Порядок").selectOption("left");
    await expect(page).toHaveURL(/view=kwic&sort=left$/);
    await expect
      .poll(async () => (await page.locator("td.right").allTextContents()).map(first))
      .not.toEqual(right);
    await expectNoOverflow(page);
    await page.locator("td.where a").first().click();
    await expect(page).toHaveURL(/\/resolutions\/[\w-]+\/\?q=[^#]+&view=kwic&sort=left#/);
  });

  test("an address that asks for what there is not shows documents", async ({ page }) => {
    await search(page, "?q=школа&view=%22%3E%3Cscript%3E&sort=none");
    await expect(page.locator(".source-group").first()).toBeVisible();
  });
});

test("numbers say what they count and stay right when conditions combine", async ({ page }) => {
  await search(page, "?q=школа");
  const counts = page.locator("[data-search='counts']");
  await expect(counts).toHaveText("Числа — фрагментов.");
  const count = async (value: string) =>
    Number(await page.locator(`[data-facet='year'][data-value='${value}'] .count`).textContent());
  const total = await hits(page).count();
  const years = ["2022", "2018", "2017", "undated"];
  const sum = async () => (await Promise.all(years.map(count))).reduce((one, other) => one + other, 0);
  expect(await sum()).toBe(total);
  const [one, other] = [await count("2022"), await count("2017")];
  await search(page, "?q=школа&year=2022&year=2017");
  await expect(hits(page)).toHaveCount(one + other);
  expect([await count("2022"), await count("2017"), await sum()]).toEqual([one, other, total]);
  await search(page, "?q=школа&year=2022&year=2017&only=recommendations");
  expect((await count("2022")) + (await count("2017"))).toBe(await hits(page).count());
});

test("the use of a word by year has a sentence, columns and a table with denominators", async ({ page }) => {
  await search(page, "?q=XXIV");
  await page.getByText("Найденное по годам").click();
  await expect(page.getByRole("img", { name: /Чаще всего — 2018: 1 из 1/ })).toBeVisible();
  const row = page.getByRole("row", { name: /^2017/ });
  await expect(row.getByRole("cell")).toHaveText(["0", "2"]);
  await expect(page.getByRole("row", { name: /Год не указан/ })).toBeVisible();
  await expectNoOverflow(page);
});

test("documents without a year have a table and no columns", async ({ page }) => {
  await search(page, "?q=качество&scope=municipal&region=ru-mos");
  await page.getByText("Найденное по годам").click();
  await expect(page.getByRole("row", { name: /Год не указан/ }).getByRole("cell")).toHaveText(["1", "1"]);
  await expect(page.locator("[data-search='frequency'] svg")).toHaveCount(0);
});

test("paper has everything that was found, and nothing to press", async ({ page }) => {
  await search(page, "?q=образования");
  const folds = page.locator("[data-field='fold']");
  await expect(folds).not.toHaveCount(0);
  await expect(hits(page).last()).toBeHidden();
  await page.emulateMedia({ media: "print" });
  for (const hit of await hits(page).all()) await expect(hit).toBeVisible();
  for (const name of ["По документам", "Искать только точно", "Найденное по годам", "Только рекомендации"]) {
    await expect(page.getByText(name)).toBeHidden();
  }
});

test("browsers are told how to search the archive", async ({ page, request, site }) => {
  await page.goto("about/");
  const href = await page.locator("link[rel='search']").getAttribute("href");
  expect(href).toBe(`${new URL(site.url).pathname}opensearch.xml`);
  const description = await (await request.get(href ?? "")).text();
  expect(description).toMatch(
    /<Url type="text\/html" method="get" template="https?:\/\/[^"]+\/search\/\?q=\{searchTerms\}" ?\/>/,
  );
});

test.describe("axe finds nothing, in light and in dark", () => {
  for (const [what, query] of [
    ["documents", "?q=ФГОС"],
    ["passages", "?q=дети&view=passages"],
    ["a concordance", "?q=дети&view=kwic"],
    ["nothing found", "?q=абракадабра"],
  ] as const) {
    test(what, async ({ page }) => {
      await search(page, query);
      for (const name of ["Найденное по годам", "Забрать с собой"]) {
        if (await page.getByText(name).isVisible()) await page.getByText(name).click();
      }
      await expectNoViolations(page);
    });
  }
});
