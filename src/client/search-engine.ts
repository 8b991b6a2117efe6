import type { Engine } from "../search/lookup.ts";
import type { Fragment } from "../search/passages.ts";
import type { Selection } from "../search/search-state.ts";
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

/** The engine in a browser. */
export interface StartedEngine extends Engine {
  /**
   * Until this the engine counts only by filters that choose something. It comes after the first answer, because it
   * costs as much as that. Resolves with whether it was needed.
   */
  loadCounts: () => Promise<boolean>;
}

interface PagefindOptions {
  filters: Record<string, { any: string[] }>;
  sort: Record<string, "asc" | "desc">;
}

/** What we use of Pagefind 1.4.0, which is served from the site's own index. */
interface Pagefind {
  init: () => Promise<void>;
  destroy: () => Promise<void>;
  filters: () => Promise<unknown>;
  search: (
    text: string | null,
    options: PagefindOptions,
  ) => Promise<{
    results: { id: string; data: () => Promise<Fragment> }[];
    filters: Record<string, Record<string, number>>;
  }>;
}

let starts = 0;

/** Loads the engine from `bundle`, the folder of the index. Every call makes a new start. */
export async function startEngine(bundle: string): Promise<StartedEngine> {
  if (typeof WebAssembly === "undefined") throw new EngineFailure("refused");
  const watch = watchEngine(bundle);
  const lent = lendKnowledge(bundle.replace(/pagefind\/$/, "search/"));
  void lent.knowledge();
  const pagefind = await load(bundle);
  await Promise.race([pagefind.destroy().then(() => pagefind.init()), watch.failed]);
  let counted = false;
  return {
    ...lent,
    async loadCounts() {
      if (counted) return false;
      await Promise.race([pagefind.filters(), watch.failed]);
      counted = true;
      return true;
    },
    async find(text, { exact, selection }) {
      const options: PagefindOptions = {
        filters: toFilters(selection),
        sort: text === null ? { date: "desc" } : {},
      };
      const asked = text !== null && exact ? `"${text}"` : text;
      const { results, filters } = await Promise.race([pagefind.search(asked, options), watch.failed]);
      const documents = results.map(({ id, data }) => ({
        id,
        load: () => Promise.race([data().catch(watch.fail), watch.failed]),
      }));
      return { documents, counts: filters };
    },
  };
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
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (!url.pathname.startsWith(bundle)) return send(input, init);
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
  return { failed, fail };
}

function toFilters(selection: Selection): PagefindOptions["filters"] {
  return Object.fromEntries(
    Object.entries(selection).flatMap(([name, any]) => (any.length === 0 ? [] : [[name, { any }]])),
  );
}
