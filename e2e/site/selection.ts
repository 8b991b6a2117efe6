import { expect, type Locator, type Page } from "@playwright/test";

/** A document with many items. */
export const LYSVA = "resolutions/2022-lysva-august/";
/** How the name of every tick begins. */
export const TICK = "Добавить в подборку: ";

/** The parts of a selection that tests look at. */
export const rows = (page: Page) => page.locator("[data-selection='list'] > li");
export const texts = (page: Page) => rows(page).locator("blockquote");
export const way = (page: Page) =>
  page.getByRole("navigation", { name: "Разделы" }).getByRole("link", { name: /^Подборка/ });
export const status = (page: Page) => page.locator("[data-selection='status']");
export const link = (page: Page) => page.getByLabel("Ссылка на подборку").inputValue();

/** The tick of a unit: «п. 4, r2.4». */
export function tickOf(place: Page | Locator, unit: string): Locator {
  return place.getByRole("checkbox", { name: `${TICK}${unit}`, exact: true });
}

/** Ticks three items of a document and goes to the selection. */
export async function selectThree(page: Page): Promise<void> {
  await page.goto(LYSVA);
  for (const unit of ["п. 1, r2.1", "п. 2, r2.2", "п. 12, r2.12"]) await tickOf(page, unit).check();
  await expect(way(page)).toHaveText("Подборка (3)");
  await way(page).click();
  await expect(texts(page).first()).toContainText("ФГОС");
}

/** The addresses of the rows, in order. */
export async function expectOrder(page: Page, addresses: string[]): Promise<void> {
  const links = rows(page).locator("a.addr");
  await expect(links).toHaveText(addresses.map((address) => `В документе, ${address}`));
}
