import AxeBuilder from "@axe-core/playwright";
import { requireSite } from "../site/builds.ts";
import { listKinds } from "../site/pages.ts";
import { expect, test } from "../site/test.ts";

for (const { route, examples } of listKinds(requireSite("root"))) {
  for (const { path } of examples) {
    test(`axe finds nothing, in light and in dark: ${route}: ${path}`, async ({ page }) => {
      await page.goto(path);
      const found: string[] = [];
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const { id, nodes } of violations) {
          for (const { target, failureSummary } of nodes) {
            found.push(`${colorScheme}: ${id}: ${target.join(" ")}: ${String(failureSummary)}`);
          }
        }
      }
      expect(found.slice(0, 20)).toEqual([]);
    });
  }
}
