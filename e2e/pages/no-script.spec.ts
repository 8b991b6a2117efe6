import { requireSite } from "../site/builds.ts";
import { listKinds } from "../site/pages.ts";
import { expect, test } from "../site/test.ts";

test.use({ javaScriptEnabled: false });

for (const { route, examples } of listKinds(requireSite("root"))) {
  for (const { path } of examples) {
    test(`can be read without JavaScript: ${route}: ${path}`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const main = page.getByRole("main");
      await expect(main).toBeVisible();
      expect((await main.innerText()).length).toBeGreaterThan(80);
      await expect(page.getByRole("navigation").first().getByRole("link").first()).toBeVisible();
    });
  }
}
