import { expect, type Locator, type Page } from "@playwright/test";

/** The parts of the search page that tests look at. */
export const status = (page: Page) => page.locator("[data-search-status]");
export const hits = (page: Page | Locator) => page.locator("[data-search-hit]");
export const field = (page: Page) => page.getByRole("combobox", { name: "Слова для поиска" });

/** Opens the search page with a query string, and waits until it has answered. */
export async function search(page: Page, query: string): Promise<void> {
  await page.goto(`search/${query}`);
  await expect(status(page)).toContainText(/Найдено|Всего|Ничего|ничего|только исключения/);
}

/** Asks a question as a reader's link does; `more` is the rest of the address. */
export async function ask(page: Page, question: string, more: Record<string, string> = {}): Promise<void> {
  await search(page, `?${new URLSearchParams({ q: question, ...more }).toString()}`);
}
