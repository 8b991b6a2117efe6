import { chromium, type Browser, type Page, type Request } from "@playwright/test";
import { LAUNCH_ARGUMENTS } from "../../e2e/site/browser.ts";
import { findChromium } from "../testing/chromium.ts";
import { SettingError } from "../site/place.ts";

/** A file that a page asked for and the bytes of its body as they were sent. */
export interface Transfer {
  /** Below the home page. */
  path: string;
  /** As Playwright names it: `document`, `stylesheet`, `script`, `font`, `fetch` … */
  type: string;
  bytes: number;
}

export async function requireChromium(): Promise<string> {
  const path = await findChromium();
  if (path === null) throw new SettingError("The bench needs a Chromium.");
  return path;
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: LAUNCH_ARGUMENTS });
}

/** Opens an address on a phone with an empty cache; what was asked for until `settled` and the network is quiet. */
export async function listTransfers(
  browser: Browser,
  home: string,
  path: string,
  settled: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Transfer[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  const finished: Request[] = [];
  context.on("requestfinished", (request) => finished.push(request));
  try {
    const page = await context.newPage();
    await page.goto(home + path);
    await settled(page);
    await page.waitForLoadState("networkidle");
    return await Promise.all(
      finished.map(async (request) => ({
        path: request.url().replace(home, ""),
        type: request.resourceType(),
        bytes: (await request.sizes()).responseBodySize,
      })),
    );
  } finally {
    await context.close();
  }
}

export function sumBytes(transfers: readonly Transfer[], ...types: string[]): number {
  return transfers.reduce((sum, { type, bytes }) => (types.includes(type) ? sum + bytes : sum), 0);
}
