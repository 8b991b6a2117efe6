import { expect, test } from "../site/test.ts";
import { testVisits } from "../site/visits.ts";

testVisits("root");

test.describe("an address that does not exist", () => {
  test.use({ expectedErrors: [/status of 404/] });
  test("is answered with the 404 page, which has a search field", async ({ page }) => {
    const response = await page.goto("no/such/page/");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("main").getByRole("searchbox")).toBeVisible();
  });
});
