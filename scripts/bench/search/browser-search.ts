import type { Browser, BrowserContext, Page, Request } from "@playwright/test";

/** What a step of a search asked of the server; bytes are as sent. */
export interface Traffic {
  requests: number;
  bytes: number;
}

/** Counts what pages of a context ask for; `take` gives what has come since the last time. */
export function countTraffic(context: BrowserContext): { take: () => Promise<Traffic> } {
  let finished: Request[] = [];
  context.on("requestfinished", (request) => finished.push(request));
  return {
    async take() {
      const taken = finished;
      finished = [];
      const sizes = await Promise.all(taken.map(async (request) => (await request.sizes()).responseBodySize));
      return { requests: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    },
  };
}

/** Opens a search as a link does, with an empty cache; milliseconds until the first passage stands on the page. */
export async function timeFirstPassage(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "commit" });
    const handle = await page.waitForFunction(
      () => (document.querySelector("[data-search-hit]") === null ? null : performance.now()),
      undefined,
      { timeout: 120_000, polling: "raf" },
    );
    return (await handle.jsonValue()) ?? NaN;
  } finally {
    await context.close();
  }
}

/** Asks the open search page something else, as going back and forward does; milliseconds until it is shown. */
export function askAgain(page: Page, query: string): Promise<number> {
  return page.evaluate(async (query) => {
    const root = document.querySelector("[data-search-page]");
    if (root === null) throw new Error("This is not the search page.");
    const address = `${location.pathname}?${new URLSearchParams({ q: query }).toString()}`;
    history.pushState(null, "", address);
    const started = performance.now();
    const shown = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (root.hasAttribute("aria-busy")) return;
        observer.disconnect();
        resolve();
      }).observe(root, { attributeFilter: ["aria-busy"] });
    });
    dispatchEvent(new PopStateEvent("popstate"));
    await shown;
    return performance.now() - started;
  }, query);
}
