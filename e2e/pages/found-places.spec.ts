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

  test("has a way back without words too, and nothing to step through", async ({ page }) => {
    await search(page, "?theme=gifted-children&only=recommendations");
    await hits(page).first().getByRole("link").click();
    await expect(page.getByRole("link", { name: "К результатам поиска" })).toHaveAttribute(
      "href",
      /\/search\/\?theme=gifted-children&only=recommendations$/,
    );
    await expect(page.getByRole("button", { name: "Следующее" })).toHaveCount(0);
  });
});
