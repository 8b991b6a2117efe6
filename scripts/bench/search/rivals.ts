import { join } from "node:path";
import type { Page } from "@playwright/test";
import MiniSearch from "minisearch";
import type { Archive } from "../../../src/archive/model.ts";
import { normalize, stem } from "../../../src/russian/words.ts";
import { writeStockIndex } from "../../site/stock-index.ts";

/** A search that is measured: the passages of a query, best first. */
export type Ask = (query: string) => Promise<string[]>;

/** Every unit a record of its own, words as their Snowball stems (ё as е), longer words and misspellings too. */
export function createMiniSearch(archive: Archive): Ask {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ["text"],
    processTerm: (word) => stem(normalize(word)),
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  index.addAll(
    archive.resolutions.flatMap(({ id, units }) =>
      units.map(({ address, text }) => ({ id: `${id}#${address}`, text })),
    ),
  );
  return (query) => Promise.resolve(index.search(query).map(({ id }) => String(id)));
}

/** What Pagefind answers, as far as passages are concerned. */
interface Pagefind {
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  anchors: { id: string; location: number }[];
  weighted_locations: { location: number; balanced_score: number }[];
}

/** Where the index that nobody has repacked lies in the built site. */
const STOCK = "pagefind-stock";

/**
 * Pagefind alone over an index of the same pages as it makes it, the query as it was typed. Its own parts of a page begin at headings,
 * which units are not: a page's units are ranked by the scores that it gives to the words in them.
 */
export async function createPagefind(page: Page, home: string, folder: string): Promise<Ask> {
  await writeStockIndex(folder, join(folder, STOCK));
  await page.goto(`${home}search/`);
  return (query) =>
    page.evaluate(
      async ({ query, bundle }) => {
        const pagefind = (await import(bundle)) as Pagefind;
        const { results } = await pagefind.search(query);
        const pages = await Promise.all(results.map((result) => result.data()));
        return pages.flatMap(({ url, anchors, weighted_locations }) => {
          const document = url.split("/").at(-2) ?? "";
          const units = anchors.filter(({ id }) => /^(?:h|[pfrc]p?)\d/.test(id));
          const scores = new Map<string, number>();
          for (const { location, balanced_score } of weighted_locations) {
            const unit = units.findLast((one) => one.location <= location);
            if (unit !== undefined) scores.set(unit.id, (scores.get(unit.id) ?? 0) + balanced_score);
          }
          return [...scores].sort(([, a], [, b]) => b - a).map(([address]) => `${document}#${address}`);
        });
      },
      { query, bundle: `${new URL(home).pathname}${STOCK}/pagefind.js` },
    );
}
