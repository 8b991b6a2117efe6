import type { Page } from "@playwright/test";
import { field, hits, status } from "../site/search.ts";
import { expectNoOverflow, expectNoViolations } from "../site/soundness.ts";
import { expect, test } from "../site/test.ts";

test.describe("suggestions", () => {
  const list = (page: Page) => page.getByRole("listbox", { name: "Подсказки" });
  const options = (page: Page) => list(page).getByRole("option");

  async function type(page: Page, text: string): Promise<void> {
    await page.goto("search/");
    const loaded = page.waitForResponse("**/search/suggestions.json");
    await field(page).focus();
    await loaded;
    await field(page).pressSequentially(text, { delay: 30 });
    await expect(options(page).first()).toBeVisible();
  }

  test("follow ARIA's combobox: arrows, Home, Escape, and the results after it", async ({ page }) => {
    await type(page, "одар");
    await expect(field(page)).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("ArrowDown");
    const active = await field(page).getAttribute("aria-activedescendant");
    await expect(page.locator(`[id="${active ?? ""}"]`)).toHaveAttribute("aria-selected", "true");
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Home");
    await expect(field(page)).not.toHaveAttribute("aria-activedescendant");
    await page.keyboard.press("ArrowUp");
    await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Escape");
    await expect(list(page)).toBeHidden();
    await expect(field(page)).toHaveValue("одар");
    await expect(hits(page).first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(hits(page).first().getByRole("link")).toBeFocused();
  });

  test("a theme becomes a condition", async ({ page }) => {
    await type(page, "одар");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\/\?theme=gifted-children$/);
    await expect(field(page)).toHaveValue("");
    await expect(status(page)).toContainText("Всего");
  });

  test("a place is searched for, by a click too", async ({ page }) => {
    await type(page, "смол");
    await options(page).filter({ hasText: "место" }).click();
    await expect(field(page)).toHaveValue("Смоленск");
    await expect(status(page)).toContainText("Найдено");
    await expect(list(page)).toBeHidden();
  });

  test("belong to what stands in the field now", async ({ page }) => {
    await type(page, "одар");
    await field(page).fill("чел");
    await expect(options(page).first()).toContainText("Чел");
    await field(page).fill("челюсть");
    await expect(list(page)).toBeHidden();
  });

  test("that come after the question was sent do not open", async ({ page }) => {
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/search/suggestions.json", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("search/");
    await field(page).fill("качество");
    await field(page).press("Enter");
    await expect(status(page)).toContainText("Найдено");
    const loaded = page.waitForResponse("**/search/suggestions.json");
    answer();
    await (await loaded).finished();
    // They are ready once they follow what is typed.
    await field(page).press("End");
    await page.keyboard.type("м");
    await expect(list(page)).toBeHidden();
    await page.keyboard.press("Backspace");
    await expect(options(page).first()).toBeVisible();
  });

  test.describe("that do not come", () => {
    test.use({ expectedErrors: [/Failed to load|suggestions\.json/] });
    test("leave the search as it is", async ({ page }) => {
      await page.route("**/search/suggestions.json", (route) => route.abort());
      await page.goto("search/");
      await field(page).fill("школа");
      await expect(status(page)).toContainText("Найдено");
    });
  });
});

test.describe("axe finds nothing, in light and in dark", () => {
  test("suggestions and a document that a search led to", async ({ page }) => {
    await page.goto("search/");
    const loaded = page.waitForResponse("**/search/suggestions.json");
    await field(page).focus();
    await loaded;
    await field(page).pressSequentially("обр", { delay: 30 });
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expectNoViolations(page);
    await page.goto("resolutions/2017-chelyabinsk-gifted/?q=дети");
    await page.getByRole("button", { name: "Следующее" }).click();
    await expectNoViolations(page);
    await expectNoOverflow(page);
  });
});
