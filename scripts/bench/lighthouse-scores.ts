import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { LAUNCH_ARGUMENTS } from "../../e2e/site/browser.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

export interface Scores {
  /** 0–100 in the order of Lighthouse's report. */
  scores: number[];
  /** Audits that cost points. */
  lost: string[];
}

/** Starts a browser for Lighthouse; its default is a phone on a slow line. */
export async function startLighthouse(
  chromePath: string,
): Promise<{ score: (url: string) => Promise<Scores>; stop: () => void }> {
  const chrome = await launch({
    chromePath,
    chromeFlags: ["--headless=new", ...LAUNCH_ARGUMENTS],
    logLevel: "silent",
  });
  return {
    stop: () => {
      chrome.kill();
    },
    async score(url) {
      const result = await lighthouse(url, {
        port: chrome.port,
        logLevel: "silent",
        onlyCategories: [...CATEGORIES],
      });
      if (result === undefined) throw new Error(`Lighthouse gave no result for ${url}`);
      const { categories, audits, runtimeError } = result.lhr;
      if (runtimeError !== undefined) throw new Error(`${url}: ${runtimeError.message}`);
      const lost = CATEGORIES.flatMap((category) =>
        (categories[category]?.auditRefs ?? []).filter(
          ({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1,
        ),
      ).map(({ id }) => `${id} ${audits[id]?.displayValue ?? ""}`.trim());
      return {
        scores: CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100)),
        lost,
      };
    },
  };
}
