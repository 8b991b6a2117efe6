import type { Browser } from "@playwright/test";
import { listTransfers, type Transfer } from "./first-view.ts";

/** Stands in nearly every document. */
export const COMMON_WORD = "образования";

/** What a search costs a visitor who has seen nothing but the search page. */
export interface SearchCost {
  scripts: number;
  engine: number;
  meta: number;
  chunks: number;
  fragments: number;
  /** The counts beside the filters come when the first passages are shown. */
  filters: number;
  /** Bytes, as those above. */
  total: number;
  requests: number;
}

const parts: [part: Exclude<keyof SearchCost, "total" | "requests">, pattern: RegExp][] = [
  ["fragments", /\.pf_fragment$/],
  ["chunks", /\.pf_index$/],
  ["filters", /\.facets\.json$/],
  ["meta", /\.pf_meta$|pagefind-entry\.json/],
  ["engine", /pagefind\/.*(\.js|\.pagefind)$/],
  ["scripts", /\.m?js$|\.json$/],
];

function partOf({ path }: Transfer): (typeof parts)[number][0] | null {
  const file = path.replace(/\?.*$/, "");
  return parts.find(([, pattern]) => pattern.test(file))?.[0] ?? null;
}

export async function measureFirstSearch(browser: Browser, home: string): Promise<SearchCost> {
  const query = `search/?q=${encodeURIComponent(COMMON_WORD)}`;
  const transfers = await listTransfers(browser, home, query, (page) =>
    page.locator("[data-search-hit]").first().waitFor({ timeout: 60_000 }),
  );
  const cost: SearchCost = {
    scripts: 0,
    engine: 0,
    meta: 0,
    chunks: 0,
    fragments: 0,
    filters: 0,
    total: 0,
    requests: 0,
  };
  for (const transfer of transfers) {
    const part = partOf(transfer);
    if (part === null) continue;
    cost[part] += transfer.bytes;
    cost.total += transfer.bytes;
    cost.requests += 1;
  }
  return cost;
}
