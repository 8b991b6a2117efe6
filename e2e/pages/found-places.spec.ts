import { hits, search } from "../site/search.ts";
import { expect, test } from "../site/test.ts";

test.describe("a document that a search led to", () => {
  test("goes from place to place by buttons and keys, and back to the same results", async ({
    page,
    site,
  }) => {
    await search(page, "?q=одарённые&theme=gifted-children&view=passages&sort=oldest");
    const results = page.url();
    const before = await hits(page).count();
    await hits(page).first().getByRole("link").click();
    const bar = page.getByRole("navigation", { name: "Найденное в документе" });
    await expect(bar.getByRole("status")).toHaveText(/^Найдено мест: \d+$/);
    const all = /\d+/.exec((await bar.getByRole("status").textContent()) ?? "")?.[0] ?? "";
    await bar.getByRole("button", { name: "Следующее" }).click();
    const place = /^(\d+) из (\d+)$/;
    await expect(bar.getByRole("status")).toHaveText(place);
    const [, first = "", told = ""] = place.exec((await bar.getByRole("status").textContent()) ?? "") ?? [];
    expect(told).toBe(all);
    await expect(page.locator("article mark[aria-current]").first()).toBeInViewport();
    await page.keyboard.press("Alt+ArrowDown");
    const next = (Number(first) % Number(all)) + 1;
    await expect(bar.getByRole("status")).toHaveText(`${String(next)} из ${all}`);
    await bar.getByRole("button", { name: "Предыдущее" }).press("Enter");
    await expect(bar.getByRole("status")).toHaveText(`${first} из ${all}`);
    await bar.getByRole("link", { name: "К результатам поиска" }).click();
    await expect(page).toHaveURL(results);
    expect(new URL(page.url()).origin).toBe(new URL(site.url).origin);
    await expect(hits(page)).toHaveCount(before);
  });

  test("leads back only to the search page, whatever the address says", async ({ page, site }) => {
    await page.goto(
      "resolutions/2017-chelyabinsk-gifted/?q=дети&back=https://example.com/&view=javascript:alert(1)&theme=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
    );
    const back = page.getByRole("link", { name: "К результатам поиска" });
    const query = new URLSearchParams({ q: "дети" }).toString();
    await expect(back).toHaveAttribute("href", `${new URL(site.url).pathname}search/?${query}`);
  });

  test("has a way back without words too, and steps through the passages", async ({ page }) => {
    await search(page, "?theme=gifted-children&only=recommendations");
    const group = page
      .locator(".source-group")
      .filter({ has: page.locator("a[href*='/2022-lysva-august/']") });
    await expect(hits(group)).toHaveCount(2);
    await hits(group).first().getByRole("link").click();
    await expect(page.getByRole("link", { name: "К результатам поиска" })).toHaveAttribute(
      "href",
      /\/search\/\?theme=gifted-children&only=recommendations$/,
    );
    const bar = page.getByRole("navigation", { name: "Найденное в документе" });
    await expect(bar.getByRole("status")).toHaveText("1 из 2");
    await bar.getByRole("button", { name: "Следующее" }).click();
    await expect(bar.getByRole("status")).toHaveText("2 из 2");
    const current = page.locator("article [data-unit-text][aria-current]");
    await expect(current).toHaveCount(1);
    await expect(current).toBeInViewport();
    await expect(page.locator("article mark")).toHaveCount(0);
  });

  for (const [what, query] of [
    ["a word", "?q=образования"],
    ["words that stand together", "?q=качество+образования"],
    ["a word but not another", "?q=дети+-школа"],
    ["a condition", "?q=образования&only=recommendations"],
    [
      "conditions that combine",
      "?q=образования&only=recommendations&theme=standards&theme=assessment&addressee=schools",
    ],
    ["exactly what is typed", "?q=школа&exact=1"],
  ] as const) {
    test(`marks the passages that the results show: ${what}`, async ({ page }) => {
      await search(page, query);
      const group = page.locator(".source-group").first();
      const links = await group
        .locator("[data-search-hit] a")
        .evaluateAll((found) => (found as HTMLAnchorElement[]).map(({ hash }) => hash.slice(1)));
      expect(links.length).toBeGreaterThan(0);
      await group.getByRole("heading").getByRole("link").click();
      const status = page.getByRole("navigation", { name: "Найденное в документе" }).getByRole("status");
      await expect(status).toHaveText(/^Найдено мест: \d+$/);
      const marked = await page
        .locator("article [data-unit-text]:has(mark)")
        .evaluateAll((units) => units.map((unit) => unit.closest("[id]")?.id ?? ""));
      expect(marked.toSorted()).toEqual(links.toSorted());
    });
  }
});
