import { readFacetTable } from "../search/facet-table.ts";
import type { FacetTable } from "../search/facet-table.ts";
import { spellQuery } from "../search/index-query.ts";
import type { IndexQuery } from "../search/index-query.ts";
import type { Engine, IndexedDocument } from "../search/lookup.ts";
import type { Fragment } from "../search/passages.ts";
import { EngineFailure, failByNetwork, watchFiles } from "./search-files.ts";
import { lendKnowledge } from "./search-knowledge.ts";

/** What we use of Pagefind 1.4.0, which is served from the site's own index. */
interface Pagefind {
  init: () => Promise<void>;
  destroy: () => Promise<void>;
  /** Loads the files of words, parted by spaces, as they are written. */
  preload: (words: string) => Promise<void>;
  search: (text: string | null) => Promise<{
    results: { id: string; data: () => Promise<Fragment> }[];
  }>;
}

/** Of the words that were looked up last, so many are remembered. */
const REMEMBERED = 200;

let starts = 0;

/** Loads the engine from `bundle`, the folder of the index. Every call makes a new start. */
export async function startEngine(bundle: string): Promise<Engine> {
  if (typeof WebAssembly === "undefined") throw new EngineFailure("refused");
  const watch = watchFiles(bundle);
  const lent = lendKnowledge(bundle.replace(/pagefind\/$/, "search/"));
  void lent.knowledge();
  const pagefind = await load(bundle);
  await Promise.race([pagefind.destroy().then(() => pagefind.init()), watch.failed]);

  const documents = new Map<string, IndexedDocument>();
  const found = new Map<string, Promise<IndexedDocument[]>>();
  const search = async ({ asked, files }: IndexQuery): Promise<IndexedDocument[]> => {
    if (files !== "") await Promise.race([pagefind.preload(files), watch.failed]);
    const { results } = await Promise.race([pagefind.search(asked), watch.failed]);
    return results.map(({ id, data }) => remember(documents, id, () => describeDocument(id, data)));
  };
  const describeDocument = (id: string, data: () => Promise<Fragment>): IndexedDocument => {
    let text: Promise<Fragment> | null = null;
    // Every call of `data` cuts excerpts anew, which nobody looks at.
    return { id, load: () => (text ??= Promise.race([data().catch(watch.fail), watch.failed])) };
  };
  const find: Engine["find"] = (text, match) => {
    const query = spellQuery(text, match);
    const known = remember(found, `${match} ${query.asked ?? ""}`, () => search(query));
    if (found.size > REMEMBERED) found.delete(found.keys().next().value ?? "");
    return known;
  };
  let table: Promise<FacetTable> | null = null;
  const loadTable = async () => {
    const [file, all] = await Promise.all([watch.loadFacets(), find(null, "any")]);
    return readFacetTable(file, all);
  };
  return {
    ...lent,
    find,
    facets: () =>
      (table ??= loadTable()).catch((error: unknown) => {
        table = null;
        throw error;
      }),
  };
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

async function load(bundle: string): Promise<Pagefind> {
  // A failed import is remembered by the browser: another address makes it try again.
  const retry = starts > 0 ? `?start=${String(starts)}` : "";
  starts += 1;
  try {
    return (await import(/* @vite-ignore */ `${bundle}pagefind.js${retry}`)) as Pagefind;
  } catch {
    throw failByNetwork();
  }
}
