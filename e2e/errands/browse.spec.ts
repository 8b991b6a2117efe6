import type { Page } from "@playwright/test";
import { expect, test } from "../site/test.ts";

/** A teacher looks for what was asked of schools; anybody narrows the list of resolutions. */

const status = (page: Page) => page.locator('[data-list="status"]');
const titles = (page: Page) => page.locator('[data-list="rows"] [data-field="title"]').allTextContents();
const box = (page: Page, value: string) => page.locator(`[data-facet] input[value="${value}"]`);
const query = (page: Page) => new URL(page.url()).search;

async function openFacets(page: Page): Promise<void> {
  const fold = page.locator(".facets > summary");
  if (await fold.isVisible()) await fold.click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what was asked of schools about gifted children, from the home page to the document", async ({
      page,
    }) => {
      await page.goto("");
      await page.getByRole("main").getByRole("link", { name: "Школы", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Школы" })).toBeVisible();
      await page.getByRole("main").getByRole("link", { name: "Одарённые и мотивированные дети" }).click();
      await expect(page).toHaveURL(/addressees\/schools\/gifted-children\/$/);

      const quotations = page.locator(".source-group blockquote");
      await expect(quotations).toHaveCount(2);
      await expect(quotations.first(), "the first answer is on the first screen").toBeInViewport();
      await expect(page.locator(".to", { hasText: "общеобразовательным организациям" })).toBeVisible();
      await expect(page.locator("mark").first()).toBeVisible();

      const quotation = page.locator("li", { hasText: "расширять практику реализации" }).last();
      const text = await quotation.locator("blockquote").innerText();
      await quotation.getByRole("link", { name: "r3.1" }).click();
      await expect(page).toHaveURL(/resolutions\/2017-chelyabinsk-gifted\/#r3\.1$/);
      const unit = page.locator('[id="r3.1"]');
      await expect(unit).toBeInViewport();
      expect(await page.locator('[id="r3.1"][data-unit-text]').textContent()).toBe(text);
      await expect(unit).toHaveAttribute("data-roles", "schools");
    });
  });
}

test("the number beside a facet is the number of documents on its page", async ({ browser, page, site }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const list = await plain.newPage();
  await list.goto(`${site.url}resolutions/`);
  const links = await list.locator("[data-facet]").evaluateAll((entries) =>
    entries.map((entry) => ({
      href: entry.querySelector("a")?.href ?? "",
      count: Number(entry.querySelector(".count")?.textContent),
    })),
  );
  await plain.close();
  expect(links.length).toBeGreaterThan(40);
  for (const { href, count } of links) {
    const html = await (await page.request.get(href)).text();
    const [main = ""] = html.slice(html.indexOf("<main")).split('id="mentions"');
    const documents = new Set(Array.from(main.matchAll(/resolutions\/([\w-]+)\/["#]/g), ([, id]) => id));
    expect(documents.size, href).toBe(count);
  }
});

test("facets narrow the list, the URL repeats it, and the back button undoes it", async ({ page }) => {
  await page.goto("resolutions/");
  const all = await titles(page);
  await openFacets(page);
  await box(page, "2017").check();
  await expect(status(page)).toHaveText("2 резолюции из 5");
  await expect(box(page, "2017")).toBeFocused();
  await expect(
    page.locator('[data-facet="year"][data-value="2022"] .count'),
    "another year would add",
  ).toHaveText("1");
  await box(page, "schools").check();
  await expect(status(page)).toHaveText("1 резолюция из 5");
  await expect(page.locator('[data-facet="year"][data-value="2018"] .count')).toHaveText("0");
  await box(page, "2022").check();
  await expect(status(page), "two years widen each other").toHaveText("2 резолюции из 5");
  expect(query(page)).toBe("?year=2017&year=2022&addressee=schools");

  const narrowed = await titles(page);
  await page.reload();
  await expect(status(page)).toHaveText("2 резолюции из 5");
  expect(await titles(page)).toEqual(narrowed);
  await expect(box(page, "2017")).toBeChecked();

  await page.goBack();
  await expect(status(page)).toHaveText("1 резолюция из 5");
  await expect(box(page, "2022")).not.toBeChecked();
  await page.goBack();
  await page.goBack();
  await expect(status(page)).toHaveText("5 резолюций");
  expect(await titles(page)).toEqual(all);
  await page.goForward();
  await expect(status(page)).toHaveText("2 резолюции из 5");
});

test("choices are taken back from above the list, and nothing found says so", async ({ page }) => {
  await page.goto("resolutions/?year=2018&theme=gifted-children&series=unknown");
  await expect(status(page)).toHaveText(/Ничего не найдено/);
  expect(await titles(page)).toEqual([]);
  await page.getByRole("button", { name: "Убрать условие «unknown»" }).click();
  await expect(status(page)).toBeFocused();
  await expect(status(page)).toHaveText(/Ничего не найдено/);
  await page.getByRole("button", { name: "Убрать все" }).click();
  await expect(status(page)).toHaveText("5 резолюций");
  expect(query(page)).toBe("");
  await expect(page.locator('[data-list="chosen"] button')).toHaveCount(0);
});

test("the list is sorted, and a row from the script is the row of the page", async ({ page }) => {
  await page.goto("resolutions/");
  const rows = () =>
    page.locator('[data-list="rows"] > li').evaluateAll((found) => found.map((row) => row.outerHTML));
  const served = await rows();
  const order = page.getByLabel("Порядок:");
  await order.selectOption("по названию");
  await expect(page).toHaveURL(/\?sort=title$/);
  const sorted = (await titles(page)).toSorted(new Intl.Collator("ru").compare);
  await expect.poll(() => titles(page)).toEqual(sorted);
  const collapse = (list: string[]) => list.map((row) => row.replace(/>\s+</g, "><")).sort();
  expect(collapse(await rows())).toEqual(collapse(served));

  await order.selectOption("по числу участников");
  await expect(page).toHaveURL(/\?sort=attendance$/);
  const figures = async () => {
    const facts = await page.locator('[data-list="rows"] [data-field="facts"]').allTextContents();
    return facts.map((text) => /(более|около)\s(\d+)/.exec(text)?.slice(1).join(" ") ?? "не указано");
  };
  await expect
    .poll(figures, "bounds are shown, missing figures last")
    .toEqual(["более 800", "более 600", "около 272", "более 120", "не указано"]);
});

test("facets work from the keyboard", async ({ page }) => {
  await page.goto("resolutions/");
  const fold = page.locator(".facets > summary");
  if (await fold.isVisible()) {
    await fold.focus();
    await page.keyboard.press("Enter");
  }
  await box(page, "2022").focus();
  await page.keyboard.press("Space");
  await expect(status(page)).toHaveText("1 резолюция из 5");
  await page.keyboard.press("Tab");
  await expect(box(page, "2018"), "the next facet follows").toBeFocused();
});

test.describe("when the list cannot be loaded", () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test("it says so and works again when the connection is back", async ({ page }) => {
    await page.route("**/list.json", (route) => route.abort());
    await page.goto("resolutions/");
    await openFacets(page);
    await box(page, "2017").check();
    await expect(status(page)).toHaveText(/не загрузился/);
    await page.unroute("**/list.json");
    await box(page, "2022").check();
    await expect(status(page)).toHaveText("3 резолюции из 5");
  });
});
