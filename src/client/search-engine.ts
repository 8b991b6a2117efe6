import { readFacetTable } from "../search/facet-table.ts";
import type { FacetFile, FacetTable } from "../search/facet-table.ts";
import { spellQuery } from "../search/index-query.ts";
import type { IndexQuery } from "../search/index-query.ts";
import type { Engine, IndexedDocument } from "../search/lookup.ts";
import type { Fragment } from "../search/passages.ts";
import { lendKnowledge } from "./search-knowledge.ts";

/** Why there is no search: no connection, no index, or a browser that refuses WebAssembly. */
export type FailureReason = "offline" | "missing" | "refused";

export class EngineFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason) {
    super(`the search engine does not answer: ${reason}`);
    this.reason = reason;
  }
}

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

/** How the file ends that lists the documents of an index. */
const META = ".pf_meta";

let starts = 0;

/** Loads the engine from `bundle`, the folder of the index. Every call makes a new start. */
export async function startEngine(bundle: string): Promise<Engine> {
  if (typeof WebAssembly === "undefined") throw new EngineFailure("refused");
  const watch = watchEngine(bundle);
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
    throw new EngineFailure(navigator.onLine ? "missing" : "offline");
  }
}

/**
 * Pagefind swallows what goes wrong while it loads: it then waits for ever, or answers as if the words were nowhere.
 * So its requests are watched, and its unhandled rejections.
 */
function watchEngine(bundle: string) {
  let reject: (failure: EngineFailure) => void;
  const failed = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  failed.catch(() => undefined);
  const fail = (): Promise<never> => {
    reject(new EngineFailure(navigator.onLine ? "missing" : "offline"));
    return failed;
  };
  const send = window.fetch.bind(window);
  let facets = "";
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (!url.pathname.startsWith(bundle)) return send(input, init);
    if (url.pathname.endsWith(META)) facets = url.pathname.replace(META, ".facets.json");
    try {
      const response = await send(input, init);
      if (!response.ok) void fail();
      return response;
    } catch (error) {
      void fail();
      throw error;
    }
  };
  window.addEventListener("unhandledrejection", (event) => {
    if (!/pagefind|wasm|webassembly/i.test(String(event.reason))) return;
    event.preventDefault();
    reject(new EngineFailure(/no language indexes/i.test(String(event.reason)) ? "missing" : "refused"));
  });
  /** They belong to the index whose list of documents was loaded, and only that names it. Searches go on without. */
  const loadFacets = async (): Promise<FacetFile> => {
    const response = await send(facets).catch(() => null);
    if (response?.ok !== true) throw new EngineFailure(navigator.onLine ? "missing" : "offline");
    return (await response.json()) as FacetFile;
  };
  return { failed, fail, loadFacets };
}
