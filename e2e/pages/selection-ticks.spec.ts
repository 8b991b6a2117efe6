import { LYSVA, TICK, expectOrder, link, status, tickOf, way } from "../site/selection.ts";
import { expectNoViolations } from "../site/soundness.ts";
import { expect, test } from "../site/test.ts";

test("every unit of a document can be ticked, with the keyboard too; the count stands in the header", async ({
  page,
}) => {
  await page.goto(LYSVA);
  const units = await page.locator("article [data-unit-text]").count();
  await expect(page.getByRole("checkbox", { name: TICK })).toHaveCount(units);
  await expect(way(page)).toHaveCount(0);
  const tick = tickOf(page, "п. 4, r2.4");
  await tick.focus();
  await page.keyboard.press("Space");
  await expect(tick).toBeChecked();
  await expect(way(page)).toHaveText("Подборка (1)");
  await page.reload();
  await expect(tick).toBeChecked();
  await tick.uncheck();
  await expect(way(page)).toHaveCount(0);
});

test("ticks leave the text as it is", async ({ page }) => {
  await page.goto(LYSVA);
  await expect(tickOf(page, "h1")).toBeVisible();
  const unit = page.locator("[id='r2.4'][data-unit-text]");
  expect((await unit.textContent())?.trim()).toMatch(/^обеспечить разработку.*деятельности;$/);
});

test("a tick in a list, in the search's answer and in its concordance is the same tick", async ({ page }) => {
  await page.goto("search/?q=наставничество");
  const hit = page.locator("[data-search-hit]").first();
  await hit.getByRole("checkbox", { name: TICK }).check();
  const name = (await hit.getByRole("checkbox").getAttribute("aria-label")) ?? "";
  await page.goto("search/?q=наставничество&view=kwic");
  const line = page
    .locator("tr[data-search-hit]")
    .filter({ has: page.getByRole("checkbox", { name, checked: true }) });
  await expect(line.first()).toBeVisible();
  await page.goto("recommendations/");
  await page.getByRole("checkbox", { name: TICK }).first().check();
  await expect(way(page)).toHaveText("Подборка (2)");
  for (const list of ["themes/assessment/", "regions/ru-che/", "addressees/schools/"]) {
    await page.goto(list);
    await expect(page.getByRole("checkbox", { name: TICK }).first()).toBeVisible();
  }
});

test("tabs agree", async ({ page, context }) => {
  await page.goto(LYSVA);
  const other = await context.newPage();
  await other.goto(LYSVA);
  await tickOf(other, "п. 4, r2.4").check();
  await expect(tickOf(page, "п. 4, r2.4")).toBeChecked();
  await tickOf(page, "п. 5, r2.5").check();
  await expect(way(other)).toHaveText("Подборка (2)");
});

test("where the browser keeps nothing, it works in the page, says so, and travels in the link", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto(LYSVA);
  await tickOf(page, "п. 4, r2.4").check();
  await expect(page.getByText("Браузер не сохраняет подборку")).toBeVisible();
  await expect(way(page)).toHaveText("Подборка (1)");
  await way(page).click();
  await expectOrder(page, ["r2.4"]);
  await page.getByRole("button", { name: "Взять себе" }).click();
  await expect(page.locator("[data-selection='complaints']")).toContainText("Браузер не сохраняет подборку");
  await page.getByLabel("Примечание: п. 4, r2.4").fill("можно и так");
  await expect.poll(() => link(page)).toContain("&t=");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what it is and what it needs; documents have no dead controls", async ({ page }) => {
    await page.goto("selection/?s=1~2022-lysva-august_r2.1");
    await expect(page.getByText("Подборке нужен JavaScript")).toBeVisible();
    await expect(page.getByRole("heading", { name: "С чего начать" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Word" })).toBeHidden();
    await page.goto(LYSVA);
    await expect(page.getByRole("checkbox")).toHaveCount(0);
  });
});

test("documents with ticks have no violations", async ({ page }) => {
  await page.goto(LYSVA);
  await tickOf(page, "п. 4, r2.4").check();
  await expectNoViolations(page);
  await expect(status(page)).toHaveCount(0);
});
