import { expect, test } from "../site/test.ts";

/** A researcher follows a word through the archive and checks the counts against the data. */

interface Published {
  resolution: string;
  address: string;
  text: string;
  addressee: string | null;
  roles: string[];
  act: string;
  url: string;
}

test("every passage of a search opens where it says, and its words stand there", async ({ page }) => {
  await page.goto("search/?q=наставничество");
  await expect(page.locator("[data-search-status]")).toContainText("Найдено");
  const links = await page
    .locator("[data-search-hit] a")
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    await page.goto(link);
    await expect(page.locator(`[id="${new URL(link).hash.slice(1)}"] mark`).first()).toBeVisible();
  }
});

test("the recommendations on the pages are those of the data, item by item", async ({
  page,
  request,
  site,
}) => {
  const response = await request.get(`${site.url}data/recommendations.json`);
  const published = (await response.json()) as Published[];
  expect(published).toHaveLength(53);
  const seen: { resolution: string; address: string; text: string; roles: string }[] = [];
  for (const id of new Set(published.map(({ resolution }) => resolution))) {
    await page.goto(`resolutions/${id}/`);
    const items = await page.locator("[data-recommendation]").evaluateAll((found) =>
      found.map((item) => ({
        address: item.id,
        text: item.textContent,
        roles: item.getAttribute("data-roles") ?? "",
      })),
    );
    seen.push(...items.map((item) => ({ resolution: id, ...item })));
  }
  expect(seen).toEqual(
    published.map(({ resolution, address, text, roles }) => ({
      resolution,
      address,
      text,
      roles: roles.join(" "),
    })),
  );
});

test("a chart leads to the passages behind it and gives its numbers as a file", async ({ page, request }) => {
  await page.goto("charts/");
  const cell = page.locator("figure a[href*='/themes/'], figure a[href*='/resolutions/']").first();
  const href = (await cell.getAttribute("href")) ?? "";
  await page.goto(href);
  await expect(page.locator("h1")).toBeVisible();
  await page.goto("charts/");
  const file = await page
    .getByRole("link", { name: /таблица CSV/ })
    .first()
    .getAttribute("href");
  const table = await request.get(file ?? "");
  expect(table.status()).toBe(200);
  expect((await table.text()).trim().split("\n").length).toBeGreaterThan(5);
});

test("what documents claim of their participants' regions stands beside what they list", async ({
  page,
  request,
}) => {
  await page.goto("");
  await page.getByRole("navigation").getByRole("link", { name: "Графики" }).click();
  const claims = page.getByRole("figure", { name: "Сколько названо и сколько перечислено" });
  const places = claims.getByRole("listitem").getByRole("link");
  await expect(places.first()).toContainText(/названо .*\d/);
  const file = await claims.getByRole("link", { name: "таблица CSV" }).getAttribute("href");
  const table = await (await request.get(file ?? "")).text();
  expect(table.trim().split("\n")).toHaveLength((await places.count()) + 1);
  const [, claimed] = /названо (?:\p{L}+\s)*(\d+)/u.exec((await places.last().textContent()) ?? "") ?? [];
  await places.last().click();
  await expect(page.locator("[data-unit-text]:target")).toContainText(claimed ?? "no number");
});
