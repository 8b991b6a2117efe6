import AxeBuilder from "@axe-core/playwright";
import { requireSite } from "../site/builds.ts";
import { listKinds } from "../site/pages.ts";
import { expect, test } from "../site/test.ts";

for (const { route, examples } of listKinds(requireSite("root"))) {
  for (const { path } of examples) {
    for (const colorScheme of ["light", "dark"] as const) {
      test.describe(`${route}: ${path} in ${colorScheme}`, () => {
        test.use({ colorScheme });
        test("axe finds nothing", async ({ page }) => {
          await page.goto(path);
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map(
              ({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${String(failureSummary)}`,
            ),
          );
          expect(found.slice(0, 20)).toEqual([]);
        });
      });
    }
  }
}
