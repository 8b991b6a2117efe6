import { requireSite, type BuildName } from "./builds.ts";
import { listKinds } from "./pages.ts";
import { expectNoOverflow } from "./soundness.ts";
import { expect, test } from "./test.ts";

/** Opens examples of every kind of page of a build. */
export function testVisits(build: BuildName): void {
  for (const { route, examples } of listKinds(requireSite(build))) {
    for (const { path } of examples) {
      test(`opens without an error and fits the screen: ${route}: ${path}`, async ({
        page,
        hasTouch: isPhone,
      }) => {
        const response = await page.goto(path, { waitUntil: "networkidle" });
        expect(response?.status()).toBe(200);
        await expect(page.locator("h1")).toHaveCount(1);
        await expectNoOverflow(page);
        // As narrow as a desktop at 400 %; wider screens lay out the same.
        if (isPhone) {
          await page.setViewportSize({ width: 320, height: 640 });
          await expectNoOverflow(page);
        }
      });
    }
  }
}
