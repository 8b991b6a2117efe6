import { expect, test } from "../site/test.ts";

/** What is quoted or read, and has to come out of the printer as it stands. */
const PAGES = [
  { path: "resolutions/2022-lysva-august/", stays: "«Наставник+»" },
  { path: "addressees/schools/", stays: "16 рекомендаций" },
  { path: "resolutions/", stays: "Лысьва" },
  { path: "charts/", stays: "Больше всего говорят о теме" },
  { path: "", stays: "Недавно добавлены" },
];

test.describe("on paper", () => {
  for (const { path, stays } of PAGES) {
    test(`there is the content and nothing to press: ${path}`, async ({ page }) => {
      await page.goto(path, { waitUntil: "networkidle" });
      await page.emulateMedia({ media: "print" });
      await expect(page.locator("#main")).toContainText(stays);
      await expect(page.getByText(stays).first()).toBeVisible();
      const pressed = page.locator(
        'nav, form, button, input, select, summary, .tick, [type="application/atom+xml"]',
      );
      const left = await pressed.evaluateAll((elements) =>
        elements.filter((element) => element.checkVisibility()).map((element) => element.outerHTML),
      );
      expect(left).toEqual([]);
    });
  }
});
