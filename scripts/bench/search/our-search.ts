import type { Page } from "@playwright/test";

/** A passage on a page of ours: `…/resolutions/<document>/?…#<address>`. */
const PASSAGE = /\/resolutions\/([^/]+)\/(?:\?[^#]*)?#(.+)$/;
const TIMEOUT = 60_000;

/** Asks the search page as a reader's link does, and takes its passages in the order in which it shows them. */
export async function askOurs(page: Page, home: string, query: string): Promise<string[]> {
  await page.goto(`${home}search/?${new URLSearchParams({ q: query }).toString()}`);
  await waitForAnswer(page);
  const links = await page
    .locator("[data-search-hit]")
    .evaluateAll((hits) => hits.map((hit) => hit.querySelector("a[href*='#']")?.getAttribute("href") ?? ""));
  return links.flatMap((link) => {
    const [, document, address] = PASSAGE.exec(link) ?? [];
    return document === undefined || address === undefined ? [] : [`${document}#${address}`];
  });
}

/** Until the page neither searches nor waits to be asked. */
async function waitForAnswer(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const status = document.querySelector("[data-search-status]")?.textContent.trim() ?? "";
      const busy = document.querySelector(
        "[data-search-page][aria-busy], [data-search-page] [aria-busy=true]",
      );
      return busy === null && status !== "" && !/^Ищем|^Введите/.test(status);
    },
    undefined,
    { timeout: TIMEOUT },
  );
}
