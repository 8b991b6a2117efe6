import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import type { Browser, Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { LAUNCH_ARGUMENTS } from "../../e2e/site/browser.ts";
import { ROOT } from "../site/build-site.ts";
import { findChromium } from "../testing/chromium.ts";

const LARGEST = 120_000;
/** Of the page around what is shown. */
const MARGIN = 24;

interface Size {
  width: number;
  height: number;
}

/** Takes pictures of pages, always in the same light, into the folder of the keepers' guide. */
export class Camera {
  private readonly browser: Browser;
  readonly page: Page;

  private constructor(browser: Browser, page: Page) {
    this.browser = browser;
    this.page = page;
  }

  static async open(): Promise<Camera> {
    const executablePath = await findChromium();
    if (executablePath === null) throw new Error("no Chromium");
    const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGUMENTS });
    const page = await browser.newPage({
      deviceScaleFactor: 1.25,
      colorScheme: "light",
      reducedMotion: "reduce",
      locale: "ru-RU",
      timezoneId: "UTC",
    });
    return new Camera(browser, page);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** All of a drawn window. */
  async takeWindow(name: string, html: string): Promise<void> {
    await this.page.setViewportSize({ width: 1000, height: 400 });
    await this.page.setContent(html);
    await this.take(name, true);
  }

  /** What of the open page is in view when `top` stands at the top of it. */
  async takePage(name: string, top: Locator, size: Size): Promise<void> {
    await this.page.setViewportSize(size);
    await top.evaluate((element, margin) => {
      window.scrollTo(0, window.scrollY + element.getBoundingClientRect().top - margin);
    }, MARGIN);
    await this.take(name, false);
  }

  private async take(name: string, fullPage: boolean): Promise<void> {
    await this.page.evaluate(() => document.fonts.ready);
    const shot = await this.page.screenshot({ fullPage, caret: "hide", animations: "disabled" });
    const small = await sharp(shot).png({ palette: true, colours: 16, dither: 0, effort: 10 }).toBuffer();
    if (small.length > LARGEST) throw new Error(`${name}: ${small.length} bytes`);
    writeFileSync(join(ROOT, "content", "pictures", `${name}.png`), small);
    console.log(`content/pictures/${name}.png: ${small.length} bytes`);
  }
}
