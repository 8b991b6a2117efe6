import type { FacetFile } from "../search/facet-table.ts";

/** Why there is no search: no connection, no index, or a browser that refuses WebAssembly. */
export type FailureReason = "offline" | "missing" | "refused";

export class EngineFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason) {
    super(`the search engine does not answer: ${reason}`);
    this.reason = reason;
  }
}

export function failByNetwork(): EngineFailure {
  return new EngineFailure(navigator.onLine ? "missing" : "offline");
}

/** How the file ends that lists the documents of an index. */
const META = ".pf_meta";
/** The files that Pagefind packs, and how they begin before and after. */
const PACKED = /\.(?:pf_\w+|pagefind)$/;
const GZIP = Uint8Array.of(0x1f, 0x8b);
const SIGNED = new TextEncoder().encode("pagefind_dcd");

/** The files of the index on their way to the engine. */
export interface WatchedFiles {
  /** Rejects as soon as one of them fails. */
  failed: Promise<never>;
  fail: () => Promise<never>;
  loadFacets: () => Promise<FacetFile>;
}

/**
 * Pagefind swallows what goes wrong while it loads: it then waits for ever, or answers as if the words were nowhere.
 * So its requests are watched, with all that they bring, and its unhandled rejections.
 */
export function watchFiles(bundle: string): WatchedFiles {
  let reject: (failure: EngineFailure) => void;
  const failed = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  failed.catch(() => undefined);
  const fail = (): Promise<never> => {
    reject(failByNetwork());
    return failed;
  };
  const send = window.fetch.bind(window);
  let facets = "";
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (!url.pathname.startsWith(bundle)) return send(input, init);
    if (url.pathname.endsWith(META)) facets = url.pathname.replace(META, ".facets.json");
    try {
      return await receive(url.pathname, await send(input, init));
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
  return {
    failed,
    fail,
    /** They belong to the index whose list of documents was loaded, and only that names it. Searches go on without. */
    async loadFacets() {
      const response = await send(facets).catch(() => null);
      if (response?.ok !== true) throw failByNetwork();
      return (await response.json().catch(() => Promise.reject(failByNetwork()))) as FacetFile;
    },
  };
}

/** A file with all its bytes; throws when it is another one or was cut short, as sign-in pages and proxies do. */
async function receive(path: string, response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (path.endsWith(".json")) JSON.parse(new TextDecoder().decode(bytes));
  return new Response(PACKED.test(path) ? await unpack(path, bytes) : bytes);
}

/** Pagefind takes its files also unpacked, as some servers send them. An older browser leaves that to Pagefind. */
async function unpack(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<BodyInit> {
  if (startsWith(bytes, SIGNED)) return bytes;
  if (!startsWith(bytes, GZIP)) throw new Error(`${path}: no file of an index`);
  if (typeof DecompressionStream === "undefined") return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).arrayBuffer();
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}
