import { requireBuild } from "../site/builds.ts";
import { listKinds } from "../site/pages.ts";
import { expect, test } from "../site/test.ts";

for (const { route, examples } of listKinds(requireBuild("root").folder)) {
  for (const { path } of examples) {
    test.describe(`${route}: ${path}`, () => {
      test("opens without an error and fits the screen", async ({ page }) => {
        const response = await page.goto(path, { waitUntil: "networkidle" });
        expect(response?.status()).toBe(200);
        await expect(page.locator("h1")).toHaveCount(1);
        const overflow = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(overflow, "pixels that stick out to the right").toBeLessThanOrEqual(0);
      });
    });
  }
}

test.describe("an address that does not exist", () => {
  test.use({ expectedErrors: [/status of 404/] });
  test("is answered with the 404 page, which has a search field", async ({ page }) => {
    const response = await page.goto("no/such/page/");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("main").getByRole("searchbox")).toBeVisible();
  });
});
