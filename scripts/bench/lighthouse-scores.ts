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
      const results = CATEGORIES.map((name) => {
        const { score, auditRefs } = categories[name] ?? { score: 0, auditRefs: [] };
        return { points: Math.round((score ?? 0) * 100), auditRefs };
      });
      const lost = results
        .filter(({ points }) => points < 100)
        .flatMap(({ auditRefs }) => auditRefs)
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ""}`.trim());
      return { scores: results.map(({ points }) => points), lost };
    },
  };
}
